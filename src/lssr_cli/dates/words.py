"""Every word and pattern that dates are written with, in one table a language.

Patterns carry the order of their parts, so a language that puts the year first or declines the
month needs another table and no other code. Only English ships.
"""

from typing import NamedTuple


class Layout(NamedTuple):
    """The order of day, month and year."""

    day: str
    """``{d}`` may be several days ("1–3"), ``{month}`` is in the form used beside a day."""
    day_of_year: str
    """A day whose year stands elsewhere."""
    in_year: str
    """``{x}``, days without their year, and the year ``{y}`` they share."""


class Words(NamedTuple):
    """The words of one language.

    ``{x}`` stands for a date already in words, ``{a}`` and ``{b}`` for two of them, ``{y}`` for a
    year, ``{n}`` for a number, ``{nth}`` for an ordinal.
    """

    months: tuple[str, ...]
    months_beside_day: tuple[str, ...]
    ordinals: tuple[str, ...]
    """First to hundredth, at their own index; nothing at 0."""
    layouts: dict[str, Layout]
    """By style."""
    month: str
    ad: str
    bc: str
    group_separator: str
    """Between groups of three digits, in numbers of five digits and more."""
    tight_range: str
    """For sides without a blank in them."""
    loose_range: str
    until: str
    since: str
    start_unknown: str
    end_unknown: str
    before: str
    after: str
    in_or_before: str
    in_or_after: str
    on_or_before: str
    on_or_after: str
    between: str
    """``{x}`` is two dates joined by ``pair``."""
    pair: str
    comma: str
    """Between members of a list before the last two."""
    one_of: str
    """Joins the last two."""
    all_of: str
    one_of_open: str
    """The same where a member of the list is open."""
    all_of_open: str
    qualified: dict[str, str]
    """By qualifier, for a whole date."""
    noted: str
    """``{x}`` and ``{notes}``: which parts of it are in doubt."""
    note_separator: str
    notes: dict[str, str]
    """By qualifier; ``{parts}`` are names of components."""
    components: dict[str, str]
    """By precision, and ``quarter`` and ``part`` for the smaller and larger parts of a year."""
    decade: str
    century: str
    century_bc: str
    estimated: str
    """A year ``{x}`` known to some digits, with its ``{range}``."""
    date_unknown: str
    year_unknown: str
    in_some_year: str
    """``{x}`` without its year, and what is known of the ``{year}``."""
    unknown_month: str
    parts: dict[int, str]
    """Parts of a year by EDTF code."""
    parts_alone: dict[int, str]
    """The same, where the year is not told."""
    northern: str
    southern: str
    moment: str
    utc: str
    zone: str
    dual: str
    """``{new}`` and ``{old}`` style."""
    old_style: str


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SEASONS = ("spring", "summer", "autumn", "winter")
_RANKS = ("first", "second", "third", "fourth")

ENGLISH = Words(
    months=_MONTHS,
    months_beside_day=_MONTHS,
    ordinals=("", *(_ordinal(number) for number in range(1, 101))),
    layouts={
        "dmy": Layout("{d} {month} {y}", "{d} {month}", "{x} {y}"),
        "mdy": Layout("{month} {d}, {y}", "{month} {d}", "{x}, {y}"),
    },
    month="{month} {y}",
    ad="AD {n}",
    bc="{n} BC",
    group_separator=",",
    tight_range="{a}–{b}",
    loose_range="{a} – {b}",
    until="until {x}",
    since="from {x}",
    start_unknown="until {x} (start unknown)",
    end_unknown="from {x} (end unknown)",
    before="before {x}",
    after="after {x}",
    in_or_before="in or before {x}",
    in_or_after="in or after {x}",
    on_or_before="on or before {x}",
    on_or_after="on or after {x}",
    between="between {x}",
    pair="{a} and {b}",
    comma="{a}, {b}",
    one_of="{a} or {b}",
    all_of="{a} and {b}",
    one_of_open="{a}, or {b}",
    all_of_open="{a}, and {b}",
    qualified={"": "{x}", "?": "{x}?", "~": "c. {x}", "%": "c. {x}?"},
    noted="{x} ({notes})",
    note_separator="; ",
    notes={
        "?": "{parts} uncertain",
        "~": "{parts} approximate",
        "%": "{parts} uncertain and approximate",
    },
    components={
        "day": "day",
        "month": "month",
        "season": "season",
        "quarter": "quarter",
        "part": "part of the year",
        "year": "year",
    },
    decade="{n}s",
    century="{nth} century",
    century_bc="{nth} century BC",
    estimated="{x} ({range})",
    date_unknown="date unknown",
    year_unknown="year unknown",
    in_some_year="{x}, {year}",
    unknown_month="{nth} of an unknown month",
    parts={
        **{21 + i: f"{season} {{y}}" for i, season in enumerate(_SEASONS * 3)},
        **{33 + i: f"{rank} quarter of {{y}}" for i, rank in enumerate(_RANKS)},
        37: "early {y}",
        38: "mid-{y}",
        39: "late {y}",
        40: "first half of {y}",
        41: "second half of {y}",
    },
    parts_alone={
        **{21 + i: season for i, season in enumerate(_SEASONS * 3)},
        **{33 + i: f"{rank} quarter" for i, rank in enumerate(_RANKS)},
        37: "early in the year",
        38: "in the middle of the year",
        39: "late in the year",
        40: "first half of the year",
        41: "second half of the year",
    },
    northern="{x} (northern hemisphere)",
    southern="{x} (southern hemisphere)",
    moment="{x}, {time}",
    utc="{time} UTC",
    zone="{time} ({zone})",
    dual="{new} ({old})",
    old_style="{x} (Old Style)",
)
