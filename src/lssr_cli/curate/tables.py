"""New tables of a fact file as TOML text, and the place where they belong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from lssr_cli.curate.edits import Edit
from lssr_cli.curate.store import FileText
from lssr_cli.errors import FactFileError
from lssr_cli.factfile.positions import Span, line_and_column, scan

ID_WORDS = 6
_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHES = re.compile(r"['’]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class NewFact(NamedTuple):
    """A fact to be added; ``sources`` are cites as a marker writes them, such as ``4, p. 188``."""

    id: str
    text: str
    date: str = ""
    sources: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def marked_text(self) -> str:
        """The text with one bracket for all sources at its end."""
        return self.text + (f"[{'; '.join(self.sources)}]" if self.sources else "")


def make_id(text: str, taken: Container[str]) -> str:
    """Return an id made from the first six words of a statement, free in the collection.

    Letters of other scripts are transliterated to ASCII.
    """
    from anyascii import anyascii

    plain = anyascii(unicodedata.normalize("NFC", _APOSTROPHES.sub("", text)))
    words = _WORD.findall(plain.lower())[:ID_WORDS]
    base = "-".join(words)[:120].strip("-") or "fact"
    if base not in taken:
        return base
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"


def add_fact(file: FileText, fact: NewFact) -> str:
    """Return the file's text with a fact after its last one.

    Raises:
        FactFileError: The file holds its facts in a way that nothing can be added to by position.
    """
    fields: dict[str, str] = {"id": string(fact.id)}
    if fact.date:
        fields["date"] = string(fact.date)
    fields["text"] = string(fact.marked_text)
    for name, values in (("about", fact.about), ("tags", fact.tags)):
        if values:
            fields[name] = strings(values)
    spans = scan(file.text)
    whole = spans.get(("facts",))
    if whole and not file.text.startswith("[[", whole.start):
        return _into_array(file, whole, fields, spans)
    table = "\n".join(["[[facts]]", *(f"{name} = {value}" for name, value in fields.items())])
    return insert(file, table, after=_end(spans, "facts"))


def add_source(file: FileText, tables: Sequence[str]) -> str:
    """Return the file's text with ``[sources.KEY]`` tables after its last source.

    Args:
        file: The file.
        tables: Each a whole table as TOML text, such as ``exchange.toml_source`` gives.
    """
    spans = scan(file.text)
    whole = spans.get(("sources",))
    if whole and file.text.startswith("{", whole.start):
        line, _ = line_and_column(file.text, whole.start)
        message = "an inline table cannot be added to; write [sources.KEY] tables"
        raise FactFileError(message, where=f"{file.path}:{line}", field="sources")
    body = "\n\n".join(table.strip("\n") for table in tables)
    return insert(file, body, after=_end(spans, "sources"))


def insert(file: FileText, table: str, *, after: int | None) -> str:
    """Return the text with a table on lines of its own, after an offset or at the end."""
    text, newline = file.text, file.newline
    at = len(text) if after is None else _line_end(text, after)
    if not text[at:].strip():
        at = len(text)
    lead = "" if not at or text[:at].endswith("\n") else newline
    gap = newline if at else ""
    tail = newline if at < len(text) and not text[at:].startswith(("\n", "\r\n")) else ""
    body = table.replace("\n", newline)
    return f"{text[:at]}{lead}{gap}{body}{newline}{tail}{text[at:]}"


def string(value: str) -> str:
    """Return a TOML basic string."""
    return f'"{"".join(_escaped(letter) for letter in value)}"'


def strings(values: Iterable[str]) -> str:
    """Return a TOML array of strings."""
    return f"[{', '.join(string(value) for value in values)}]"


def _escaped(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    if letter < " " or letter == "\x7f":
        return f"\\u{ord(letter):04X}"
    return letter


def _end(spans: dict[tuple[str | int, ...], Span], section: str) -> int | None:
    """Return where the last value of a section ends."""
    return max((span.end for path, span in spans.items() if path[0] == section), default=None)


def _line_end(text: str, offset: int) -> int:
    found = text.find("\n", offset)
    return len(text) if found < 0 else found + 1


def _into_array(
    file: FileText,
    whole: Span,
    fields: dict[str, str],
    spans: dict[tuple[str | int, ...], Span],
) -> str:
    """Add a fact as an inline table to ``facts = […]``."""
    from lssr_cli.curate.edits import apply

    table = "{ " + ", ".join(f"{name} = {value}" for name, value in fields.items()) + " }"
    ends = [s.end for path, s in spans.items() if path[:1] == ("facts",) and len(path) == 2]
    if not ends:
        return apply(file.text, [Edit(whole.start, whole.end, f"[{table}]")])
    return apply(file.text, [Edit(max(ends), max(ends), f", {table}")])
