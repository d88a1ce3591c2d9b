"""What a configured language model is told, as files in Dutch."""
