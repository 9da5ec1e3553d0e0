"""Which line of a text is to blame for its not being TOML.

A parser notices many mistakes late: a string or a list that is not closed where something follows
that cannot belong to it, a lost ``[[facts]]`` at the next key that its table has already.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import tomli

from lssr_cli.factfile.faults import quoted
from lssr_cli.factfile.positions import Reached, line_and_column, reached

TABLE = re.compile(
    r"^[ \t]*\[{1,2}[ \t]*(?:facts|(?:sources|entities)[ \t]*\.[^\]\n=]+|collection[^\]\n=]*)\]",
    re.MULTILINE,
)
"""The line with which a table of the format begins."""

EACH_FACT = "each fact begins with [[facts]]"
TABLES_BEFORE = 3
"""The error, the list that runs into its table, and a whole statement before that."""
_UNENDING = ("Unterminated string", "Expected \"'")
_TWICE = ("Cannot overwrite a value", "Cannot declare")
_COMMENTED_END = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n[ \t]*)+\Z")
_HEADER = re.compile(r"^[ \t]*\[[^\n]*", re.MULTILINE)
_KEY = re.compile(r"[^=\n]*(?==)")
_VALUE = re.compile(r"[^=\n]*=[ \t]*")
_FACTS_AS_TABLE = re.compile(r"^[ \t]*\[[ \t]*facts[ \t]*\][ \t]*(?:#.*)?$", re.MULTILINE)


class Culprit(NamedTuple):
    """Where a text is wrong, line and column counted from 1, and why."""

    line: int
    column: int
    message: str
    hint: str = ""


def culprit(error: tomli.TOMLDecodeError) -> Culprit:
    """Return the place that is to blame for an error, with words for it."""
    text, at = error.doc, error.pos
    walk = _walk(text, at)
    for start, end in ((walk.previous, walk.statement), (walk.statement, at)):
        if endless := _endless(text, start, end):
            return endless
    if error.msg.startswith(_TWICE):
        return _said_twice(text, walk.statement)
    message = error.msg[:1].lower() + error.msg[1:]
    if at >= len(text) and error.msg.startswith(_UNENDING):
        at = walk.at
    elif error.msg.startswith("Unclosed") and not text[:at].rpartition("\n")[2].strip():
        at = len(_COMMENTED_END.sub("", text[:at]))
    return _at(text, at, message)


def _walk(text: str, at: int) -> Reached:
    """Walk to an error, from a few tables before unless a string may hold what looks like one."""
    start = at
    if '"""' in text[:at] or "'''" in text[:at]:
        start = 0
    for _ in range(TABLES_BEFORE):
        start = text.rfind("\n[", 0, max(start, 0)) + 1
    if not TABLE.match(text, start):
        start = 0
    walk = reached(text[start:], at - start)
    return Reached(*(offset + start for offset in walk))


def _endless(text: str, start: int, end: int) -> Culprit | None:
    """Return what is to blame if a string or a list runs on over the beginning of a table."""
    line_end = text.find("\n", start, end)
    header = TABLE.search(text, line_end, end + 1) if line_end >= 0 else None
    if not header:
        return None
    value = _VALUE.match(text, start)
    at = value.end() if value else start
    if text.startswith(('"""', "'''"), at):
        return _at(text, at, f"the string that begins with {text[at : at + 3]} has no end")
    return _at(text, len(_COMMENTED_END.sub("", text[: header.start()])), "unclosed list")


def _said_twice(text: str, at: int) -> Culprit:
    """Return the second of two headers or keys that are the same; the first is named."""
    said = text[at:].partition("\n")[0]
    if said.startswith("["):
        wrong = _FACTS_AS_TABLE.search(text, 0, at + len(said))
        if wrong and "facts" in said:
            return _at(text, wrong.start(), "[facts] is one table", EACH_FACT)
        first = _first_header(text[:at], _plain(said))
        return _twice(text, at, quoted(_plain(said)), first, "")
    key = _KEY.match(said)
    name = key[0].strip() if key else said
    header = max((found.start() for found in _HEADER.finditer(text, 0, at)), default=0)
    pattern = re.compile(rf"^[ \t]*{re.escape(name)}[ \t]*=", re.MULTILINE)
    earlier = pattern.search(text, header, at)
    first = text.count("\n", 0, earlier.end()) + 1 if earlier else 0
    is_fact = "facts" in text[header:at].partition("\n")[0]
    return _twice(text, at, quoted(name), first, EACH_FACT if is_fact else "")


def _first_header(text: str, name: str) -> int:
    """Return the line of the header with this name, 0 if there is none."""
    for found in _HEADER.finditer(text):
        if _plain(found[0]) == name:
            return text.count("\n", 0, found.end()) + 1
    return 0


def _plain(header: str) -> str:
    """Return what a header names, without blanks and quotes."""
    return re.sub(r"[\s\"'\[]", "", header.partition("]")[0])


def _twice(text: str, at: int, what: str, first: int, hint: str) -> Culprit:
    named = f"; the first is on line {first}" if first else ""
    message = f"not TOML: {what} is given twice{named}"
    return Culprit(*line_and_column(text, at), message, hint)


def _at(text: str, at: int, message: str, hint: str = "") -> Culprit:
    line, column = line_and_column(text, at)
    return Culprit(line, column, f"not TOML: {message} at column {column}", hint)
