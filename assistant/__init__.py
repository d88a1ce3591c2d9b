"""From a question to an answer of which every word can be found in a source."""
