"""Unknown digits: patterns against every real day there is."""

from __future__ import annotations

import itertools
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.dates.calendar import days_in_month
from lssr_cli.dates.masks import fitting, span, year_span


def digit_fits(pattern: str, digits: str) -> bool:
    return len(pattern) == len(digits) and all(
        p in ("X", d) for p, d in zip(pattern, digits, strict=True)
    )


@cache
def that_fit(pattern: str, numbers: range) -> list[int]:
    """List the numbers whose digits fit a pattern, as long as the pattern is."""
    digits = pattern.removeprefix("-")
    sign = -1 if pattern.startswith("-") else 1
    return [sign * n for n in numbers if digit_fits(digits, f"{n:0{len(digits)}d}")]


def brute_force(year: str, month: str, day: str, calendar: str):
    """List every real day of the years that fit and return the first and last."""
    found = [
        (y, m, d)
        for y in that_fit(year, range(10_000))
        for m in that_fit(month or "XX", range(1, 13))
        for d in that_fit(day or "XX", range(1, 32))
        if d <= days_in_month(y, m, calendar)
    ]
    return (min(found), max(found)) if found else None


YEARS = ["1918", "1904", "1900", "191X", "190X", "19X1", "1X00", "-004X", "-010X", "000X"]
MONTHS = ["", "02", "XX", "0X", "1X", "X2", "X1", "X3", "2X", "13"]
DAYS = ["", "29", "30", "31", "XX", "2X", "3X", "X9", "X0", "4X", "00"]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("calendar", ["gregorian", "julian"])
def test_bounds_of_a_pattern_are_those_of_all_days_that_fit(year, calendar):
    for month, day in itertools.product(MONTHS, DAYS):
        if month or not day:
            expected = brute_force(year, month, day, calendar)
            assert span(year, month, day, calendar) == expected, (year, month, day)


@pytest.mark.parametrize("year", ["XXXX", "X9XX", "19XX", "XX18", "X900", "-XXXX", "XX0X"])
def test_patterns_of_many_years_find_their_leap_days(year):
    assert span(year, "02", "29") == brute_force(year, "02", "29", "gregorian")


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        ("1918", "XX", "31", ((1918, 1, 31), (1918, 12, 31))),
        ("19XX", "02", "29", ((1904, 2, 29), (1996, 2, 29))),
        ("-01XX", "", "", ((-199, 1, 1), (-100, 12, 31))),
        ("-00XX", "", "", ((-99, 1, 1), (0, 12, 31))),
        ("XXXX", "12", "XX", ((0, 12, 1), (9999, 12, 31))),
        ("1918", "02", "3X", None),
        ("191X", "02", "30", None),
        ("1900", "02", "29", None),
    ],
)
def test_patterns_have_first_and_last_days(year, month, day, expected):
    assert span(year, month, day) == expected


@given(st.from_regex(r"-?[0-9X]{4}", fullmatch=True))
def test_years_of_a_pattern_run_from_the_first_to_the_last(pattern):
    first, last = year_span(pattern)
    assert first <= last
    assert last - first == 0 or "X" in pattern


@given(st.from_regex(r"[0-9X]{2}", fullmatch=True))
def test_numbers_that_fit_are_those_whose_digits_do(pattern):
    expected = tuple(n for n in range(32) if digit_fits(pattern, f"{n:02d}"))
    assert fitting(pattern, range(32)) == expected
