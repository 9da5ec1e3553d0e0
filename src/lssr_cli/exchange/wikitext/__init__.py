"""Citation templates of the English Wikipedia, and references that are named and used again."""
