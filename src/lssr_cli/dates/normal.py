"""Bring what a person types into one form: small letters, plain signs, known words alone.

What carries no meaning goes, spellings of one thing become one, weekdays are set aside. Parts of a
year become ``#`` and their EDTF code, so that "first half" is one word like "spring"; a ``#`` that
was typed stands alone.
"""

from __future__ import annotations

import re
from functools import cache

from lssr_cli.dates.vocabulary import CENTURY, PARTS, ROMAN, SYNONYMS, WEEKDAYS

_SIGNS = str.maketrans(
    {
        "—": " – ",
        "−": "-",
        "‐": "-",
        "‑": "-",
        "…": "..",
        "(": " ",
        ")": " ",
        "'": "",
        "’": "",
        "#": " # ",
    }
)
_WEEKDAY = (
    "(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?"
    r"\b[.,]?(?= ?(?:the )?[0-9a-z])"
)
_REWRITTEN: tuple[tuple[str, str], ...] = (
    (r" ?-{2,3} ?", " – "),
    (r" ?& ?", " and "),
    (r" ?\.{3,} ?", ".."),
    (r"(?<![a-z])([abc])\. ?([cde])\.(?: ?(e)\.)?", r"\1\2\3"),
    (r"(?<=[a-z])\.(?!\.)", " "),
    (r"-to-", " to "),
    (r"\bpre-", "before "),
    (r"\bpost-", "after "),
    (r"\b(early|late) in (?!the year|year)", r"\1 "),
    (r"\b(mid|early|late)-(?!mid|late)", r"\1 "),
    (r"\b([0-9]{1,2})\.(?: ?(?=[-–])|(?=,| (?:or|and|to) ))", r"\1"),
    (r"\b([0-9]{1,2}(?:st|nd|rd|th)?)c\b", r"\1 c"),
    (r"(?<=[0-9])(?=[a-z]{3})|(?<=[a-z]{3})(?=[0-9])|(?<=\bad|\bbc|\bce)(?=[0-9])", " "),
    (r"(?<=[0-9])-?(?=(?:bce?|ad|ce|[qh][1-4])\b)", " "),
    (r"(?<=\bq[1-4]|\bh[12])-?(?=[0-9])", " "),
    (r"\b(?:of|the|either|both|sometime|some time)\b", " "),
    (r" *, *", ", "),
    (r"\s+", " "),
    (r"^(?:(?:in|on|at|during|year)(?! or) )+", ""),
    (r"(?<!\.)[.,]$", ""),
)
"""Patterns and what they become, in this order."""
_OF_A_CENTURY = rf"\b(?:{'|'.join(CENTURY)})(?: [a-z]+)?$"
_PART = rf"\b(?:{'|'.join(sorted(PARTS, key=len, reverse=True))})\b"


def normal(typed: str) -> tuple[str, list[int]]:
    """Return the normal form of a typed text, and the weekdays named in it.

    Args:
        typed: Any text.

    Returns:
        The text, in which a comma is followed by one blank; the weekdays, Monday as 0.
    """
    text = " ".join(typed.casefold().translate(_SIGNS).split())
    text = re.sub(r"\b[0-9]{1,3}(?:,[0-9]{3})+\b", _ungrouped, text)
    weekdays = [_number(match[1]) for match in re.finditer(rf"\b{_WEEKDAY}", text)]
    text = re.sub(rf"\b{_WEEKDAY} ?", "", text)
    for pattern, replacement in _compiled():
        text = pattern.sub(replacement, text).strip()
    text = re.sub("[a-z]+", lambda match: SYNONYMS.get(match[0], match[0]), text)
    if re.search(_OF_A_CENTURY, text):
        text = re.sub(r"\b[ivx]+\b", lambda match: str(ROMAN.get(match[0], match[0])), text)
    return re.sub(_PART, lambda match: f"#{PARTS[match[0]]}", text), weekdays


@cache
def _compiled() -> list[tuple[re.Pattern[str], str]]:
    """Compile the patterns when the first text is typed."""
    return [(re.compile(pattern), replacement) for pattern, replacement in _REWRITTEN]


def _ungrouped(match: re.Match[str]) -> str:
    """Write 1,918 as 1918, and a year that takes more than four digits as EDTF does."""
    digits = match[0].replace(",", "")
    return digits if len(digits) < 5 else f"y{digits}"


def _number(short: str) -> int:
    return next(index for index, name in enumerate(WEEKDAYS) if name.startswith(short))
