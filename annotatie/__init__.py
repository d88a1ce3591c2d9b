"""The drafting aid: from incoming questions to an annotatie that an officer can send."""
