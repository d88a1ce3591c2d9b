"""What is asked: follow-ups rebuilt, compound questions split, persons noticed."""
