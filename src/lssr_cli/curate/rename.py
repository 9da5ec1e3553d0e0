"""Renaming and removing what a collection holds, with every reference to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lssr_cli import markers
from lssr_cli.curate.edits import Edit, apply
from lssr_cli.curate.store import FileText
from lssr_cli.curate.tables import string
from lssr_cli.errors import FactFileError
from lssr_cli.factfile.door import parse_toml
from lssr_cli.factfile.faults import label
from lssr_cli.factfile.positions import Span, character_offsets, line_and_column, scan

Path = tuple[str | int, ...]
REFERENCES = {"fact": ("contradicts", "see"), "source": ("derives_from",), "entity": ("about",)}
SECTIONS = {"source": "sources", "entity": "entities"}
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+\Z")
_HEADER_KEY = re.compile(r"""[ \t]*("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)[ \t]*\.?""")


class Reference(NamedTuple):
    """A place that names something: the path of the value and where it stands."""

    path: Path
    span: Span


def references(file: FileText, kind: str, name: str) -> list[Reference]:
    """Return where a file's lists of ids and keys name a fact, a source or an entity."""
    document = parse_toml(file.text, file.path)
    spans = scan(file.text)
    fields = REFERENCES[kind]
    return [
        Reference(path, span)
        for path, span in spans.items()
        if len(path) == 4 and path[2] in fields and _value(document, path) == name
    ]


def rename(file: FileText, kind: str, old: str, new: str) -> str:
    """Return the file's text with a fact, source or entity renamed wherever it is named.

    Raises:
        FactFileError: A text has the new key of a source in brackets, which would be a marker.
    """
    edits = [Edit(r.span.start, r.span.end, string(new)) for r in references(file, kind, old)]
    if kind == "fact":
        edits += _fact_ids(file, old, new)
    else:
        edits += _headers(file, SECTIONS[kind], old, new)
    if kind == "source":
        edits += _markers(file, old, new)
    return apply(file.text, edits)


def remove_fact(file: FileText, name: str) -> str:
    """Return the file's text without a fact's table and without the ids that point to it."""
    document = parse_toml(file.text, file.path)
    spans = scan(file.text)
    edits = [_without_reference(file.text, spans, r) for r in references(file, "fact", name)]
    for number, fact in enumerate(document.get("facts", ())):
        if isinstance(fact, dict) and fact.get("id") == name:
            edits.append(_table(file.text, spans, ("facts", number)))
    return apply(file.text, edits)


def _fact_ids(file: FileText, old: str, new: str) -> Iterator[Edit]:
    document = parse_toml(file.text, file.path)
    for path, span in scan(file.text).items():
        is_id = len(path) == 3 and path[0] == "facts" and path[2] == "id"
        if is_id and _value(document, path) == old:
            yield Edit(span.start, span.end, string(new))


def _headers(file: FileText, section: str, old: str, new: str) -> Iterator[Edit]:
    """Find a table's key in headers and dotted keys."""
    written = new if _BARE_KEY.match(new) else string(new)
    for path, span in scan(file.text).items():
        if path[:2] == (section, old):
            for start, end in _keys(file.text, span, path, section, old):
                yield Edit(start, end, written)


def _keys(text: str, span: Span, path: Path, section: str, old: str) -> Iterator[tuple[int, int]]:
    """Yield where ``old`` stands as a key in the header or key that a span begins with."""
    at = span.key
    opening = len(text[at:]) - len(text[at:].lstrip("["))
    at += opening if text[at] == "[" else 0
    previous: str | None = None
    while found := _HEADER_KEY.match(text, at):
        key = found[1]
        plain = key.strip("\"'")
        if plain == old and (previous == section or (previous is None and len(path) == 2)):
            yield found.start(1), found.end(1)
            return
        previous, at = plain, found.end()
        if text[at - 1] != ".":
            return


def _markers(file: FileText, old: str, new: str) -> Iterator[Edit]:
    """Find a source's key in the markers of texts and notes."""
    document = parse_toml(file.text, file.path)
    keys = {*document.get("sources", {}), old}
    taken = f"[{new}] stands in it already, and would become a marker"
    for path, span in scan(file.text).items():
        if len(path) == 3 and path[0] == "facts" and path[2] in {"text", "note"}:
            value = _value(document, path)
            offsets: list[int] | None = None
            if any(_key_offsets(str(value), {*keys, new}, new)):
                line, _ = line_and_column(file.text, span.start)
                where, field = f"{file.path}:{line}", label(path, document)
                raise FactFileError(taken, where=where, field=field)
            for start in _key_offsets(str(value), keys, old):
                offsets = offsets or character_offsets(file.text, span)
                yield Edit(offsets[start], offsets[start + len(old)], new)


def _key_offsets(text: str, keys: set[str], old: str) -> Iterator[int]:
    for piece in markers.parse(text, keys):
        if isinstance(piece, markers.Marker):
            for cite in piece.cites:
                if cite.citation.key == old:
                    yield text.index(old, cite.offset)


def _value(document: Any, path: Path) -> object:
    """Return the value at a path that :func:`scan` gave."""
    for step in path:
        document = document[step]
    return document


def _without_reference(text: str, spans: dict[Path, Span], reference: Reference) -> Edit:
    """Return the edit that takes a reference out, with its field if that has no other."""
    field = spans[reference.path[:3]]
    others = sum(path[:3] == reference.path[:3] for path in spans) - 2
    start, end = text.rfind("\n", 0, field.key) + 1, text.find("\n", field.end) + 1 or len(text)
    if others or text[start : field.key].strip() or text[field.end : end].strip():
        return _without(text, reference.span)
    return Edit(start, end, "")


def _without(text: str, span: Span) -> Edit:
    """Return the edit that takes an element out of an array, with one comma."""
    start, end = span.start, span.end
    after = len(text[end:]) - len(text[end:].lstrip(" \t\r\n"))
    if text[end + after : end + after + 1] == ",":
        rest = text[end + after + 1 :]
        return Edit(start, end + after + 1 + len(rest) - len(rest.lstrip(" \t")), "")
    before = text[:start].rstrip(" \t\r\n")
    return Edit(len(before) - 1, end, "") if before.endswith(",") else Edit(start, end, "")


def _table(text: str, spans: dict[Path, Span], path: Path) -> Edit:
    """Return the edit that takes a whole table out, with the empty line before it."""
    start = spans[path].key
    end = max(span.end for other, span in spans.items() if other[: len(path)] == path)
    if text.startswith("{", spans[path].start):
        return _without(text, spans[path])
    line = text.find("\n", end)
    end = len(text) if line < 0 else line + 1
    return Edit(start, end + _blank_line(text, end), "")


def _blank_line(text: str, at: int) -> int:
    """Return how long the empty line at an offset is, 0 if there is none."""
    for newline in ("\r\n", "\n"):
        if text.startswith(newline, at):
            return len(newline)
    return 0
