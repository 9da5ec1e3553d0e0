"""Facts with sources, at the terminal and from Python."""
