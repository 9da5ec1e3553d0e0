"""Compile the list of all installed styles into a SQLite file.

Only `stylelist` reads what is written here.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from lssr_cli.csl.folding import folded
from lssr_cli.csl.header import StyleHeader, read_header_from
from lssr_cli.csl.installed import STYLE_SUFFIX, locale_name, locales_folder, styles_folder
from lssr_cli.csl.shortnames import SHORT_NAMES
from lssr_cli.csl.stylelist import VERSION, StyleEntry

_SCHEMA = f"""
    CREATE TABLE style (id, {", ".join(StyleHeader._fields)}, folded_title);
    CREATE TABLE short_name (name PRIMARY KEY, id) WITHOUT ROWID;
    CREATE TABLE word (word PRIMARY KEY, styles) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5 (id, names, about, content='', prefix='1 2 3');
    CREATE INDEX style_id ON style (id);
    PRAGMA user_version = {VERSION};
"""


_INSERT_STYLE = "INSERT INTO style VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_INSERT_WORDS = "INSERT INTO words (rowid, id, names, about) VALUES (?, ?, ?, ?)"


def compile_list(path: Path | None) -> sqlite3.Connection:
    """Return the compiled list of all installed styles.

    Args:
        path: The file to keep it in as well, if there is a place for it; older ones beside it are
            removed.

    Raises:
        CslError: The package of styles is not installed, or has a style that cannot be read.
    """
    memory = sqlite3.connect(":memory:")
    _fill(memory, sorted(_installed()))
    if path is not None:
        _keep(memory, path)
    return memory


def _installed() -> Iterator[StyleEntry]:
    for folder in (styles_folder(), styles_folder() / "dependent"):
        for path in folder.glob(f"*{STYLE_SUFFIX}"):
            with path.open("rb") as file:
                yield StyleEntry(path.stem, read_header_from(file))


def _fill(connection: sqlite3.Connection, entries: list[StyleEntry]) -> None:
    names, languages, vocabulary = _short_names(), _language_names(), Counter[str]()
    connection.executescript(_SCHEMA)
    connection.executemany(_INSERT_STYLE, map(_row, entries))
    for rowid, (style_id, header) in enumerate(entries, start=1):
        named = (header.title, header.short_title, *header.issns, names.get(style_id, ""))
        about = f"{_subjects(header)} {languages.get(header.default_locale, '')}"
        columns = [folded(text) for text in (style_id, " ".join(named), about)]
        connection.execute(_INSERT_WORDS, (rowid, *columns))
        vocabulary.update({word for text in columns for word in text.split()})
    connection.executemany("INSERT INTO word VALUES (?, ?)", vocabulary.items())
    connection.executemany("INSERT INTO short_name VALUES (?, ?)", SHORT_NAMES.items())
    connection.commit()


def _row(entry: StyleEntry) -> tuple[str, ...]:
    values = [value if isinstance(value, str) else " ".join(value) for value in entry.header]
    return (entry.id, *values, folded(entry.header.title))


def _short_names() -> dict[str, str]:
    """Return the short names of each style that has some."""
    names: dict[str, str] = {}
    for name, style_id in SHORT_NAMES.items():
        names[style_id] = f"{names.get(style_id, '')} {name}"
    return names


def _subjects(header: StyleHeader) -> str:
    fields = (field.replace("_", " ") for field in header.fields)
    return " ".join((*fields, header.citation_format, header.style_class))


def _language_names() -> dict[str, str]:
    """Return what the languages of the locales are called, in English and by themselves."""
    path = locales_folder() / "locales.json"
    if not path.exists():
        return {}
    names: dict[str, list[str]] = json.loads(path.read_bytes())["language-names"]
    by_locale = {locale: " ".join(both) for locale, both in names.items()}
    return by_locale | {tag: by_locale.get(locale_name(tag) or "", "") for tag in ("ca", "id")}


def _keep(memory: sqlite3.Connection, path: Path) -> None:
    """Write a compiled list so that a reader finds all of it or nothing, and drop older ones."""
    draft = path.with_name(f".{path.stem}-{os.getpid()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        file = sqlite3.connect(draft)
        memory.backup(file)
        file.close()
        draft.replace(path)
        for other in path.parent.glob("styles-*.sqlite"):
            if other != path:
                other.unlink(missing_ok=True)
    except (OSError, sqlite3.Error):  # no place for it: the list in memory serves
        with suppress(OSError):
            draft.unlink()
