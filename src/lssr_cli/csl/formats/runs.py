"""Runs: a tree laid out flat, each piece of text with the styles in force.

For media that style runs of text instead of nesting tags, such as a terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lssr_cli.csl.nodes import Printed, StyleName

_REVERSED: dict[str, tuple[StyleName, ...]] = {
    "upright": ("italic", "oblique"),
    "normal-caps": ("small-caps",),
    "normal-weight": ("bold", "light"),
    "no-underline": ("underline",),
    "baseline": ("superscript", "subscript"),
}


class Run(NamedTuple):
    """A piece of text.

    Attributes:
        text: The words, not escaped.
        styles: The styles in force; one that reverses another is not among them.
    """

    text: str
    styles: frozenset[StyleName]


def runs(nodes: Iterable[Printed]) -> Iterator[Run]:
    """Yield the pieces of text of a tree in order; neighbours with the same styles are one."""
    open_: Run | None = None
    for run in _runs(nodes, frozenset()):
        if open_ is not None and open_.styles == run.styles:
            open_ = Run(open_.text + run.text, run.styles)
            continue
        if open_ is not None:
            yield open_
        open_ = run
    if open_ is not None:
        yield open_


def _runs(nodes: Iterable[Printed], styles: frozenset[StyleName]) -> Iterator[Run]:
    for node in nodes:
        if isinstance(node, str):
            yield Run(node, styles)
        else:
            yield from _runs(node.children, _within(node.style, styles))


def _within(style: StyleName, styles: frozenset[StyleName]) -> frozenset[StyleName]:
    """Return the styles in force within a branch in `style`."""
    undone = _REVERSED.get(style)
    return styles.difference(undone) if undone is not None else styles | {style}
