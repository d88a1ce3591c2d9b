"""The checks on a draft, and what an officer must see beside it."""
