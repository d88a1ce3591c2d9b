"""What an officer sees: one small module for each view, and modules that render its parts."""
