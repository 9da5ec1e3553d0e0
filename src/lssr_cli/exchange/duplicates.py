"""Whether a source is there already: by DOI, by ISBN, or by title and year, fuzzily.

Different editions and volumes are different sources, whatever else they share; so are the chapters
of one book, which share its ISBN.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from rapidfuzz.fuzz import ratio

from lssr_cli.exchange.entries import Item
from lssr_cli.exchange.identifiers import isbn_digits
from lssr_cli.exchange.markup import plain

ALIKE = 92
"""How alike, of 100, two titles are that name one work: a typo or two, no other word."""

_TELLING = ("edition", "volume", "issue", "part-number")
_NOT_WORD = re.compile(r"[\W_]+")
_YEAR = re.compile(r"-?[0-9]{4}")


class Duplicate(NamedTuple):
    """The key of the source that is there already, and what both share."""

    key: str
    shared: str


class Known(NamedTuple):
    """A source that is there, with what it is compared by."""

    key: str
    item: Item
    title: str


class Sources:
    """All sources that are there, to be asked for duplicates and added to."""

    def __init__(self) -> None:
        self._by_doi: dict[str, Known] = {}
        self._by_isbn: defaultdict[str, list[Known]] = defaultdict(list)
        self._by_year: defaultdict[str, list[Known]] = defaultdict(list)

    def add(self, key: str, item: Item) -> None:
        """Remember a source."""
        known = Known(key, item, _title(item))
        if doi := _doi(item):
            self._by_doi.setdefault(doi, known)
        for isbn in _isbns(item):
            self._by_isbn[isbn].append(known)
        self._by_year[_year(item)].append(known)

    def find(self, item: Item) -> Duplicate | None:
        """Return the source that ``item`` repeats, if any."""
        title = _title(item)
        same = self._by_doi.get(_doi(item))
        if same and _may_be_one(same.item, item):
            return Duplicate(same.key, "the same DOI")
        for isbn in _isbns(item):
            for known in self._by_isbn[isbn]:
                if _may_be_one(known.item, item) and ratio(known.title, title) >= ALIKE:
                    return Duplicate(known.key, "the same ISBN")
        for known in self._by_year[_year(item)] if title else ():
            if _same_title(known, item, title):
                return Duplicate(known.key, "the same title and year")
        return None


def _same_title(known: Known, item: Item, title: str) -> bool:
    if not _may_be_one(known.item, item) or ratio(known.title, title, score_cutoff=ALIKE) < ALIKE:
        return False
    told = (_doi(known.item), _doi(item))
    return not all(told) and _first_name(known.item) == _first_name(item)


def _may_be_one(one: Item, other: Item) -> bool:
    if one.get("type") != other.get("type"):
        return False
    return all(str(one.get(name, "")) == str(other.get(name, "")) for name in _TELLING)


def _title(item: Item) -> str:
    return _NOT_WORD.sub(" ", plain(str(item.get("title", ""))).casefold()).strip()


def _doi(item: Item) -> str:
    return str(item.get("DOI", "")).lower()


def _isbns(item: Item) -> list[str]:
    return [isbn_digits(isbn) for isbn in str(item.get("ISBN", "")).split()]


def _year(item: Item) -> str:
    year = _YEAR.match(str(item.get("issued", "")))
    return year[0] if year else ""


def _first_name(item: Item) -> str:
    names: Sequence[Mapping[str, Any]] = item.get("author") or item.get("editor") or ({},)
    return str(names[0].get("family") or names[0].get("literal") or "").casefold()
