"""Proof that documents are read right and that answers are right and stay the same."""
