"""Parentheses inside of parentheses become square brackets in notes.

Source: citeproc-js; the affixes of levels count (groups, names, dates, the layout itself) and what
a writer puts before and after a cite, not the affixes of a single text.
"""

from __future__ import annotations

from lssr_cli.csl.branches import Branch
from lssr_cli.csl.nodes import Node, leaves

_OPENS, _CLOSES = "([", ")]"


class Brackets:
    """Parentheses of one citation, in the order of reading."""

    def __init__(self) -> None:
        self.depth = 0

    def turn(self, text: str) -> str:
        """Return `text` with its parentheses as they should be at this place."""
        if "(" not in text and ")" not in text:
            return text
        return "".join(map(self._turned, text))

    def _turned(self, letter: str) -> str:
        if letter == "(":
            self.depth += 1
            return _OPENS[(self.depth - 1) % 2]
        if letter == ")":
            self.depth -= 1
            return _CLOSES[self.depth % 2]
        return letter

    def turn_words(self, node: Node) -> None:
        """Turn the parentheses in what a writer puts beside a cite."""
        for leaf in leaves(node):
            leaf.text = self.turn(leaf.text)

    def turn_affixes(self, branch: Branch) -> None:
        """Turn the parentheses in the affixes of all levels under `branch`."""
        if branch.level:
            branch.prefix = self.turn(branch.prefix)
            for child in branch.children:
                self.turn_affixes(child)
            branch.suffix = self.turn(branch.suffix)
