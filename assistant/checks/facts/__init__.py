"""Typed facts in a sentence: figures, moments, labels, names, denials, strength."""
