"""RIS, in and out."""
