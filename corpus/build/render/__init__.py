"""Builds the demo corpus of Lindewaard from its sources."""
