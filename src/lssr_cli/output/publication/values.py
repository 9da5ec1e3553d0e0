"""The parts of a publication: sections of entries, their statements in pieces, notes, bibliography.

Nothing here is escaped or styled for a medium. Formatted citations are trees of text and styles, as
:mod:`lssr_cli.csl.nodes` defines them.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from lssr_cli.csl.nodes import Printed
from lssr_cli.model import Citation, Fact, Source

Tree: TypeAlias = tuple[Printed, ...]


class Literal(NamedTuple):
    """Words of a statement."""

    text: str


class Mention(NamedTuple):
    """Words of a statement that name an entity."""

    text: str
    key: str


class Place(NamedTuple):
    """Where sources are cited: markers that touch, in the fact of this id."""

    citations: tuple[Citation, ...]
    fact: str


class NoteMark(NamedTuple):
    """Where a numbered note is called."""

    number: int


class InText(NamedTuple):
    """A citation that a style puts into the text itself, such as ``(Davies 1998, 188)``."""

    tree: Tree


Piece: TypeAlias = Literal | Mention | NoteMark | InText


class Entry(NamedTuple):
    """A fact in its place in the publication.

    Attributes:
        fact: The fact.
        when: Its date in words, as short as the headings above it allow.
        day: The day in ISO form, if the date is one day of the years 1 to 9999 and beyond doubt.
        statement: What it says.
        remark: The curator's note on it.
        months: The months it may fall in, first and last, counted from the year 0; none if undated
            or open.
        standing: What else to say of it: the date in full, an anniversary, its doubts.
    """

    fact: Fact
    when: str
    day: str = ""
    statement: tuple[Piece, ...] = ()
    remark: tuple[Piece, ...] = ()
    months: tuple[int, int] | None = None
    standing: tuple[str, ...] = ()


class Group(NamedTuple):
    """Entries of one section under a smaller heading, which may be empty.

    ``month`` is set where the heading is a month.
    """

    title: str
    entries: tuple[Entry, ...]
    month: int = 0


class Section(NamedTuple):
    """Groups under one heading, which may be empty; ``year`` is set where the heading is a year."""

    title: str
    groups: tuple[Group, ...]
    year: int | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries of the section in order."""
        return tuple(entry for group in self.groups for entry in group.entries)


class Note(NamedTuple):
    """A numbered note; ``fact`` is the id of the entry that calls it."""

    number: int
    tree: Tree
    fact: str


class BibliographyItem(NamedTuple):
    """An entry of the bibliography; ``key`` is the source's."""

    key: str
    tree: Tree


class Name(NamedTuple):
    """An entry of the index of names, with the facts about it in the order of the publication."""

    key: str
    name: str
    facts: tuple[Fact, ...]


class Publication(NamedTuple):
    """A chronology ready for any medium.

    Attributes:
        title: Its title.
        language: The language tag of the statements.
        sections: Years, or whatever else the headings are; undated facts come last.
        description: What it is about.
        license: The terms under which the facts may be used.
        works: The sources cited, by their keys.
        places: What is cited at each mark, by its number less one; empty if nothing is cited.
        notes: All notes in order; empty where the style cites in the text, or nothing is cited.
        bibliography: The works cited.
        names: Who and what the facts are about, in alphabetical order.
    """

    title: str
    language: str
    sections: tuple[Section, ...]
    description: str = ""
    license: str = ""
    works: Mapping[str, Source] = MappingProxyType({})
    places: tuple[Place, ...] = ()
    notes: tuple[Note, ...] = ()
    bibliography: tuple[BibliographyItem, ...] = ()
    names: tuple[Name, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries in order."""
        return tuple(entry for section in self.sections for entry in section.entries)

    def notes_to(self, entry: Entry) -> tuple[Note, ...]:
        """The notes that an entry's statement calls; none if nothing is cited."""
        called = (piece for piece in entry.statement if isinstance(piece, NoteMark))
        return tuple(self.notes[mark.number - 1] for mark in called)


def said(pieces: Iterable[Piece]) -> str:
    """Return the words of a statement with the citations in its text, without marks for notes."""
    told = (piece for piece in pieces if not isinstance(piece, NoteMark))
    return "".join(words(p.tree) if isinstance(p, InText) else p.text for p in told)


def words(tree: Iterable[Printed]) -> str:
    """Return the words of a formatted citation without its styles."""
    return "".join(node if isinstance(node, str) else words(node.children) for node in tree)
