"""The tables of an open compiled collection: terms, labels, sets of facts.

Facts have numbers, called documents, which hold until the collection is compiled anew. A set of
them is a whole number with one bit a document.
"""

import sqlite3
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from lssr_cli.index import rows
from lssr_cli.index.postings import bits_of, unpack
from lssr_cli.index.schema import LATE, STRIDE

T = TypeVar("T")

_MANY = 500
"""How many values one statement is given; SQLite's own limit was 999 for long."""


class Segment(NamedTuple):
    """The facts of one file.

    Attributes:
        number: Under which they are in the tables.
        file: The file's name within the collection.
        order: Which rank in the collection the first of them has.
        base: What is added to their numbers, a multiple of eight: sets of documents are put
            together byte by byte.
        facts: How many there are.
        words: How many words they have.
    """

    number: int
    file: str
    order: int
    base: int
    facts: int
    words: int


class List(NamedTuple):
    """A posting list of one segment.

    Attributes:
        base: What is added to each document number.
        docs: Document numbers, ascending.
        codes: Weight and length, one code a document.
        top: The documents that score highest; all of a short list.
        head: Codes one of which is at least as good as that of any document.
        rest: Codes one of which is at least as good as that of any document not in ``top``.
    """

    base: int
    docs: "array[int]"
    codes: "array[int]"
    top: "array[int]"
    head: "array[int]"
    rest: "array[int]"


class Tables:
    """An open database with the tables of a collection."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self._segments: list[Segment] | None = None

    def select(self, statement: str, *values: object) -> list[rows.Row]:
        """Return all rows of a statement."""
        return self.db.execute(statement, values).fetchall()

    def segments(self) -> list[Segment]:
        """Return the files with their facts, in order."""
        if self._segments is None:
            self._segments = []
            order = base = 0
            for number, path, facts, words in self.select(
                "SELECT segment, path, facts, words FROM files ORDER BY rank"
            ):
                self._segments.append(Segment(number, path, order, base, facts, words))
                order += facts
                base += _whole_bytes(facts) * 8
        return self._segments

    def postings(self, term: str) -> tuple[list[List], int]:
        """Return the posting lists of a term or label, one a segment, and their facts."""
        bases = {segment.number: segment.base for segment in self.segments()}
        lists: list[List] = []
        sets: dict[int, bytes] = {}
        for segment, data, bits, top, head, rest in self.select(
            "SELECT segment, data, bits, top, head, rest FROM postings WHERE term = ?", term
        ):
            docs, codes = unpack(data)
            levels = (
                (docs, codes, array("H"))
                if top is None
                else (array("I", top), array("H", head), array("H", rest))
            )
            lists.append(List(bases[segment], docs, codes, *levels))
            if bits:
                sets[segment] = bits
        return lists, self._set(lists, sets)

    def having(self, term: str) -> int:
        """Return the set of the facts that have a term or label, one bit a document."""
        return self.postings(term)[1]

    def _set(self, lists: list[List], ready: dict[int, bytes]) -> int:
        """Return the documents of posting lists as a set, those of some segments being ready."""
        by_base = {each.base: each.docs for each in lists}
        parts = [
            ready.get(segment.number)
            or bits_of(by_base.get(segment.base, ()) if segment.facts else (), segment.facts)
            for segment in self.segments()
        ]
        return int.from_bytes(b"".join(parts), "little")

    def everything(self) -> int:
        """Return the set of all facts."""
        parts = [
            ((1 << segment.facts) - 1).to_bytes(_whole_bytes(segment.facts), "little")
            for segment in self.segments()
        ]
        return int.from_bytes(b"".join(parts), "little")

    def as_set(self, documents: Iterable[int]) -> int:
        """Return facts by their numbers as a set."""
        last = self.segments()[-1] if self.segments() else None
        return int.from_bytes(bits_of(documents, last.base + last.facts if last else 0), "little")

    def frequency(self, term: str) -> int:
        """Return the number of facts that have a term or label."""
        [(count,)] = self.select("SELECT sum(n) FROM postings WHERE term = ?", term)
        return count or 0

    def texts(self, documents: Iterable[int]) -> dict[int, str]:
        """Return the texts of facts by their numbers."""
        numbers = dict(zip(self.keys(known := list(documents)), known, strict=True))
        return {
            numbers[key]: text
            for part in parts(list(numbers))
            for key, text in self.select(
                f"SELECT doc, text FROM facts WHERE doc IN ({marks(part)})", *part
            )
        }

    def written(self, documents: Iterable[int]) -> Iterator[tuple[int, list[str]]]:
        """Yield facts by their numbers with all that is written in them: text, note, quotation."""
        for part in parts(self.keys(documents)):
            found = self.select(
                f"SELECT doc, text, note, quote FROM facts WHERE doc IN ({marks(part)})", *part
            )
            for number, row in zip(self.numbers([row[0] for row in found]), found, strict=True):
                yield number, [text for text in row[1:] if text]

    def earliest(self, documents: Iterable[int], wanted: int) -> list[int]:
        """Return facts among which are the ``wanted`` first ones by date and id."""
        left = sorted(documents)
        bases = [segment.base for segment in self.segments()]
        found: list[int] = []
        for base, end in zip(bases, [*bases[1:], None], strict=True):
            start = bisect_left(left, base)
            stop = len(left) if end is None else bisect_left(left, end)
            found += left[start : min(stop, start + wanted)]
        return found

    def documents(self, term: str) -> list[int]:
        """Return the numbers of the facts that have a term or label, ascending in each segment."""
        return [part.base + doc for part in self.postings(term)[0] for doc in part.docs]

    def numbers(self, keys: Iterable[int]) -> list[int]:
        """Return the numbers of the facts that stand in the tables under ``keys``."""
        bases = {segment.number: segment.base for segment in self.segments()}
        if bases == {0: 0}:
            return list(keys)
        return [bases[key // STRIDE] + key % STRIDE for key in keys]

    def labels(self, term: str) -> list[tuple[str, int]]:
        """Return the labels that a term leads to, with its weight in their names."""
        return self.select("SELECT label, weight FROM labels WHERE term = ? ORDER BY label", term)

    def counted(self, prefix: str) -> list[tuple[str, int]]:
        """Return what follows a prefix in the labels that begin with it, with numbers of facts."""
        end = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        found = self.select(
            "SELECT term, sum(n) FROM postings WHERE term >= ? AND term < ?"
            " GROUP BY term ORDER BY term",
            prefix,
            end,
        )
        return [(label.removeprefix(prefix), count) for label, count in found]

    def ids_of(self, documents: Iterable[int]) -> list[str]:
        """Return the ids of facts by their numbers, in the order given."""
        keys = self.keys(documents)
        found: dict[int, str] = {}
        for part in parts(keys):
            found.update(
                self.select(f"SELECT doc, id FROM facts WHERE doc IN ({marks(part)})", *part)
            )
        return [found[key] for key in keys if key in found]

    def order_of(self, documents: Iterable[int]) -> dict[int, tuple[bytes, str]]:
        """Return what facts sort by, by their numbers: date, then id; undated ones come last."""
        numbers = list(documents)
        keys = self.keys(numbers)
        found = {
            key: (LATE if sort is None else sort, id)
            for part in parts(keys)
            for key, sort, id in self.select(
                f"SELECT doc, sort, id FROM facts WHERE doc IN ({marks(part)})", *part
            )
        }
        return {number: found[key] for number, key in zip(numbers, keys, strict=True)}

    def keys(self, documents: Iterable[int]) -> list[int]:
        """Return what facts stand under in the tables, by their numbers."""
        segments = self.segments()
        if [segment.number for segment in segments] == [0]:
            return list(documents)
        bases = [segment.base for segment in segments]
        keys = []
        for document in documents:
            segment = segments[bisect_right(bases, document) - 1]
            keys.append(segment.number * STRIDE + document - segment.base)
        return keys


def bounds(segment: Segment) -> tuple[int, int]:
    """Return the first and the last key that a segment owns."""
    return segment.number * STRIDE, (segment.number + 1) * STRIDE - 1


def _whole_bytes(count: int) -> int:
    return (count + 7) // 8


def parts(values: Sequence[T]) -> Iterable[Sequence[T]]:
    """Return values in portions that one statement takes."""
    return (values[start : start + _MANY] for start in range(0, len(values), _MANY))


def marks(values: Sequence[object]) -> str:
    """Return as many question marks as there are values."""
    return ", ".join("?" * len(values))
