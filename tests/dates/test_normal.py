"""The form that typed texts are brought into before they are read."""

from __future__ import annotations

import pytest

from lssr_cli.dates.normal import normal

FORMS = {
    "  16th  of December ,1918 ": "16th december, 1918", "Dec. 1918": "dec 1918",
    "the Spring of 1919": "#21 1919", "1919-Q2": "1919 #34", "2nd half 1919": "#41 1919",
    "1918 — 1919": "1918 – 1919", "1918--1919": "1918 – 1919", "1918…": "1918..",
    "1918 & 1919": "1918 and 1919", "44b.c.e.": "44 bce", "AD14": "ad 14",
    "16dec1918": "16 dec 1918", "1,918": "1918",
    "12,000": "y12000", "XIX century": "19 century", "XII 1918": "xii 1918",
    "mid-to-late 1918": "mid to late 1918", "early-mid 1919": "early-mid 1919",
    "mid-December": "mid december", "bet 1918 and 1919": "between 1918 and 1919",
    "19c": "19 c",
    "in the year 1918": "1918", "in or before 1918": "in or before 1918", "1918.": "1918",
    "16.–20.12.1918": "16–20.12.1918", "1910's": "1910s", "#21 1918": "# 21 1918",
    "pre-1918": "before 1918",
    "post-1918": "after 1918", "at the end of 1918": "end 1918", "early in 1919": "early 1919",
}  # fmt: skip


@pytest.mark.parametrize("typed", FORMS)
def test_spellings_of_one_thing_become_one(typed):
    assert normal(typed) == (FORMS[typed], [])


@pytest.mark.parametrize(
    ("typed", "form", "weekdays"),
    [
        ("Monday, 16 December 1918", "16 december 1918", [0]),
        ("Sat. the 21st", "21st", [5]),
        ("Mon 16 - Tues 17 Dec 1918", "16 - 17 dec 1918", [0, 1]),
        ("sunset 1918", "sunset 1918", []),
        ("friday", "friday", []),
    ],
)
def test_weekdays_are_set_aside_where_something_follows(typed, form, weekdays):
    assert normal(typed) == (form, weekdays)
