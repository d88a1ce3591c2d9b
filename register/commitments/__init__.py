"""What was promised to the council and what the council asked by motion, drawn from the papers."""
