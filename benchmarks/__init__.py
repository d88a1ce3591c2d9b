"""Comparisons that take minutes: with other systems, and of the parts of our own retrieval."""
