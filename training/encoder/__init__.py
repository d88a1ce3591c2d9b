"""Trains a small Dutch sentence encoder of our own: first on the text, then on the pairs."""
