"""The query language: words, "phrases", -exclusions and field:values.

Whatever is typed is a query. What is no field is text, a quotation mark without its like is a
blank, a lone sign is nothing. ``docs/search.md`` is the grammar for people.
"""

import re
from typing import NamedTuple

from lssr_cli.index.tokens import spans

MAX_QUERY = 256
"""Characters of a query that the command line takes; it says so where it cuts."""

_CAP = 16 * MAX_QUERY
"""Characters that are read at all, so that a library's caller cannot hang it either."""

_PROSE = 8
"""Words outside of quotation marks beyond which a query is prose, and what it quotes no demand."""

FIELDS = ("about", "date", "id", "is", "org", "person", "place", "source", "tag")

_ITEM = re.compile(
    r"""(?<!\S)(?P<minus>-(?=[\w"“„«]))?(?:(?P<field>[A-Za-z]+):(?=["“„«]?[^\s"“”„«»]))?"""
    r"""(?:"(?P<plain>[^"]*)"|[“„](?P<curly>[^“”"]*)[”“"]|«(?P<angle>[^»]*)»|(?P<bare>\S+))"""
)


class Word(NamedTuple):
    """A word to search for: folded, and as it was typed."""

    word: str
    typed: str


class Phrase(NamedTuple):
    """Words that have to stand one after the other."""

    words: tuple[Word, ...]
    excluded: bool = False


class Field(NamedTuple):
    """A condition such as ``person:kapsukas``."""

    name: str
    value: str
    excluded: bool = False


class Query(NamedTuple):
    """A query taken apart.

    Attributes:
        text: The query as typed.
        words: Words to rank by, those of phrases included.
        phrases: What has to stand in a fact, or must not.
        excluded: Words that must not stand in a fact.
        fields: Conditions.
    """

    text: str
    words: tuple[Word, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    excluded: tuple[Word, ...] = ()
    fields: tuple[Field, ...] = ()


def parse(text: str) -> Query:
    """Take a query apart; every text is one."""
    text = _readable(text[:_CAP])
    words: list[Word] = []
    phrases: list[Phrase] = []
    excluded: list[Word] = []
    fields: list[Field] = []
    running: list[str] = []
    for item in _ITEM.finditer(text):
        minus, name = bool(item["minus"]), (item["field"] or "").lower()
        quoted = next((item[kind] for kind in ("plain", "curly", "angle") if item[kind]), "")
        value = quoted or item["bare"] or ""
        if not (minus or name or quoted):
            running.append(value)
            continue
        words += words_of(" ".join(running))
        running.clear()
        if name in FIELDS and value.strip():
            fields.append(Field(name, value.strip(), minus))
            continue
        found = words_of(f"{item['field'] or ''} {value}" if name else value)
        if quoted and found and not name:
            phrases.append(Phrase(found, minus))
        elif minus:
            excluded += found
        if not minus:
            words += found
    words += words_of(" ".join(running))
    if len(words) - sum(len(phrase.words) for phrase in phrases) > _PROSE:
        phrases = []
    return Query(text, tuple(words), tuple(phrases), tuple(excluded), tuple(fields))


def _readable(text: str) -> str:
    """Replace lone surrogates, which an argument may hold and SQLite refuses."""
    return text.encode("utf-8", "replace").decode("utf-8")


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text, folded and as typed."""
    return tuple(Word(span.word, text[span.start : span.end]) for span in spans(text))
