"""LaTeX as bibliographies write it, to and from the rich text of CSL items."""
