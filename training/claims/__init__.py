"""Trains the combination of the claim checker, from drafts with a verdict."""
