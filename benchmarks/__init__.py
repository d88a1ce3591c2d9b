"""Speed and peers: figures, not tests."""
