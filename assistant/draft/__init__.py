"""The draft: bullets chosen from earlier lines, or written by a model from them."""
