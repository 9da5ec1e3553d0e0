"""Text as a value in a template: nothing in it is markup but what the item says is.

Source: MediaWiki, *Help:Formatting*, *Help:Templates* (what ends a value) and *Help:Links*.
"""

from __future__ import annotations

import re

from lssr_cli.exchange.identifiers import percent_encoded
from lssr_cli.exchange.markup import pieces

_MARKUP = {
    "|": "{{!}}",
    "[": "&#91;",
    "]": "&#93;",
    "{": "&#123;",
    "}": "&#125;",
    "<": "&lt;",
    ">": "&gt;",
    "~": "&#126;",
}
_STYLES = {
    "italic": ("''", "''"),
    "bold": ("'''", "'''"),
    "superscript": ("<sup>", "</sup>"),
    "subscript": ("<sub>", "</sub>"),
    "small-caps": ("", ""),
    "nocase": ("", ""),
}
_ESCAPED = re.compile(r"[|\[\]{}<>]|~(?=~)|(?<=~)~|'(?=')|(?<=')'|&(?=#?\w+;)|__|(?<=[a-z]):(?=//)")
_SEQUENCES = {"'": "&#39;", "&": "&amp;", "__": "&#95;_", ":": "&#58;"}
_BLANKS = re.compile(r"\s+")
_IN_ADDRESS = re.compile(r"[\s|\[\]{}<>\"']|\x7f")


def value(text: str) -> str:
    """Return rich text as the value of a parameter, on one line."""
    result = []
    for piece in pieces(_BLANKS.sub(" ", text).strip()):
        if piece.kind == "text":
            result.append(plain(piece.value))
        else:
            result.append(_STYLES[piece.value][piece.kind == "close"])
    return "".join(result)


def plain(text: str) -> str:
    """Return ``text`` with everything escaped that MediaWiki gives a meaning."""
    return _ESCAPED.sub(lambda match: _MARKUP.get(match[0]) or _SEQUENCES[match[0]], text)


def address(text: str) -> str:
    """Return a web address, with what would end it in percent encoding; empty if it is none."""
    if not re.match(r"(?:https?|ftp)://", text, re.IGNORECASE):
        return ""
    return percent_encoded(text.strip(), _IN_ADDRESS)
