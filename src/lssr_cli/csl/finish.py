"""The last step before a format: punctuation, quotation marks and flip-flop, settled on the tree.

Source: CSL 1.0.2, "Formatting" and "Quotes"; fixtures `flipflop_*`, `decorations_*`.
"""

from typing import NamedTuple

from lssr_cli.csl import punctuation
from lssr_cli.csl.locale import Locale
from lssr_cli.csl.nodes import Node, Printed, Styled, StyleName
from lssr_cli.csl.tokens import DISPLAY, QUOTES, Mark, Piece, Token, lay_out

_STYLES: dict[tuple[str, str], StyleName] = {
    ("font-style", "italic"): "italic",
    ("font-style", "oblique"): "oblique",
    ("font-style", "normal"): "upright",
    ("font-variant", "small-caps"): "small-caps",
    ("font-variant", "normal"): "normal-caps",
    ("font-weight", "bold"): "bold",
    ("font-weight", "light"): "light",
    ("font-weight", "normal"): "normal-weight",
    ("text-decoration", "underline"): "underline",
    ("text-decoration", "none"): "no-underline",
    ("vertical-align", "sup"): "superscript",
    ("vertical-align", "sub"): "subscript",
    ("vertical-align", "baseline"): "baseline",
    ("display", "block"): "block",
    ("display", "left-margin"): "left-margin",
    ("display", "right-inline"): "right-inline",
    ("display", "indent"): "indent",
}
_FLIPS = {"flip-style": "font-style", "flip-weight": "font-weight", "flip-variant": "font-variant"}
_PLAIN = {
    "font-style": "normal",
    "font-variant": "normal",
    "font-weight": "normal",
    "text-decoration": "none",
    "vertical-align": "baseline",
}


class _Open(NamedTuple):
    """A branch being built: the styles it stands for, what it was before, what is in it."""

    styles: tuple[StyleName, ...]
    before: dict[str, str]
    children: list[Printed]


def finish(node: Node, locale: Locale) -> tuple[Printed, ...]:
    """Return `node` as a tree that a format can print."""
    tokens = lay_out(node)
    punctuation.settle(tokens, into_quotes=locale.punctuation_in_quote)
    return _Builder(locale).build(tokens)


class _Builder:
    """Builds the printed tree from settled tokens."""

    def __init__(self, locale: Locale) -> None:
        self.outer = (locale.open_quote, locale.close_quote)
        self.inner = (locale.open_inner_quote, locale.close_inner_quote)
        self.depth = 0
        self.state = dict(_PLAIN)
        self.stack = [_Open((), {}, [])]

    def build(self, tokens: list[Token]) -> tuple[Printed, ...]:
        """Return the tree."""
        for token in tokens:
            if isinstance(token, Piece):
                self.text(token.text)
            elif token.name == QUOTES:
                self.quote(opens=token.opens)
            elif token.opens:
                self.open(token)
            else:
                self.close()
        return tuple(self.stack[0].children)

    def text(self, text: str) -> None:
        children = self.stack[-1].children
        if text and children and isinstance(children[-1], str):
            children[-1] += text
        elif text:
            children.append(text)

    def quote(self, *, opens: bool) -> None:
        """Write a quotation mark: outer and inner ones take turns."""
        if not opens:
            self.depth -= 1
        pair = self.inner if self.depth % 2 else self.outer
        self.text(pair[0] if opens else pair[1])
        if opens:
            self.depth += 1

    def open(self, mark: Mark) -> None:
        changes = self.changes(mark)
        styles = tuple(_STYLES[change] for change in changes if change in _STYLES)
        self.stack.append(_Open(styles, dict(self.state), []))
        self.state.update(change for change in changes if change[0] != DISPLAY)

    def changes(self, mark: Mark) -> list[tuple[str, str]]:
        """Return the attributes that change, with their values.

        A tag in a field turns its own style off where it is on; formatting of the style does not,
        but what is plain already need not be made plain.
        """
        if mark.name == "nodecor":
            styled = ("font-style", "font-variant", "font-weight")
            return [(name, "normal") for name in styled if self.state[name] != "normal"]
        if mark.name in _FLIPS:
            name = _FLIPS[mark.name]
            on = self.state[name] == mark.value
            return [(name, "normal" if on else mark.value)]
        if self.state.get(mark.name) == mark.value and mark.value == _PLAIN.get(mark.name):
            return []
        return [(mark.name, mark.value)]

    def close(self) -> None:
        done = self.stack.pop()
        self.state = dict(done.before)
        children = done.children
        for style in reversed(done.styles):
            children = [Styled(style, tuple(children))]
        for child in children:
            if isinstance(child, str):
                self.text(child)
            else:
                self.stack[-1].children.append(child)
