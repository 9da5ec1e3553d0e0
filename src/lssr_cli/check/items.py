"""What rules look at: facts, sources, entities and texts, each with its place in a file."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from lssr_cli.check.document import Document, Spot
from lssr_cli.check.rule import Problem, Replacement
from lssr_cli.factfile.faults import Path
from lssr_cli.markers import Cite, Literal, Marker, Piece
from lssr_cli.model import Entity, Fact, Source

Value = TypeVar("Value", bound=Fact | Source | Entity)


class Item(NamedTuple, Generic[Value]):
    """A fact, source or entity; what the format refuses of it has an empty value."""

    value: Value
    document: Document
    path: Path

    def problem(
        self, *field: str | int, message: str, hint: str = "", fixes: tuple[Replacement, ...] = ()
    ) -> Problem:
        """Return a problem of a field, or of the whole if no field is named."""
        return Problem(self.document, Spot((*self.path, *field)), message, hint, fixes)


class String(NamedTuple):
    """A string that somebody reads: where it stands, and what it says.

    ``field`` is the name of the field; ``is_prose`` says that the curator's own sentences stand
    there, in which markers may be.
    """

    document: Document
    path: Path
    field: str
    value: str
    is_prose: bool = False

    def problem(
        self, start: int, end: int, message: str, hint: str = "", fix: str | None = None
    ) -> Problem:
        """Return a problem of a stretch of it; ``fix`` is what may take its place."""
        spot = Spot(self.path, start=start, end=end)
        fixes = () if fix is None else (Replacement(spot, fix),)
        return Problem(self.document, spot, message, hint, fixes)


class Text:
    """A string with its markers: a fact's ``text`` or ``note``.

    Attributes:
        fact: The fact.
        string: The string as it stands in the file.
        written: Its value.
        pieces: What it is made of, in order.
        literals: What stands between the markers.
        markers: The markers.
        cites: Everything that they cite.
    """

    def __init__(self, fact: Item[Fact], string: String, pieces: list[Piece]) -> None:
        self.fact = fact
        self.string = string
        self.written = string.value
        self.pieces = pieces
        self.literals = [piece for piece in pieces if isinstance(piece, Literal)]
        self.markers = [piece for piece in pieces if isinstance(piece, Marker)]
        self.cites: list[Cite] = [cite for marker in self.markers for cite in marker.cites]

    @property
    def plain(self) -> str:
        """The words alone, without markers."""
        return "".join(piece.text for piece in self.literals)

    def problem(
        self, start: int, end: int, message: str, hint: str = "", fix: str | None = None
    ) -> Problem:
        """Return a problem of a stretch of the text."""
        return self.string.problem(start, end, message, hint, fix)
