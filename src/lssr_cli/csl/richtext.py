"""Rich text inside of fields: the few tags and the quotation marks that CSL items may hold.

What is not closed, or closed in the wrong order, is text. Quotation marks become branches of the
tree, so that their form follows from nesting; apostrophes become typographic.
Source: citeproc-js, "Markup and other text-encoding issues"; fixtures `flipflop_*`, `quotes_*`.
"""

import re
from functools import cache
from typing import NamedTuple

from lssr_cli.csl.nodes import Leaf, Node, Span

_TAGS: dict[str, tuple[str, str, str]] = {
    # opening tag: closing tag, formatting attribute, value
    "<i>": ("</i>", "flip-style", "italic"),
    "<b>": ("</b>", "flip-weight", "bold"),
    "<sup>": ("</sup>", "vertical-align", "sup"),
    "<sub>": ("</sub>", "vertical-align", "sub"),
    "<sc>": ("</sc>", "flip-variant", "small-caps"),
    "<span small-caps>": ("</span>", "flip-variant", "small-caps"),
    "<span nocase>": ("</span>", "nocase", ""),
    "<span nodecor>": ("</span>", "nodecor", ""),
}
_SPAN = (
    r'<span\s+(?:class="(?:nocase|nodecor)"|style="font-variant:\s*small-caps;?\s*")[^<>]{0,99}>'
)
_CLOSING_TAGS = frozenset(closing for closing, _, _ in _TAGS.values())
_OPENS_AFTER = frozenset(" (\u00a0")
_STRAIGHT = {'"': "'", "'": '"'}
_APOSTROPHE = "’"
# No text-case reaches into these (fixture `textcase_ImplicitNocase`).
_IMPLICIT_NOCASE = frozenset({"sup", "sub", "small-caps"})


class Quotes(NamedTuple):
    """The pairs of quotation marks to look for: the locale's own beside the straight ones."""

    outer: tuple[str, str]
    inner: tuple[str, str]


class _Open(NamedTuple):
    """Something opened: what would close it, how it looks, and what has been read in it."""

    opening: str
    closing: str
    attribute: str
    value: str
    children: list[Node]


@cache
def _pattern(quotes: Quotes) -> re.Pattern[str]:
    marks = {mark for pair in quotes for mark in pair if mark.strip()} | {
        '"',
        "'",
        "“",
        "”",
        "‘",
        "’",
    }
    tokens = sorted(
        {*(tag for tag in _TAGS if " " not in tag), *_CLOSING_TAGS, *marks}, key=len, reverse=True
    )
    return re.compile("|".join([_SPAN, *map(re.escape, tokens)]))


def parse(text: str, quotes: Quotes) -> list[Node]:
    """Return `text` as nodes.

    Args:
        text: The text of a field, or an affix of a cite.
        quotes: The quotation marks of the locale.
    """
    if not _pattern(quotes).search(text):
        return [Leaf(text)]
    return _Parser(text, quotes).run()


class _Parser:
    """Reads tokens from left to right with a stack of what is open."""

    def __init__(self, text: str, quotes: Quotes) -> None:
        self.text = text
        self.pairs = {
            '"': '"',
            "'": "'",
            quotes.outer[0]: quotes.outer[1],
            quotes.inner[0]: quotes.inner[1],
        }
        self.kinds = {quotes.outer[0]: "outer", quotes.inner[0]: "inner"}
        self.closings = frozenset(self.pairs.values())
        self.tokens = _pattern(quotes)
        self.stack = [_Open("", "", "", "", [])]

    def run(self) -> list[Node]:
        """Return the nodes of the whole text."""
        place = 0
        for match in self.tokens.finditer(self.text):
            self.add(self.text[place : match.start()])
            self.token(match)
            place = match.end()
        self.add(self.text[place:])
        while len(self.stack) > 1:
            self.abandon()
        nodes = self.stack[0].children
        self.tell_kinds(nodes)
        return nodes

    def tell_kinds(self, nodes: list[Node]) -> None:
        """Make the straight quotation marks that come first outer ones, the others inner ones."""
        for node in nodes:
            if isinstance(node, Span):
                mark = node.quotes
                if mark in _STRAIGHT:
                    first = "inner" if _STRAIGHT[mark] in self.kinds else "outer"
                    self.kinds.setdefault(mark, first)
                    node.quotes = self.kinds[mark]
                elif mark:
                    node.quotes = self.kinds[mark]
                self.tell_kinds(node.children)

    def add(self, text: str) -> None:
        """Add `text` to what is open, in one leaf with text before it."""
        children = self.stack[-1].children
        if text and children and isinstance(children[-1], Leaf):
            children[-1] = Leaf(children[-1].text + text)
        elif text:
            children.append(Leaf(text))

    def abandon(self) -> None:
        """Make text of the innermost open thing: nothing has closed it."""
        lost = self.stack.pop()
        self.add(_APOSTROPHE if lost.opening == "'" else lost.opening)
        for child in lost.children:
            if isinstance(child, Leaf):
                self.add(child.text)
            else:
                self.stack[-1].children.append(child)

    def token(self, match: re.Match[str]) -> None:
        """Open, close, or take for text."""
        token = match[0]
        tag = _TAGS.get(_plain_tag(token))
        if tag is not None:
            self.stack.append(_Open(token, *tag, []))
        elif token in _CLOSING_TAGS:
            if not self.close(token):
                self.add(token)
        elif not (token in self.closings and self.may_close(match) and self.close(token)):
            self.opening_quote(match)

    def opening_quote(self, match: re.Match[str]) -> None:
        token = match[0]
        if token in self.pairs and self.may_open(match):
            self.stack.append(_Open(token, self.pairs[token], "quotes", "", []))
        else:
            self.add(_APOSTROPHE if token == "'" else token)

    def may_open(self, match: re.Match[str]) -> bool:
        """Tell whether a mark can open: nothing but a gap before it, something after it."""
        token, before, after = match[0], match.start() - 1, match.end()
        if token not in "\"'":
            return True
        if after >= len(self.text) or self.text[after] == " ":
            return False
        return before < 0 or self.text[before] in _OPENS_AFTER or self.text[before] in ">\"'“‘"

    def may_close(self, match: re.Match[str]) -> bool:
        """Tell whether a mark can close: no blank before it, no letter after it."""
        token, before, after = match[0], match.start() - 1, match.end()
        if token not in "\"'’":
            return True
        letter = after < len(self.text) and self.text[after].isalnum()
        return not letter and before >= 0 and self.text[before] != " "

    def close(self, token: str) -> bool:
        """Close what `token` closes, if it is open; what was opened since then is text."""
        places = [
            place for place, entry in enumerate(self.stack) if place and entry.closing == token
        ]
        if not places:
            return False
        while len(self.stack) - 1 > places[-1]:
            self.abandon()
        done = self.stack.pop()
        self.stack[-1].children.append(_span(done))
        return True


def _plain_tag(token: str) -> str:
    """Return the name by which a tag is known, however its attributes are written."""
    if token.startswith("<span"):
        for name in ("nocase", "nodecor", "small-caps"):
            if name in token:
                return f"<span {name}>"
    return token


def _span(done: _Open) -> Span:
    if done.attribute == "quotes":
        return Span(done.children, quotes=done.opening)
    if done.attribute == "nocase":
        _fix(done.children)
        return Span(done.children)
    if done.value in _IMPLICIT_NOCASE or done.attribute == "nodecor":
        _fix(done.children)
    return Span(done.children, look=((done.attribute, done.value),))


def _fix(children: list[Node]) -> None:
    """Keep every text-case from `children`."""
    for child in children:
        if isinstance(child, Leaf):
            child.fixed = True
        else:
            _fix(child.children)
