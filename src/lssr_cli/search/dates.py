"""Dates among the words of a question: "what happened in january 1919".

Only the plain forms are read here, a year, a month of a year, a day: they cost no import.
Anything an EDTF date can say goes into ``date:``.
"""

from typing import NamedTuple

from lssr_cli.search.language import Word

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_NUMBERS = {name: number for number, name in enumerate(_MONTHS, 1)} | _SHORT
_DAY_ENDINGS = ("st", "nd", "rd", "th")


class Moment(NamedTuple):
    """A date found in a query: the labels it is indexed under and the words it was told in.

    ``labels`` are weighted; the exact one comes first.
    """

    labels: tuple[tuple[str, float], ...]
    words: tuple[Word, ...]


def moments(words: tuple[Word, ...]) -> list[Moment]:
    """Return the dates told by a query's words, in order; no word is used twice."""
    words = tuple(word for word in words if word.word != "of")
    found: list[Moment] = []
    at = 0
    while at < len(words):
        moment = _at(words, at)
        if moment:
            found.append(moment)
            at += len(moment.words)
        else:
            at += 1
    return found


def _at(words: tuple[Word, ...], at: int) -> Moment | None:
    texts = [word.word for word in words[at : at + 3]]
    for length in (3, 2, 1):
        if len(texts) >= length:
            told = _told(texts[:length])
            if told:
                return Moment(_labels(*told), words[at : at + length])
    return None


def _told(texts: list[str]) -> tuple[int, int, int] | None:
    """Return year, month and day, 0 for what is not told, of words that are a date and no more."""
    match [_number(text) for text in texts], texts:
        case [year], [_] if year >= 1000:
            return year, 0, 0
        case [_, year], [month, _] if month in _NUMBERS and year >= 1000:
            return year, _NUMBERS[month], 0
        case [year, month], [_, written] if year >= 1000 and 1 <= month <= 12 and len(written) == 2:
            return year, month, 0
        case [day, _], [_, month] if month in _NUMBERS and 1 <= day <= 31:
            return 0, _NUMBERS[month], day
        case [_, day], [month, _] if month in _NUMBERS and 1 <= day <= 31:
            return 0, _NUMBERS[month], day
        case [day, _, year], [_, month, _] if month in _NUMBERS and 1 <= day <= 31 and year >= 1000:
            return year, _NUMBERS[month], day
        case [_, day, year], [month, _, _] if month in _NUMBERS and 1 <= day <= 31 and year >= 1000:
            return year, _NUMBERS[month], day
        case [year, month, day], _ if year >= 1000 and 1 <= month <= 12 and 1 <= day <= 31:
            return year, month, day
        case [day, month, year], _ if year >= 1000 and 1 <= month <= 12 and 1 <= day <= 31:
            return year, month, day
    return None


def _number(text: str) -> int:
    """Return a number of at most four digits, with or without an ordinal's ending, else 0."""
    digits = text[:-2] if text.endswith(_DAY_ENDINGS) else text
    plain = digits.isascii() and digits.isdigit() and len(digits) <= 4
    return int(digits) if plain else 0


def _labels(year: int, month: int, day: int) -> tuple[tuple[str, float], ...]:
    if not year:
        return ((f"day:{month:02}-{day:02}", 1.0),)
    if not month:
        return ((f"date:{year}", 1.0),)
    if not day:
        return ((f"date:{year}-{month:02}", 1.0), (f"date:{year}", 0.25))
    return (
        (f"date:{year}-{month:02}-{day:02}", 1.0),
        (f"date:{year}-{month:02}", 0.25),
    )
