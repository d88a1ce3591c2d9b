"""Looking back: a past annotatie is hidden, its questions are put again, and draft and text compared."""
