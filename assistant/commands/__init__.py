"""The commands of the command line, each with its own part of the parser."""
