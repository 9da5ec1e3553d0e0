"""A compiled collection, open: everything a command asks for without reading TOML.

Each public method answers from the tables. Should the file under them turn out damaged, the
collection is compiled anew and the method runs again, without a word.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import update_wrapper
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from lssr_cli.index import rows
from lssr_cli.index.home import home_of
from lssr_cli.index.schema import STRIDE
from lssr_cli.index.tables import Tables, bounds, marks, parts
from lssr_cli.model import Collection, Entity, Fact, Source

P = ParamSpec("P")
T = TypeVar("T")
Day = tuple[int, int, int]


def steady(
    method: "Callable[Concatenate[Index, P], T]",
) -> "Callable[Concatenate[Index, P], T]":
    """Make a function of an index survive a damaged file: repair, then run it once more."""

    def survive(index: "Index", /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return method(index, *args, **kwargs)
        except sqlite3.Error:
            index.repair()
            return method(index, *args, **kwargs)

    return update_wrapper(survive, method)


class Index(Tables):
    """An open compiled collection.

    Args:
        db: The database.
        path: The file or directory it was compiled from, as the user named it.
        renew: Gives another database when this one turns out damaged.

    Attributes:
        reword: Called with every fact on its way out, to put its date into other words; facts leave
            as they were compiled where it is ``None``.
    """

    reword: Callable[[Fact], Fact] | None = None

    def __init__(
        self,
        db: sqlite3.Connection,
        path: Path,
        renew: Callable[[], sqlite3.Connection] | None = None,
    ) -> None:
        super().__init__(db)
        self.path = path
        self._renew = renew
        self._home = home_of(path)

    def close(self) -> None:
        """Let go of the database."""
        self.db.close()

    def repair(self) -> None:
        """Replace a damaged database by a new one.

        Raises:
            sqlite3.Error: The error being handled, if there is no way to make a new one.
        """
        if self._renew is None:
            raise  # noqa: PLE0704 (only called while an error is being handled)
        self.db.close()
        self.db, self._segments, self._renew = self._renew(), None, None

    @property
    @steady
    def collection(self) -> Collection:
        """The ``[collection]`` table."""
        [(text,)] = self.select("SELECT value FROM meta WHERE key = 'collection'")
        return rows.collection_from(text)

    @steady
    def count(self) -> int:
        """Return the number of facts."""
        return sum(segment.facts for segment in self.segments())

    @steady
    def ids(self) -> list[str]:
        """Return the ids of all facts in the order of the files."""
        return [
            id
            for segment in self.segments()
            for (id,) in self.select(
                "SELECT id FROM facts WHERE doc BETWEEN ? AND ? ORDER BY rank", *bounds(segment)
            )
        ]

    @steady
    def fact(self, id: str) -> Fact | None:
        """Return the fact of this id, if there is one."""
        return next(iter(self.facts([id])), None)

    @steady
    def facts(self, ids: Sequence[str]) -> list[Fact]:
        """Return the facts of these ids in this order; unknown ids are left out."""
        found = self._facts("id", ids)
        return [found[id] for id in ids if id in found]

    @steady
    def source(self, key: str) -> Source | None:
        """Return the source of this key, if there is one."""
        found = self.select("SELECT data FROM sources WHERE key = ?", key)
        return self._source(found[0][0]) if found else None

    @steady
    def sources(self) -> list[Source]:
        """Return all sources in the order of the files."""
        found = self.select("SELECT data FROM sources ORDER BY rank")
        return [self._source(text) for (text,) in found]

    @steady
    def entity(self, key: str) -> Entity | None:
        """Return the entity of this key, if there is one."""
        found = self.select("SELECT data FROM entities WHERE key = ?", key)
        return self._entity(found[0][0]) if found else None

    @steady
    def entities(self) -> list[Entity]:
        """Return all entities in the order of the files."""
        found = self.select("SELECT data FROM entities ORDER BY rank")
        return [self._entity(text) for (text,) in found]

    @steady
    def tags(self) -> list[tuple[str, int]]:
        """Return all tags with the numbers of facts that have them, in alphabetical order."""
        return self.counted("tag:")

    @steady
    def citing(self, key: str) -> list[str]:
        """Return the ids of the facts that cite a source, in the order of the files."""
        return self._in_file_order(self.documents(f"source:{key}"))

    @steady
    def about(self, key: str) -> list[str]:
        """Return the ids of the facts about an entity, in the order of the files."""
        return self._in_file_order(self.documents(f"entity:{key}"))

    @steady
    def between(self, start: Day | None, end: Day | None, certain: bool = False) -> list[str]:
        """Return the ids of the facts that may fall between two days, in order of time.

        Args:
            start: The first day, ``None`` for no limit.
            end: The last day, ``None`` for no limit.
            certain: Only those which surely fall there.
        """
        from lssr_cli.index.spans import between

        return self._in_time_order(between(self, start, end, certain))

    @steady
    def undated(self) -> list[str]:
        """Return the ids of the facts without a date or with one of no year, in file order."""
        return self._in_file_order(self.documents("is:undated"))

    @steady
    def on_day(self, month: int, day: int) -> list[str]:
        """Return the ids of the facts that may fall on a day of any year, in order of time.

        A fact of which only the year is known, or that lasts longer than a month, is left out.
        """
        return self._in_time_order(self.documents(f"day:{month:02}-{day:02}"))

    def facts_at(self, documents: Iterable[int]) -> list[Fact]:
        """Return facts by their numbers, in the order given."""
        keys = self.keys(documents)
        found = self._facts("doc", keys)
        return [found[key] for key in keys]

    def _facts(self, column: str, values: Sequence[T]) -> dict[T, Fact]:
        """Return the facts that have one of some values in a column, by that value."""
        found = {
            row[0]: row[1:]
            for part in parts(values)
            for row in self.select(
                f"SELECT {column}, doc, rank, {rows.FACT_COLUMNS} FROM facts"
                f" WHERE {column} IN ({marks(part)})",
                *part,
            )
        }
        rivals = self._rivals({row[2]: row for row in found.values()})
        return {value: self._fact(row, rivals.get(row[2], ())) for value, row in found.items()}

    def _in_file_order(self, documents: Iterable[int]) -> list[str]:
        return [id for _, id in sorted((rank, id) for _, rank, id in self._ranked(documents))]

    def _in_time_order(self, documents: Iterable[int]) -> list[str]:
        """Return the ids of dated facts in order of time, then of the files."""
        return [id for _, _, id in sorted(self._ranked(documents))]

    def _ranked(self, documents: Iterable[int]) -> list[tuple[bytes, int, str]]:
        """Return what facts sort by in time, their ranks in the collection and their ids."""
        first = {segment.number: segment.order for segment in self.segments()}
        return [
            (sort, first[key // STRIDE] + rank, id)
            for part in parts(self.keys(documents))
            for key, sort, rank, id in self.select(
                f"SELECT doc, sort, rank, id FROM facts WHERE doc IN ({marks(part)})", *part
            )
        ]

    def _fact(self, row: rows.Row, rivals: Iterable[str]) -> Fact:
        number = row[0] // STRIDE
        segment = next(known for known in self.segments() if known.number == number)
        order = segment.order + row[1]
        fact = rows.fact_from(row[2:], self.file(segment.file), order, rivals)
        return self.reword(fact) if self.reword else fact

    def _rivals(self, found: dict[str, rows.Row]) -> dict[str, list[str]]:
        """Return the rivals of facts: those that they name, then those that name them, in order."""
        named = {id: row[11].split("\x1f") if row[11] else [] for id, row in found.items()}
        first = {segment.number: segment.order for segment in self.segments()}
        naming = sorted(
            (first[key // STRIDE] + rank, target, id)
            for part in parts(list(found))
            for target, id, key, rank in self.select(
                "SELECT target, id, doc, rank FROM rivals JOIN facts USING (doc)"
                f" WHERE target IN ({marks(part)})",
                *part,
            )
        )
        for _, target, id in naming:
            named[target].append(id)
        known = {
            id
            for part in parts(list({rival for rivals in named.values() for rival in rivals}))
            for (id,) in self.select(f"SELECT id FROM facts WHERE id IN ({marks(part)})", *part)
        }
        return {
            id: [rival for rival in dict.fromkeys(rivals) if rival in known and rival != id]
            for id, rivals in named.items()
        }

    def _source(self, text: str) -> Source:
        source = rows.source_from(text)
        return source._replace(place=source.place._replace(file=self.file(source.place.file)))

    def _entity(self, text: str) -> Entity:
        entity = rows.entity_from(text)
        return entity._replace(place=entity.place._replace(file=self.file(entity.place.file)))

    def file(self, name: str) -> str:
        """Return a file of the collection as the user can open it."""
        return self._home.file(name)
