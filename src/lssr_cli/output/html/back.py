"""What follows the facts on a page: notes that lead back to their calls, bibliography, names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from lssr_cli.output.html.words import link, text, tree
from lssr_cli.output.publication import BibliographyItem, Name, Note, Publication
from lssr_cli.output.publication.dating import UNDATED


class Part(NamedTuple):
    """A part of the back matter.

    Attributes:
        id: The id of its section.
        title: Its heading.
        role: Its role by DPUB-ARIA 1.1.
        tag: The tag of the list it is, with attributes.
        items: The items of the list.
    """

    id: str
    title: str
    role: str
    tag: str
    items: tuple[str, ...]

    def html(self) -> str:
        """Return the part as a section of the page."""
        return (
            f'<section id="{self.id}" role="{self.role}" aria-label="{self.title}">\n'
            f"<h2>{self.title}</h2>\n<{self.tag}>\n{''.join(self.items)}"
            f"</{self.tag.split()[0]}>\n</section>\n"
        )


def back_matter(publication: Publication) -> tuple[Part, ...]:
    """Return those parts of the back matter that have something in them."""
    notes = tuple(map(_note, publication.notes))
    works = tuple(map(_work, publication.bibliography))
    names = tuple(map(_name, publication.names))
    parts = (
        Part("notes", "Notes", "doc-endnotes", "ol", notes),
        Part("bibliography", "Bibliography", "doc-bibliography", 'ul class="works"', works),
        Part("names", "Names", "doc-index", "dl", names),
    )
    return tuple(part for part in parts if part.items)


def _note(note: Note) -> str:
    back = (
        f'<a href="#call-{note.number}" role="doc-backlink" '
        f'aria-label="Back to the call of note {note.number}">↩</a>'
    )
    return f'<li id="note-{note.number}">{tree(note.tree)} {back}</li>\n'


def _work(item: BibliographyItem) -> str:
    return f'<li id="{text(f"work-{item.key}")}">{tree(item.tree)}</li>\n'


def _name(name: Name) -> str:
    own, facts = text(f"name-{name.key}"), "; ".join(_occasions(name))
    return f'<div><dt id="{own}">{text(name.name)}</dt><dd>{facts}</dd></div>\n'


def _occasions(name: Name) -> Iterator[str]:
    """Yield the dates of the facts about someone, each leading there; one date's facts together."""
    for when, facts in groupby(name.facts, lambda fact: fact.when):
        first, *others = (f"fact-{fact.id}" for fact in facts)
        more = ", ".join(link(other, f"{number}") for number, other in enumerate(others, 2))
        yield link(first, text(when or UNDATED.lower())) + (f" ({more})" if more else "")
