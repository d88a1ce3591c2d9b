"""Claims against sources: what a sentence says, what a source says, and how they agree."""
