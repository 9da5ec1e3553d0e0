"""Read one date as people write it, whole or with parts that its neighbour in a range tells.

"3 October 1918" is whole; in "1–3 October 1918" the 1 takes month and year from what follows.
"""

import re
from collections.abc import Container
from typing import NamedTuple

from lssr_cli.dates.bounds import PARTS
from lssr_cli.dates.errors import DateError
from lssr_cli.dates.masks import DAYS
from lssr_cli.dates.notation import edtf_year
from lssr_cli.dates.numbers import read_numbers
from lssr_cli.dates.vocabulary import CENTURY, ERAS, MONTHS, PORTIONS, RANKS, ROMAN
from lssr_cli.dates.words import ENGLISH

_SEASON_YEARS = (
    "#([0-9]{2}) (?:ad |ce )?([0-9]{1,4})( bce?)?( ?[-–/] ?)"
    "(?:ad |ce )?([0-9]{1,4})( bce?| ad| ce)?"
)
_MONTHS = {**MONTHS, **{numeral: number for numeral, number in ROMAN.items() if number <= 12}}
_LAST_SEASON = 32
"""The highest EDTF code of a season; quarters and longer parts of a year follow."""
_ERAS_BEFORE = frozenset({"ad", "ce"})
"""Eras that stand before their year, if they can: in "26 January AD 44" the year is 44."""
_KINDS: dict[str, Container[str]] = {
    "month": _MONTHS,
    "portion": PORTIONS,
    "era": ERAS,
    "century": CENTURY,
}
_KIND_PATTERNS = {
    "number": "[0-9]+(?:st|nd|rd|th)?|y[0-9]{5,}",
    "decade": "(?:[1-9][0-9])?[0-9]0s",
    "part": "#[0-9]{2}",
}


class Fields(NamedTuple):
    """What a text says of one date; empty where it says nothing.

    Attributes:
        year: An EDTF year, perhaps with ``X``.
        month: Two digits, or the code of a part of the year.
        day: Two digits.
        number: A number that is a day, year or century only by what stands beside it.
        tens: The digit of a decade whose century stands beside it ("1910s–20s").
        backwards: Whether an era that counts backwards is told; None without an era.
        is_century: Whether the number or the year is a century.
        portion: Which third of it is meant, 0 to 2, or None.
        share: The code of a half or quarter that is one of a month, decade or century, or nothing.
    """

    year: str = ""
    month: str = ""
    day: str = ""
    number: int | None = None
    tens: str = ""
    backwards: bool | None = None
    is_century: bool = False
    portion: int | None = None
    share: str = ""


def read_fields(text: str) -> Fields | None:
    """Read one date.

    Args:
        text: A text in normal form.

    Returns:
        What it says, or None if it is not built as one date.

    Raises:
        DateError: It is built as one date and yet can mean none, or two.
    """
    text = text.replace(",", "")
    numbers = read_numbers(text)
    if numbers is not None:
        return Fields(*numbers)
    plain, south, rest = text.partition(" southern hemisphere")
    plain, north, more = (plain + rest).partition(" northern hemisphere")
    plain += more
    shift = 8 if south else 4 if north else 0
    plain, unknown, _ = plain.partition(" year unknown")
    fields = None
    if season := re.fullmatch(_SEASON_YEARS, plain):
        fields = _season_of_two_years(season, shift)
    fields = fields or _worded(plain, shift)
    if fields and unknown and not fields.year:
        return fields._replace(year="XXXX")
    return fields


def _season_of_two_years(season: re.Match[str], shift: int) -> Fields | None:
    """Read a season with the year it begins in and the one it ends in; None for a range."""
    part, first, era, dash, second, last_era = season.groups("")
    code, start, end = int(part) + shift, int(first), int(second)
    if era or last_era.startswith(" bc"):
        start = 1 - start
        end = 1 - end if last_era.startswith(" bc") else end
    elif end == (start + 1) % 100 and len(second) == 2:
        end = start + 1
    if code > _LAST_SEASON or (end != start + 1 and (dash != dash.strip() or last_era)):
        return None
    written = f"{ENGLISH.parts_alone[code]} {first}–{second}"
    if PARTS[code][1] <= 12:
        raise DateError(f"'{written}' names two years, which only a winter has")
    if end != start + 1:
        raise DateError(f"'{written}' is no one winter: that ends in the year after it began")
    return Fields(edtf_year(start), str(code), backwards=start < 1)


def _worded(text: str, shift: int) -> Fields | None:
    """Read words and numbers, each kind of word at most once, day and month side by side."""
    if " - " in text or " – " in text:
        return None
    words = [RANKS.get(word, word) for word in re.split("[-–./ ]+", text)]
    kinds = [_kind(word) for word in words]
    named = [kind for kind in kinds if kind != "number"]
    if "" in named or len(set(named)) < len(named):
        return None
    given = dict(zip(kinds, words, strict=True))
    index = _year_index(words, kinds)
    numbers = [i for i, kind in enumerate(kinds) if kind == "number" and i != index]
    if "month" in given:
        if index is None and len(numbers) == 2 and all(len(_digits(words[i])) < 3 for i in numbers):
            raise DateError(f"'{text}' has no year of three or four digits", "write 1918, not 18")
        if numbers and abs(numbers[0] - kinds.index("month")) != 1:
            return None
    elif numbers and index is not None:
        return None
    if len(numbers) > 1 or any(len(_digits(words[i])) > 2 for i in numbers):
        return None
    if "month" in given and any(int(_digits(words[i])) > max(DAYS) for i in numbers):
        raise DateError(f"'{text}' is no date: no month has a day {words[numbers[0]]}")
    year = "" if index is None else _digits(words[index])
    return _fields(given, year, *(_digits(words[i]) for i in numbers), shift=shift)


def _kind(word: str) -> str:
    """Name the kind of a word, or nothing if it is none of a date."""
    for kind, known in _KINDS.items():
        if word in known:
            return kind
    for kind, pattern in _KIND_PATTERNS.items():
        if re.fullmatch(pattern, word):
            return kind
    return ""


def _digits(word: str) -> str:
    return word.rstrip("sthndr")


def _year_index(words: list[str], kinds: list[str]) -> int | None:
    """Find the number that is the year or century: beside its era, or of three digits or more."""
    for index, kind in enumerate(kinds):
        if kind in ("era", "century"):
            places = (index - 1, index + 1)
            for beside in places if words[index] not in _ERAS_BEFORE else reversed(places):
                if 0 <= beside < len(kinds) and kinds[beside] == "number":
                    return beside
    long = [i for i, word in enumerate(words) if kinds[i] == "number" and len(_digits(word)) > 2]
    return long[0] if len(long) == 1 else None


def _fields(given: dict[str, str], year: str, number: str = "", *, shift: int) -> Fields | None:
    backwards = ERAS[given["era"]] if "era" in given else None
    is_century = "century" in given
    decade = given.get("decade", "")
    if (decade and year) or (not year and (is_century or backwards is not None)):
        return None
    month = f"{_MONTHS[given['month']]:02d}" if "month" in given else ""
    part = given.get("part", "")[1:]
    share = part if part > "32" and (month or is_century or decade) else ""
    if share and number and month:
        return None
    if part and not share:
        if month:
            return None
        month = str(int(part) + shift)
    return Fields(
        year=f"{decade[:3]}X" if len(decade) > 3 else named_year(year, backwards, is_century),
        month=month,
        day=f"{int(number):02d}" if number and "month" in given else "",
        number=int(number) if number and "month" not in given else None,
        tens=decade[0] if len(decade) == 3 else "",
        backwards=backwards,
        is_century=is_century,
        portion=PORTIONS.get(given.get("portion", "")),
        share=share,
    )


def named_year(digits: str, backwards: bool | None, is_century: bool) -> str:
    """Return an EDTF year or century, or nothing for no digits.

    Raises:
        DateError: There is no such year, or it needs its five digits grouped to be one.
    """
    if not digits:
        return ""
    number = int(digits.removeprefix("y"))
    if not number or (is_century and number > 100):
        raise DateError(f"there is no year or century {digits}", "the first is 1")
    if is_century:
        return f"{'-' if backwards else ''}{number - 1:02d}XX"
    if backwards is None and number > 9999 and digits[0] != "y":
        hint = "write 1918-12-16" if len(digits) == 8 else f"write Y{number}"
        raise DateError(f"'{digits}' is no year of at most four digits", hint)
    return edtf_year(1 - number if backwards else number)
