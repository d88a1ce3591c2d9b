"""From units to something one can search: Dutch analysis, embedding and the store."""
