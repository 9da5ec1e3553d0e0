"""Numbers that end the cites of a cluster: those that follow on one another become ranges.

Source: CSL 1.0.2, "Cite Collapsing" (`citation-number`, `year-suffix-ranged`); fixtures
`collapse_CitationNumberRanges*`, `collapse_YearSuffixImplicitDelimiter`. As in citeproc-js, one
delimiter is for a number that follows on the one before it or ends a row, another for all others.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from lssr_cli.csl.nodes import Leaf, Node, Span, is_empty

_KINDS = ("citation-number", "year-suffix", "number")
_SHORTEST_RANGE = 3
_UNRELATED = -1
"""Stands for a number that follows on none: that of a locator."""


class Ending(NamedTuple):
    """A cite that may end in a number.

    Attributes:
        cite: The cite.
        delimiter: What stands before it, unless it is the first.
        path: The branches from the cite down to the number it ends in; empty if there is none.
        number: The number.
    """

    cite: Span
    delimiter: str
    path: list[Span]
    number: int

    @property
    def kind(self) -> str:
        """What the number is; empty if there is none."""
        return self.path[-1].role if self.path else ""

    @property
    def bare(self) -> bool:
        """The number is all that is printed."""
        return bool(self.path) and all(
            len([child for child in span.children if not is_empty(child)]) == 1
            for span in self.path[:-1]
        )


class Marks(Protocol):
    """What stands between numbers."""

    @property
    def range_mark(self) -> str:
        """What stands between the first and the last of a range."""
        ...

    def next_delimiter(self, kind: str) -> str:
        """Return what stands before a number that follows on the one before it."""
        ...

    def ranged(self, kind: str) -> bool:
        """Tell whether numbers of a kind become ranges."""
        ...


def ending(cite: Span, delimiter: str, numbers: Mapping[str, int]) -> Ending:
    """Return a cite with the number it ends in.

    Args:
        cite: The cite.
        delimiter: What stands before it.
        numbers: Its citation number and the number of its year-suffix.
    """
    path = _path_to_number(cite)
    return Ending(cite, delimiter, path, numbers.get(path[-1].role if path else "", _UNRELATED))


def _path_to_number(cite: Span) -> list[Span]:
    """Return the branches from a cite down to the number it ends in, none if it does not.

    What a branch with other words in it prints after the number keeps the number in its place.
    """
    path = [cite]
    closed = False
    while path[-1].role not in _KINDS:
        span = path[-1]
        filled = [child for child in span.children if not is_empty(child)]
        last = filled[-1] if filled else None
        closed = closed or bool(span.suffix or span.look or span.quotes or span.display)
        if not isinstance(last, Span) or (closed and len(filled) > 1):
            return []
        path.append(last)
    return path


def join_cites(cites: Iterable[Ending], marks: Marks) -> list[Node]:
    """Return cites with delimiters between them, and ranges in the place of rows of numbers."""
    nodes: list[Node] = []
    row: list[Ending] = []
    for cite in cites:
        if is_empty(cite.cite):
            continue
        if row and not (row[-1].path and cite.bare):
            _add_row(nodes, row, marks)
            row = []
        row.append(cite)
    _add_row(nodes, row, marks)
    return nodes


def _add(nodes: list[Node], delimiter: str, node: Span) -> None:
    if nodes and delimiter:
        nodes.append(Leaf(delimiter, affix=True))
    nodes.append(node)


def _add_row(nodes: list[Node], row: list[Ending], marks: Marks) -> None:
    """Add numbers that stand beside one another; the first may end in more words."""
    runs: list[list[Ending]] = []
    for cite in row:
        if runs and cite.number == runs[-1][-1].number + 1 and cite.kind == runs[-1][-1].kind:
            runs[-1].append(cite)
        else:
            runs.append([cite])
    for place, run in enumerate(runs):
        ends = place and place == len(runs) - 1
        before = marks.next_delimiter(run[0].kind) if ends else run[0].delimiter
        _add(nodes, before, run[0].cite)
        if len(run) >= _SHORTEST_RANGE and marks.ranged(run[0].kind):
            _add(nodes, marks.range_mark, run[-1].cite)
            continue
        for cite in run[1:]:
            _add(nodes, marks.next_delimiter(cite.kind), cite.cite)
