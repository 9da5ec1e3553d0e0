"""Dates in words and numbers, as writers and databases have them, read into parts.

Source: what citeproc-js reads as a "raw" date: ISO dates and other numbers, English months and
seasons, "c." and "?", BC and AD, ranges, Japanese dates with eras.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spr": 1, "sum": 2, "aut": 3, "fal": 3, "win": 4}
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_FILLERS = frozenset({"of", "the", "st", "nd", "rd", "th"})
_TIME = r"(?<=[0-9])T[0-9].*|\s*[0-9]{2}:[0-9]{2}(?::[0-9]+)?"
_TOKEN = (
    r"[0-9]{{4}}(?:{date}[0-9]{{1,2}}){{0,2}}(?![0-9])"
    r"|(?:[0-9]{{1,2}}{date}){{0,2}}[0-9]{{4}}(?![0-9])"
    r"|[0-9]+|{range}|[?~]|[^-/~?0-9]+"
)


class RawDay(NamedTuple):
    """A date as exact as it is known; 0 stands for a part that is not."""

    year: int = 0
    month: int = 0
    day: int = 0
    season: int = 0


class RawDate(NamedTuple):
    """One day or two, and whether they are approximate."""

    days: tuple[RawDay, ...]
    circa: bool


def read_words(text: str) -> RawDate | None:
    """Return the date in a text, or None if there is none, or words beside it would be lost."""
    text = re.sub(_TIME, "", text.strip())
    before_christ = text.startswith("-")
    text = re.sub(r"\s*[–—]\s*|\s+to\s+", " - ", _western(text.removeprefix("-")))
    text = re.sub(r"(?<=[A-Za-z])\.", "", text)
    if re.fullmatch(r"[0-9]{1,3}", text):
        text = text.zfill(4)
    date, range_ = "-", "-"
    if "/" in text and "-" in text:
        date, range_ = ("/", "-") if text.count("/") > 2 else ("-", "/")
    else:
        text = text.replace("/", "-")
    reader = _Reader(date)
    found = _completed([reader.day(side) for side in _sides(text, date, range_)])
    if found is None or len(found) > 2 or reader.lost:
        return None
    if before_christ:
        found = [found[0]._replace(year=-found[0].year), *found[1:]]
    return RawDate(tuple(found), reader.circa)


def _western(text: str) -> str:
    """Return a Japanese date with years of our era and hyphens."""
    for era, first in _ERAS.items():
        for found in reversed(list(re.finditer(f"{era}([0-9]{{1,3}})", text))):
            text = f"{text[: found.start()]}{first + int(found[1])}{text[found.end() :]}"
    if "年" in text or "月" in text:
        text = re.sub(r"\s+|日", "", text)
        text = re.sub(r"[年月]", "-", text).replace("〜", "/").replace("-/", "/")
    return text.rstrip("-")


def _sides(text: str, date: str, range_: str) -> Iterator[list[str]]:
    """Yield the words and numbers of each side of a range."""
    side: list[str] = []
    for token in re.findall(_TOKEN.format(date=date, range=range_), text):
        if token == range_:
            yield side
            side = []
        elif token.strip():
            side.append(token.strip().lower())
    yield side


class _Reader:
    """Reads the sides of a range.

    Attributes:
        circa: One of them is approximate.
        lost: Something in them could not be read.
    """

    def __init__(self, delimiter: str) -> None:
        self.delimiter = delimiter
        self.circa = False
        self.lost = False

    def day(self, words: list[str]) -> RawDay:
        """Return the date that words tell."""
        found = RawDay()
        numbers: list[int] = []
        for word in words:
            if word[0].isdecimal():
                if self.delimiter in word:
                    found = self.numeric(word.split(self.delimiter), found)
                elif len(word) == 4:
                    found = found._replace(year=int(word))
                else:
                    numbers.append(int(word[:9]))
            elif word in ("~", "?", "c", "ca") or word.startswith("cir"):
                self.circa = True
            else:
                for each in re.findall(r"[^\W\d_]+", word):
                    found = self.named(each, found, numbers)
        return found._replace(day=numbers[-1]) if numbers else found

    def numeric(self, parts: list[str], found: RawDay) -> RawDay:
        """Return a date in numbers: the year has four digits, the month comes before the day."""
        year = next((place for place, part in enumerate(parts) if len(part) == 4), None)
        if year is not None:
            found = found._replace(year=int(parts[year]))
            parts = parts[1:] if year == 0 else parts[:year]
        numbers = [int(part) for part in parts]
        if len(numbers) == 2 and numbers[0] > 12:
            numbers.reverse()
        month, day = [*numbers, 0, 0][:2]
        if 13 <= month <= 24:
            return found._replace(season=(month - 13) % 4 + 1)
        self.lost = self.lost or month > 24
        return found._replace(month=month, day=day)

    def named(self, word: str, found: RawDay, numbers: list[int]) -> RawDay:
        """Return a date with the month, season or era that a word tells."""
        stem = word[:3]
        if word in ("bc", "bce", "ad", "ce") and numbers:
            year = numbers.pop()
            return found._replace(year=-year if word.startswith("bc") else year)
        if stem in _MONTHS:
            return found._replace(month=_MONTHS.index(stem) + 1)
        if stem in _SEASONS:
            return found._replace(season=_SEASONS[stem])
        self.lost = self.lost or word not in _FILLERS
        return found


def _completed(days: list[RawDay]) -> list[RawDay] | None:
    """Return the days of a range with what each leaves to the other; None without a year."""
    if len(days) == 2:
        first, last = days
        days = [_with_parts_of(last, first), _with_parts_of(first, last)]
    whole = all(day.year and not (day.day and not (day.month or day.season)) for day in days)
    return days if whole else None


def _with_parts_of(other: RawDay, day: RawDay) -> RawDay:
    if not day.year:
        day = day._replace(year=other.year)
    if day.day and not day.month:
        day = day._replace(month=other.month)
    return day
