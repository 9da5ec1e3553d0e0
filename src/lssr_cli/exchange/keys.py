"""Keys for sources: kept where they are legal and free, else made of name and year."""

from __future__ import annotations

import re
from collections.abc import Container

from anyascii import anyascii

from lssr_cli.exchange.entries import Item
from lssr_cli.exchange.markup import plain
from lssr_cli.exchange.names import OTHERS
from lssr_cli.factfile.faults import ID
from lssr_cli.wordlist import words

LONGEST_WORD = 24

_YEAR = re.compile(r"-?[0-9]{4}")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_CREATORS = ("author", "editor", "director", "translator", "composer")
_ARTICLES = words("a an the der die das den ein eine le la les un une il lo el los las o os as")


def key_for(item: Item, taken: Container[str]) -> str:
    """Return the item's own ``id`` if it can be a key and is free, else one that is made."""
    own = str(item.get("id", ""))
    return own if ID.fullmatch(own) and own not in taken else make_key(item, taken)


def make_key(item: Item, taken: Container[str]) -> str:
    """Return a readable key such as ``davies1998``, with ``-2`` and so on where that is taken.

    Letters of other scripts are transliterated to ASCII; without a name the first word of the
    title counts that is no article.
    """
    year = _YEAR.match(str(item.get("issued", "")))
    base = f"{_name(item) or _title_word(item) or 'source'}{year[0].strip('-') if year else ''}"
    key, number = base, 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    return key


def _name(item: Item) -> str:
    for variable in _CREATORS:
        for name in item.get(variable, ()):
            if name != OTHERS:
                return _ascii(str(name.get("family") or name.get("literal") or name.get("given")))
    return ""


def _title_word(item: Item) -> str:
    found = (_ascii(word) for word in plain(str(item.get("title", ""))).split())
    return next((word for word in found if word and word not in _ARTICLES), "")


def _ascii(text: str) -> str:
    return _NOT_WORD.sub("", anyascii(text).lower())[:LONGEST_WORD]
