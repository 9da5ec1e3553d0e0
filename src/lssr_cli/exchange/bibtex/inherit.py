"""What an entry takes from others: ``crossref`` and ``xdata``.

Source: biblatex manual §2.4.1.1 (crossref), §3.13.6 (xdata) and appendix B (default inheritance).
One departure: what identifies or measures the parent as a whole (its DOI, URL, pages) is not the
child's, so it stays behind.
"""

from __future__ import annotations

from collections.abc import Mapping

from lssr_cli.exchange.bibtex.syntax import Field, RawEntry
from lssr_cli.exchange.entries import Problem
from lssr_cli.wordlist import words

ALIASES: Mapping[str, str] = {
    "address": "location",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
    "journal": "journaltitle",
    "key": "sortkey",
    "pdf": "file",
    "primaryclass": "eprintclass",
    "school": "institution",
}
"""Biblatex manual §2.2.5, "Field Aliases"."""

_NOT_INHERITED = words(
    """crossref xref xdata ids entryset entrysubtype execute label options presort related
    relatedoptions relatedstring relatedtype shortauthor shorteditor shorthand shorthandintro
    shorttitle sorttitle indextitle indexsorttitle sortkey sortname sortyear keywords doi url
    urldate eprint eprinttype eprintclass pages pagetotal eid abstract annotation file"""
)
_DATES = frozenset({"date", "year", "month", "day", "endyear", "endmonth", "endday"})
_PARTS_OF_BOOKS = frozenset({"inbook", "bookinbook", "suppbook"})
_PARTS = _PARTS_OF_BOOKS | {
    "incollection",
    "suppcollection",
    "inreference",
    "inproceedings",
    "conference",
}
_ARTICLES = frozenset({"article", "suppperiodical"})
_VOLUMES = frozenset({"book", "collection", "proceedings", "reference"}) | _PARTS
_TITLES = ("title", "subtitle", "titleaddon")
_NEW_TITLES: Mapping[str, tuple[str, ...]] = {
    "main": ("maintitle", "mainsubtitle", "maintitleaddon"),
    "book": ("booktitle", "booksubtitle", "booktitleaddon"),
    "journal": ("journaltitle", "journalsubtitle", "journaltitleaddon"),
}
_DEPTH = 32


class Library:
    """All entries of a file, and what each inherits."""

    def __init__(self, entries: tuple[RawEntry, ...]) -> None:
        self.by_key: dict[str, RawEntry] = {}
        for entry in entries:
            self.by_key.setdefault(entry.key.casefold(), entry)
        self.problems: list[Problem] = []

    def resolve(self, entry: RawEntry) -> dict[str, Field]:
        """Return the fields of ``entry`` under biblatex's names, with what it inherits."""
        return self._resolve(entry, (entry.key.casefold(),))

    def _resolve(self, entry: RawEntry, path: tuple[str, ...]) -> dict[str, Field]:
        fields = _renamed(entry.fields)
        for reference in ("xdata", "crossref"):
            for key in _keys(fields.get(reference)):
                parent = self._parent(entry, key, path)
                if parent is None:
                    continue
                inherited = self._resolve(parent, (*path, key.casefold()))
                if reference == "xdata":
                    fields = {**inherited, **fields}
                else:
                    fields = _inherit(entry.type, fields, parent.type, inherited)
        return fields

    def _parent(self, entry: RawEntry, key: str, path: tuple[str, ...]) -> RawEntry | None:
        if len(path) > _DEPTH or key.casefold() in path:
            self._report(entry, f"inherits from itself by way of {key!r}")
            return None
        parent = self.by_key.get(key.casefold())
        if parent is None:
            self._report(entry, f"inherits from {key!r}, which is not in this file")
        return parent

    def _report(self, entry: RawEntry, message: str) -> None:
        problem = Problem(entry.line, entry.key, message, "warning")
        if problem not in self.problems[-3:]:
            self.problems.append(problem)


def _renamed(fields: Mapping[str, Field]) -> dict[str, Field]:
    """Return ``fields`` by their first names; a field given under both keeps both."""
    renamed: dict[str, Field] = {}
    for name, field in fields.items():
        own = ALIASES.get(name, name)
        renamed[name if own in fields else own] = field
    return renamed


def _keys(field: Field | None) -> list[str]:
    return [key.strip() for key in field.value.split(",") if key.strip()] if field else []


def _inherit(
    child: str, own: Mapping[str, Field], parent: str, fields: Mapping[str, Field]
) -> dict[str, Field]:
    """Return the child's own fields, and the parent's where the child has none."""
    result = dict(own)
    has_date = not _DATES.isdisjoint(own)
    renames = _renames(child, parent)
    for name, field in sorted(fields.items(), key=lambda pair: pair[0] not in renames):
        if name in _NOT_INHERITED or (has_date and name in _DATES):
            continue
        result.setdefault(renames.get(name, name), field)
    if child in _PARTS_OF_BOOKS and parent in ("book", "mvbook") and "author" in fields:
        result.setdefault("bookauthor", fields["author"])
    return result


def _renames(child: str, parent: str) -> dict[str, str]:
    """Return under which names a child has the titles of its parent."""
    if child in _ARTICLES:
        kind = "journal"
    elif parent.startswith("mv") and child in _VOLUMES:
        kind = "main"
    elif child in _PARTS:
        kind = "book"
    else:
        return {}
    return dict(zip(_TITLES, _NEW_TITLES[kind], strict=True))
