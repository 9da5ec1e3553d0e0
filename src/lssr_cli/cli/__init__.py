"""The command line: the only room that knows Typer, the environment and exit codes."""
