"""Source markers in a text: ``[4]``, ``[1; 13]``, ``[4, pp. 188–190; 7, ch. 2]``.

A text is cut into pieces, literal text and markers, in one pass; printing the pieces gives the text
back to the character. Whether a word names a source is decided by the caller's ``keys``: a bracket
is a marker if what stands before its first ``,``, ``;`` or ``]`` is a number or one of them.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from lssr_cli.locators import read_locator
from lssr_cli.model import Citation

# An escape, or a bracket with what may be the key of its first cite. No key holds a bracket, so
# every character is looked at once, however many brackets stay open.
_ESCAPE_OR_OPENING = r"\\[\[\\]|\[\s*([^\s\[\],;]+)\s*(?=[,;\]])"
_ESCAPE = r"\\([\[\\])"
_OPENING = r"\\[\[\\]|\[\s*([0-9]+|[^\s\[\],;]+)"


class Fault(NamedTuple):
    """Something wrong inside a marker.

    ``offset`` counts characters from the start of the text; ``rule`` names the kind of fault and
    ``word`` is the culprit as written.
    """

    offset: int
    rule: str
    word: str


class Cite(NamedTuple):
    """One cite of a marker.

    ``written`` is its spelling with the blanks around it; ``offset`` is where that begins.
    """

    citation: Citation
    written: str
    offset: int
    fault: Fault | None = None


class Literal(NamedTuple):
    """A stretch of text. ``written`` is its spelling in the file, ``text`` what a reader sees."""

    written: str
    text: str
    offset: int


class Marker(NamedTuple):
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


class Shown(NamedTuple):
    """What a reader sees of a text, and where in the file's text each stretch of it stands.

    ``starts`` are offsets into ``text`` at which a stretch begins, ``written`` those of the same
    stretches in the text of the file.
    """

    text: str
    starts: tuple[int, ...]
    written: tuple[int, ...]

    def in_file(self, offset: int) -> int:
        """Return where in the file's text the character at ``offset`` of the shown text stands."""
        return _translate(offset, self.starts, self.written)

    def in_text(self, offset: int) -> int:
        """Return where in the shown text a character of the file's text stands, or would stand."""
        at = bisect_right(self.written, offset)
        end = self.starts[at] if at < len(self.starts) else len(self.text)
        return min(_translate(offset, self.written, self.starts), end)


def spans(text: str, keys: Container[str] = ()) -> Iterator[tuple[int, int]]:
    """Yield where each marker of ``text`` begins and ends."""
    end = 0
    for found in re.finditer(_ESCAPE_OR_OPENING, text):
        key = found[1]
        if key and found.start() >= end and names_source(key, keys):
            end = text.find("]", found.end()) + 1
            if not end:
                return
            yield found.start(), end


def parse(text: str, keys: Container[str] = ()) -> list[Piece]:
    """Cut ``text`` into literal stretches and markers.

    Args:
        text: A fact's text, as it stands in the file.
        keys: The keys of the collection's sources; words among them make a bracket a marker.

    Returns:
        The pieces in order; ``write(pieces) == text``.
    """
    pieces: list[Piece] = []
    last = 0
    for start, end in spans(text, keys):
        if start > last:
            pieces.append(_literal(text, last, start))
        pieces.append(Marker(tuple(_cites(text, start + 1, end - 1)), start))
        last = end
    if last < len(text):
        pieces.append(_literal(text, last, len(text)))
    return pieces


def write(pieces: Iterable[Piece]) -> str:
    """Return the text that ``pieces`` were cut from, to the character."""
    return "".join(piece.written for piece in pieces)


def names_source(word: str, keys: Container[str]) -> bool:
    """Tell whether the first word of a bracket makes it a marker: a number, or one of ``keys``."""
    return (word.isdigit() and word.isascii()) or word in keys


def head(inside: str) -> str:
    """Return what stands before the first ``,`` or ``;`` of a bracket, without blanks around it."""
    return re.split("[,;]", inside, maxsplit=1)[0].strip()


def unclosed(text: str, keys: Container[str] = ()) -> list[int]:
    """Return the offsets of brackets that open like a marker and are not closed.

    A bracket that holds the opening of another one counts: its end was forgotten.
    """
    found = []
    markers = dict(spans(text, keys))
    for opening in re.finditer(_OPENING, text):
        if not opening[1] or not names_source(opening[1].rstrip(".:"), keys):
            continue
        end = markers.get(opening.start(), 0) - 1
        if end < 0:
            end = text.find("]", opening.end())
        if end < 0 or text.find("[", opening.end(), end) >= 0:
            found.append(opening.start())
    return found


def shown(text: str, keys: Container[str] = ()) -> Shown:
    """Return what a reader sees: no markers, escapes resolved, line breaks as blanks."""
    stretches: list[tuple[int, str]] = []
    for piece in parse(text, keys):
        if isinstance(piece, Literal):
            stretches.extend(_stretches(piece))
    starts, length = [], 0
    for _, stretch in stretches:
        starts.append(length)
        length += len(stretch)
    seen = "".join(stretch for _, stretch in stretches).replace("\n", " ")
    return Shown(seen, tuple(starts), tuple(offset for offset, _ in stretches))


def plain(text: str, keys: Container[str] = ()) -> str:
    """Return the statement alone, as :func:`shown` does, without the map of offsets."""
    if "[" in text:
        text = "".join(piece.text for piece in parse(text, keys) if isinstance(piece, Literal))
    elif "\\" in text:
        text = unescape(text)
    return text.replace("\n", " ")


def citations(text: str, keys: Container[str] = ()) -> list[Citation]:
    """Return everything that ``text`` cites, in order."""
    return [
        cite.citation
        for start, end in spans(text, keys)
        for cite in _cites(text, start + 1, end - 1)
    ]


def runs(pieces: Iterable[Piece]) -> Iterator[Literal | tuple[Marker, ...]]:
    """Yield the pieces with markers that touch put together, as one footnote would hold them."""
    for is_marker, run in groupby(pieces, lambda piece: isinstance(piece, Marker)):
        if is_marker:
            yield tuple(piece for piece in run if isinstance(piece, Marker))
        else:
            yield from (piece for piece in run if isinstance(piece, Literal))


def groups(pieces: Iterable[Piece]) -> Iterator[list[Citation]]:
    """Yield the citations of each group of markers that touch."""
    for run in runs(pieces):
        if not isinstance(run, Literal):
            yield [citation for marker in run for citation in marker.citations]


def parse_locator(written: str) -> Citation | str:
    """Read a locator that stands alone.

    Returns:
        A :class:`Citation` without key, or the unknown label as written.
    """
    found = read_locator(written)
    return Citation("", found.term, found.value) if found.term else found.label


def _literal(text: str, start: int, end: int) -> Literal:
    written = text[start:end]
    return Literal(written, unescape(written) if "\\" in written else written, start)


def unescape(written: str) -> str:
    r"""Return literal text as a reader sees it: ``\[`` as ``[``, ``\\`` as one backslash."""
    return re.sub(_ESCAPE, r"\1", written)


def _stretches(literal: Literal) -> Iterator[tuple[int, str]]:
    """Yield the parts of a literal that are shown as written, each with its offset."""
    last = 0
    for escape in re.finditer(_ESCAPE, literal.written):
        if escape.start() > last:
            yield literal.offset + last, literal.written[last : escape.start()]
        last = escape.start() + 1
    yield literal.offset + last, literal.written[last:]


def _translate(offset: int, sources: tuple[int, ...], targets: tuple[int, ...]) -> int:
    at = max(bisect_right(sources, offset) - 1, 0)
    return targets[at] + max(offset - sources[at], 0) if sources else offset


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
    found = read_locator(locator)
    where = offset + len(written) - len(locator.lstrip())
    if not found.value:
        fault = Fault(where, "empty-locator", found.label)
        return Cite(Citation(key), written, offset, fault)
    if not found.term:
        fault = Fault(where, "unknown-locator", found.label)
        return Cite(Citation(key, "page", locator.strip()), written, offset, fault)
    return Cite(Citation(key, found.term, found.value), written, offset)
