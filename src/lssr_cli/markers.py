"""Source markers in a text: ``[4]``, ``[1; 13]``, ``[4, pp. 188–190; 7, ch. 2]``.

A text is cut into pieces, literal text and markers, in one pass; printing the pieces gives the text
back to the character. Whether a key names a source is decided by the caller's ``keys``: a bracket is
a marker if what stands before its first ``,``, ``;`` or ``]`` is a number or one of them.

The grammar is the "Markers" section of ``docs/file-format.md``.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lssr_cli.locators import TERMS
from lssr_cli.model import Citation

DIGITS = frozenset("0123456789")


class Fault(NamedTuple):
    """Something wrong inside a marker.

    ``offset`` counts characters from the start of the text; ``rule`` names the kind of fault and
    ``word`` is the culprit as written.
    """

    offset: int
    rule: str
    word: str


@dataclass(frozen=True, slots=True)
class Cite:
    """One cite of a marker with its spelling: ``before`` and ``after`` are blanks around it."""

    citation: Citation
    written: str
    offset: int
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Literal:
    """A stretch of text. ``written`` is its spelling in the file, ``text`` what a reader sees."""

    written: str
    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class Marker:
    """A bracket that cites one or more sources."""

    cites: tuple[Cite, ...]
    offset: int

    @property
    def written(self) -> str:
        """The marker as it stands in the file."""
        return "[" + ";".join(cite.written for cite in self.cites) + "]"

    @property
    def citations(self) -> tuple[Citation, ...]:
        """What the marker cites, in order."""
        return tuple(cite.citation for cite in self.cites)


Piece = Literal | Marker


def parse(text: str, keys: Container[str] = ()) -> list[Piece]:
    """Cut ``text`` into literal stretches and markers.

    Args:
        text: A fact's text, as it stands in the file.
        keys: The keys of the collection's sources; words among them make a bracket a marker.

    Returns:
        The pieces in order; ``"".join(p.written for p in pieces) == text``.
    """
    pieces: list[Piece] = []
    start = position = 0
    while (position := _next_special(text, position)) >= 0:
        if text[position] == "\\":
            position += 2
            continue
        end = text.find("]", position)
        if end < 0:
            break
        if is_marker(text[position + 1 : end], keys):
            if position > start:
                pieces.append(_literal(text, start, position))
            pieces.append(Marker(tuple(_cites(text, position + 1, end)), position))
            start = position = end + 1
        else:
            position += 1
    if start < len(text):
        pieces.append(_literal(text, start, len(text)))
    return pieces


def write(pieces: Iterable[Piece]) -> str:
    """Return the text that ``pieces`` were cut from, to the character."""
    return "".join(piece.written for piece in pieces)


def is_marker(inside: str, keys: Container[str] = ()) -> bool:
    """Tell whether a bracket with ``inside`` between its signs is a marker, not text."""
    first = head(inside)
    return bool(first) and (DIGITS.issuperset(first) or first in keys)


def head(inside: str) -> str:
    """Return what stands before the first ``,`` or ``;`` of a bracket, without blanks around it."""
    ends = [at for at in (inside.find(","), inside.find(";")) if at >= 0]
    return inside[: min(ends, default=len(inside))].strip()


def unclosed(text: str, keys: Container[str] = ()) -> int | None:
    """Return the offset of a marker that is opened and never closed, if there is one."""
    position = 0
    last = text.rfind("]")
    while (position := _next_special(text, position)) >= 0:
        if text[position] == "\\":
            position += 2
            continue
        if position > last and is_marker(text[position + 1 :].split(" ")[0].rstrip(".:"), keys):
            return position
        position += 1
    return None


def plain(text: str, keys: Container[str] = ()) -> str:
    """Return the statement alone: no markers, escapes resolved, line breaks as blanks."""
    shown = "".join(piece.text for piece in parse(text, keys) if isinstance(piece, Literal))
    return " ".join(shown.split("\n")) if "\n" in shown else shown


def citations(text: str, keys: Container[str] = ()) -> list[Citation]:
    """Return everything that ``text`` cites, in order."""
    return [
        citation
        for piece in parse(text, keys)
        if isinstance(piece, Marker)
        for citation in piece.citations
    ]


def groups(pieces: Iterable[Piece]) -> Iterator[list[Citation]]:
    """Yield the citations of each group of markers that touch, as one footnote would hold them."""
    group: list[Citation] = []
    for piece in pieces:
        if isinstance(piece, Marker):
            group.extend(piece.citations)
        elif group:
            yield group
            group = []
    if group:
        yield group


def parse_locator(written: str) -> Citation | str:
    """Read a locator such as ``pp. 188–190`` or ``ch. 2``; a bare value is a page.

    Returns:
        A :class:`Citation` without key, or the unknown label as written.
    """
    value = written.strip()
    lowered = value.lower()
    for spelling in sorted(TERMS, key=len, reverse=True):
        if not lowered.startswith(spelling):
            continue
        rest = value[len(spelling) :]
        if rest and (rest[0].isspace() or rest[0] in DIGITS or not spelling[-1].isalpha()):
            if rest.strip():
                return Citation("", TERMS[spelling], rest.strip())
        elif not rest:
            break
    first = value.split(maxsplit=1)[0]
    if " " in value and first[0].isalpha() and not _roman(first):
        return first
    return Citation("", "page", value)


def _roman(word: str) -> bool:
    return frozenset("ivxlcdm").issuperset(word.lower().rstrip(",.–-"))


def _next_special(text: str, start: int) -> int:
    found = [at for at in (text.find("[", start), text.find("\\", start)) if at >= 0]
    return min(found, default=-1)


def _literal(text: str, start: int, end: int) -> Literal:
    written = text[start:end]
    return Literal(written, _unescape(written) if "\\" in written else written, start)


def _unescape(written: str) -> str:
    shown: list[str] = []
    position = 0
    while (at := written.find("\\", position)) >= 0:
        escaped = written[at + 1 : at + 2]
        shown.append(written[position:at] + (escaped if escaped in {"[", "\\"} else "\\" + escaped))
        position = at + 2
    shown.append(written[position:])
    return "".join(shown)


def _cites(text: str, start: int, end: int) -> Iterator[Cite]:
    for written in text[start:end].split(";"):
        yield _cite(written, start)
        start += len(written) + 1


def _cite(written: str, offset: int) -> Cite:
    key, comma, locator = written.partition(",")
    key = key.strip()
    if not key:
        return Cite(Citation(""), written, offset, Fault(offset, "empty-cite", ""))
    if not comma:
        return Cite(Citation(key), written, offset)
    where = offset + len(written) - len(locator)
    if not locator.strip():
        return Cite(Citation(key), written, offset, Fault(where, "empty-locator", ""))
    found = parse_locator(locator)
    if isinstance(found, str):
        citation = Citation(key, "page", locator.strip())
        return Cite(citation, written, offset, Fault(where, "unknown-locator", found))
    return Cite(Citation(key, found.label, found.locator), written, offset)
