"""Trains the Dutch embedding that ships with the index, from public-sector text and pairs."""
