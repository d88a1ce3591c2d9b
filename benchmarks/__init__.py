"""Figures, not tests: speed, other systems on the same questions, the parts of our retrieval."""
