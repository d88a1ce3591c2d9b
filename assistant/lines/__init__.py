"""The earlier lines: units that were found, and whether they answer the question."""
