"""From a file to units: reading, recognising and splitting council documents."""
