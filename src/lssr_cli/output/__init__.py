"""What a person or a program gets to see: one module a medium. The only room that knows Rich."""
