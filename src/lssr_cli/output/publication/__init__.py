"""A chronology as a document that belongs to no medium: what Markdown, HTML and the others print."""

from __future__ import annotations

from lssr_cli.output.publication.citations import Citing
from lssr_cli.output.publication.publish import publish, publish_anniversaries
from lssr_cli.output.publication.values import (
    BibliographyItem,
    Cite,
    Entry,
    Group,
    Literal,
    Mention,
    Name,
    Note,
    NoteMark,
    Piece,
    Publication,
    Section,
    Tree,
    words,
)

__all__ = [
    "BibliographyItem",
    "Cite",
    "Citing",
    "Entry",
    "Group",
    "Literal",
    "Mention",
    "Name",
    "Note",
    "NoteMark",
    "Piece",
    "Publication",
    "Section",
    "Tree",
    "publish",
    "publish_anniversaries",
    "words",
]
