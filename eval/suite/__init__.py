"""The parts of an evaluation: each puts questions to the assistant and measures what comes."""
