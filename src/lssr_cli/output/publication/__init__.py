"""A chronology as a document of no medium yet: what Markdown, HTML and the others print."""

from __future__ import annotations

from lssr_cli.output.publication.publish import Terms, publish, publish_anniversaries, publish_facts
from lssr_cli.output.publication.values import (
    BibliographyItem,
    Entry,
    Group,
    InText,
    Literal,
    Mention,
    Name,
    Note,
    NoteMark,
    Piece,
    Publication,
    Section,
    Tree,
    said,
    words,
)

__all__ = [
    "BibliographyItem",
    "Entry",
    "Group",
    "InText",
    "Literal",
    "Mention",
    "Name",
    "Note",
    "NoteMark",
    "Piece",
    "Publication",
    "Section",
    "Terms",
    "Tree",
    "publish",
    "publish_anniversaries",
    "publish_facts",
    "said",
    "words",
]
