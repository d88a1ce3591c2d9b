"""One measure per file: its definition, its range and its source."""
