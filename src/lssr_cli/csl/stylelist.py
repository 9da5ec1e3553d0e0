"""The list of all installed styles: what each says about itself, searchable by a few words.

Reading the headers of more than ten thousand files takes a second, so that the list is kept in a
SQLite file in a folder that the caller names. The file may be missing, old or damaged at any time:
it is then made again, in memory if the folder cannot be written.
"""

import sqlite3
from pathlib import Path
from typing import Any, NamedTuple, Self
from zlib import crc32

from lssr_cli.csl.folding import folded
from lssr_cli.csl.header import StyleHeader
from lssr_cli.csl.installed import styles_folder

VERSION = 2
"""Counted up whenever the tables change, so that an older file is not read."""

_ALL = "SELECT *, count(*) OVER () FROM style ORDER BY id LIMIT :limit"
_BY_ID = "SELECT *, 1 FROM style WHERE id = :id"
_BEGINNING = """
    SELECT *, count(*) OVER () FROM style WHERE id >= :id AND id < :id || char(0x10FFFF)
    ORDER BY parent <> '', id LIMIT :limit
"""
_BY_TITLE = "SELECT *, count(*) OVER () FROM style WHERE folded_title = :title"
_WITH_ALL_WORDS = """
    SELECT *, count(*) OVER () FROM style
    WHERE rowid IN (SELECT rowid FROM words WHERE words MATCH :beginnings)
    ORDER BY
        id = :as_id OR id IN (SELECT id FROM short_name WHERE name = :as_id) DESC,
        folded_title = :as_title DESC,
        id >= :as_id AND id < :as_id || char(0x10FFFF) DESC,
        rowid IN (SELECT rowid FROM words WHERE words MATCH :in_names) DESC,
        rowid IN (SELECT rowid FROM words WHERE words MATCH :in_id) DESC,
        parent <> '', length(id), id
    LIMIT :limit
"""
_WITH_ANY_WORD = """
    SELECT style.*, count(*) OVER () FROM style
    JOIN (SELECT rowid AS place, rank FROM words WHERE words MATCH :any_word)
        ON place = style.rowid
    ORDER BY rank, parent <> '', id
    LIMIT :limit
"""
_MAX_WORDS = 64
"""More than the longest title has."""


class StyleEntry(NamedTuple):
    """A style of the list.

    Args:
        id: The name of its file without the ending.
        header: What it says about itself.
    """

    id: str
    header: StyleHeader

    @property
    def parent_id(self) -> str:
        """Return the id of the style that a dependent style stands for, or ""."""
        return self.header.parent.rpartition("/")[2]


class Found(NamedTuple):
    """What a search came to.

    Args:
        entries: The best styles, best first.
        total: How many there are.
        corrections: The words that were taken for others: ``{"chigago": "chicago"}``.
        partial: No style has all words; these have some.
    """

    entries: list[StyleEntry]
    total: int
    corrections: dict[str, str]
    partial: bool = False


class StyleList:
    """All installed styles; a context manager that lets go of the compiled list.

    Args:
        cache: The folder to keep the compiled list in; None to keep it in memory only.
    """

    def __init__(self, cache: Path | None = None) -> None:
        self._path = None if cache is None else cache / f"styles-{_fingerprint():08x}.sqlite"
        self._connection = _opened(self._path) or _compiled(self._path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def search(self, query: str, limit: int = 50) -> Found:
        """Return the styles that have all words of a query.

        Looked for are ids, short names, titles, ISSNs, languages, fields and formats. The
        beginning of a word will do; a word that begins none is taken for the most similar one. An
        id or short name comes first, then a title, then ids that begin so, then names that have
        the words, then ids that have their beginnings; independent styles before dependent ones.

        Args:
            query: Some words. Without any, every style is found.
            limit: How many entries to return at most.
        """
        words = folded(query).split()[:_MAX_WORDS]
        if not words:
            return Found(*self._entries(_ALL, limit=limit), {})
        corrections = self._corrections(words)
        words = [corrections.get(word, word) for word in words]
        entries, total = self._entries(_WITH_ALL_WORDS, limit=limit, **_terms(words))
        if entries:
            return Found(entries, total, corrections)
        entries, total = self._entries(_WITH_ANY_WORD, limit=limit, **_terms(words))
        return Found(entries, total, corrections, partial=True)

    def beginning(self, start: str, limit: int) -> list[StyleEntry]:
        """Return styles whose ids begin so, independent ones first."""
        return self._entries(_BEGINNING, id=start, limit=limit)[0]

    def titled(self, title: str) -> list[StyleEntry]:
        """Return the styles with a title, whatever its case, accents and punctuation."""
        return self._entries(_BY_TITLE, title=folded(title))[0]

    def entry(self, style_id: str) -> StyleEntry | None:
        """Return the style with an id, if there is one."""
        entries, _ = self._entries(_BY_ID, id=style_id)
        return entries[0] if entries else None

    def _corrections(self, words: list[str]) -> dict[str, str]:
        unknown = [word for word in words if not self._is_beginning(word)]
        if not unknown:
            return {}
        # What it imports takes longer than the search, and only a misspelt word needs it.
        from lssr_cli.csl.spelling import nearest

        vocabulary = [word for (word,) in self._rows("SELECT word FROM word ORDER BY styles DESC")]
        similar = {word: nearest(word, vocabulary, limit=1) for word in unknown}
        return {word: matches[0] for word, matches in similar.items() if matches}

    def _is_beginning(self, word: str) -> bool:
        sql = "SELECT 1 FROM word WHERE word >= :word AND word < :word || char(0x10FFFF) LIMIT 1"
        return bool(self._rows(sql, word=word))

    def _entries(self, sql: str, **values: str | int) -> tuple[list[StyleEntry], int]:
        rows = self._rows(sql, **values)
        return [_entry(row) for row in rows], rows[0][-1] if rows else 0

    def _rows(self, sql: str, **values: str | int) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError:  # the file was damaged after it had been opened
            self._connection.close()
            self._connection = _compiled(self._path)
            return self._connection.execute(sql, values).fetchall()


def _entry(row: tuple[Any, ...]) -> StyleEntry:
    style_id, *values, _folded_title, _total = row
    header = StyleHeader(*values)
    fields, issns = tuple(str.split(values[5])), tuple(str.split(values[9]))
    return StyleEntry(style_id, header._replace(fields=fields, issns=issns))


def _terms(words: list[str]) -> dict[str, str]:
    """Return what the statements look for; every word is quoted, so that none is an operator."""
    beginnings = [f'"{word}"*' for word in words]
    return {
        "as_id": "-".join(words),
        "as_title": " ".join(words),
        "beginnings": " ".join(beginnings),
        "in_names": "{id names} : (" + " ".join(f'"{word}"' for word in words) + ")",
        "in_id": f"id : ({' '.join(beginnings)})",
        "any_word": " OR ".join(beginnings),
    }


def _fingerprint() -> int:
    """Return a number that changes when another version of the package is installed."""
    folder = styles_folder()
    places = (folder, folder / "dependent", folder.parent / "version.py")
    state = [(str(place), place.stat().st_mtime_ns) for place in places if place.exists()]
    return crc32(repr((VERSION, state)).encode())


def _opened(path: Path | None) -> sqlite3.Connection | None:
    """Open a compiled list, or return None where there is none that can be read."""
    if path is None or path.is_symlink() or not path.is_file():
        return None
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        complete = connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        connection.execute("SELECT count(*) FROM style").fetchone()
    except sqlite3.DatabaseError:
        complete = False
    if complete:
        return connection
    connection.close()
    return None


def _compiled(path: Path | None) -> sqlite3.Connection:
    # Needed once for each version of the package, and what it imports takes as long as a search.
    from lssr_cli.csl.stylefile import compile_list

    return compile_list(path)
