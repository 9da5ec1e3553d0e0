"""What each command shows a person: results in, documents out. One module a command."""
