"""A run as an officer reads it: one page of HTML, Markdown, or a table on the terminal."""
