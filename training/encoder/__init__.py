"""Trains our own reader of questions and passages, piece by piece: on the text, then on pairs."""
