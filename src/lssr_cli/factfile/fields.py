"""What each kind of value in a fact file may be.

A converter takes the value that TOML gave and returns the model's, or raises :class:`Wrong`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, NoReturn

from lssr_cli.dates import DateError, format, from_toml, parse
from lssr_cli.factfile.faults import (
    ID,
    LONGEST_ECHO,
    Fault,
    Wrong,
    did_you_mean,
    quoted,
    wrong,
)
from lssr_cli.factfile.vocabulary import NAME_FLAGS, NAME_PARTS

Convert = Callable[[Any], Any]

MAX_TEXT_BYTES = 65_536

_KINDS = {
    bool: "true or false",
    str: "a string",
    int: "a whole number",
    float: "a number with a point",
    list: "a list",
    dict: "a table",
    dt.date: "a date",
    dt.datetime: "a date with a time",
    dt.time: "a time of day",
}


def string(value: object) -> str:
    """Take any string."""
    if type(value) is not str:
        _not("a string", value)
    return value


def filled(value: object) -> str:
    """Take a string with something in it."""
    text = string(value)
    if not text or text.isspace():
        raise wrong("empty", "is empty")
    return text


def prose(value: object) -> str:
    """Take a text of at most 64 kB with something in it."""
    text = filled(value)
    if len(text) * 4 > MAX_TEXT_BYTES and len(text.encode()) > MAX_TEXT_BYTES:
        size = len(text.encode())
        raise wrong("too-long", f"{size:,} bytes are more than the {MAX_TEXT_BYTES:,} allowed")
    return text


def identifier(value: object) -> str:
    """Take the id of a fact."""
    text = filled(value)
    if not ID.fullmatch(text):
        raise wrong("bad-id", f"{quoted(text)} is no id", _id_hint(text))
    return text


def check_key(key: str) -> None:
    """Refuse a key of a source or an entity that markers and commands could not name."""
    if not ID.fullmatch(key):
        raise wrong("bad-id", f"{quoted(key)} is no key", _id_hint(key))


def flag(value: object) -> bool:
    """Take true or false."""
    if type(value) is not bool:
        _not("true or false", value)
    return value


def choice(*choices: str) -> Convert:
    """Return a converter that takes one of ``choices``."""

    def convert(value: object) -> str:
        text = string(value)
        if text not in choices:
            message = f"{quoted(text)} is none of {', '.join(choices)}"
            raise wrong("unknown-value", message, did_you_mean(text, choices))
        return text

    return convert


def strings(value: object) -> tuple[str, ...]:
    """Take a list of strings with something in each."""
    if type(value) is not list:
        hint = f'write ["{value}"]' if _is_short_word(value) else ""
        raise wrong("wrong-type", f"{kind_of(value)} where a list of strings is wanted", hint)
    faults = [fault.under(at) for at, item in enumerate(value) for fault in _faults(filled, item)]
    if faults:
        raise Wrong(faults)
    return tuple(value)


def one_or_more(value: object) -> tuple[str, ...]:
    """Take a string or a list of strings."""
    return (value,) if isinstance(value, str) else strings(value)


def date(value: object) -> str:
    """Take a date as EDTF writes it: a string, a TOML date or date-time, or a whole year.

    Whether the day exists is for :func:`date_in_words` to say, which knows the calendar.
    """
    if type(value) is str:
        return value
    if type(value) is not int and not isinstance(value, dt.date):
        _not("a date", value)
    try:
        return from_toml(value)
    except DateError as error:
        raise wrong("bad-date", error.message, error.hint) from error


@lru_cache(maxsize=65_536)
def date_in_words(text: str, calendar: str = "gregorian") -> str:
    """Return the wording of a date; refuse what is no date of ``calendar``."""
    try:
        return format(parse(text, calendar))
    except DateError as error:
        named = text and text[: LONGEST_ECHO // 2] in error.message
        message = error.message if named else f"{quoted(text)} is no date: {error.message}"
        raise wrong("bad-date", message, error.hint) from error


def real_date(value: object) -> str:
    """Take a Gregorian date."""
    text = date(value)
    date_in_words(text)
    return text


def number(value: object) -> str:
    """Take a number variable of CSL: a whole number or a string such as ``3-4`` or ``xii``."""
    return str(value) if type(value) is int else string(value)


def names(value: object) -> list[dict[str, Any]]:
    """Take a name variable: a list of names or one string."""
    if type(value) is str:
        return [_name(value)]
    if type(value) is not list:
        _not("a list of names", value)
    faults = [fault.under(at) for at, item in enumerate(value) for fault in _faults(_name, item)]
    if faults:
        raise Wrong(faults)
    return [_name(item) for item in value]


def _name(value: object) -> dict[str, Any]:
    if type(value) is dict:
        return _name_table(value)
    if type(value) is not str:
        _not("a name", value)
    family, comma, given = filled(value).partition(",")
    if comma and family.strip() and given.strip():
        return {"family": family.strip(), "given": given.strip()}
    return {"literal": value.strip()}


def _name_table(table: dict[str, Any]) -> dict[str, Any]:
    faults = list(_name_faults(table))
    if faults:
        raise Wrong(faults)
    return dict(table)


def _name_faults(table: dict[str, Any]) -> Iterator[Fault]:
    for part, value in table.items():
        if part in NAME_PARTS:
            yield from (fault.under(part) for fault in _faults(string, value))
        elif part in NAME_FLAGS:
            yield from (fault.under(part) for fault in _faults(flag, value))
        else:
            yield unknown_key(part, NAME_PARTS | NAME_FLAGS)
    told = any(table.get(part) for part in ("family", "given", "literal"))
    if not told and table.keys() <= NAME_PARTS | NAME_FLAGS:
        yield Fault((), "missing-key", "a name without family, given or literal")


def kind_of(value: object) -> str:
    """Return what TOML calls a value, with its article."""
    return _KINDS.get(type(value), "something else")


def unknown_key(key: str, known: frozenset[str], hint: str = "") -> Fault:
    """Return the fault of a key that the format does not know."""
    hint = hint or did_you_mean(key, known)
    return Fault((key,), "unknown-key", "unknown key", hint, on_key=True)


def _faults(convert: Convert, value: object) -> tuple[Fault, ...]:
    try:
        convert(value)
    except Wrong as error:
        return error.faults
    return ()


def _not(wanted: str, value: object) -> NoReturn:
    raise wrong("wrong-type", f"{kind_of(value)} where {wanted} is wanted")


def _is_short_word(value: object) -> bool:
    return isinstance(value, str) and bool(ID.fullmatch(value))


def _id_hint(text: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:128]
    near = f" such as {plain}" if plain else ""
    return f"letters, digits, hyphens, dots and underscores, 128 at most{near}"
