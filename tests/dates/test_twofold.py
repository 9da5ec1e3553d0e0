"""Typed days in both calendars, and typed dates that name theirs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates.strategies import real_days
from lssr_cli import dates
from lssr_cli.dates.notation import edtf_day


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("7 November (25 October) 1917", "1917-11-07"),
        ("25 October (7 November) 1917", "1917-11-07"),
        ("November 7 (October 25), 1917", "1917-11-07"),
        ("16 (3) February 1918", "1918-02-16"),
        ("February 16 (3), 1918", "1918-02-16"),
        ("2 January 1918 (20 December 1917)", "1918-01-02"),
        ("6–8 November (24–26 October) 1917", "1917-11-06/1917-11-08"),
        ("c. 16 (3) February 1918", "1918-02-16~"),
        ("25 October 1917 (Old Style)", "1917-11-07"),
        ("25 October 1917 O.S.", "1917-11-07"),
        ("Wednesday, 25 October 1917, OS", "1917-11-07"),
        ("29 February 1900 (Julian)", "1900-03-13"),
        ("October 1917 (Old Style)", "[1917-10-14..1917-11-13]"),
        ("7 November 1917 N.S.", "1917-11-07"),
        ("7 November 1917 (New Style)", "1917-11-07"),
    ],
)
def test_what_is_read_is_the_gregorian_date(typed, edtf):
    date = dates.parse_input(typed)
    assert (date.text, date.calendar) == (edtf, "gregorian")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("7 November (24 October) 1917", "does not name the same day in both calendars"),
        ("16 (2) February 1918", "does not name the same day in both calendars"),
        ("25 octobr 1917 (Old Style)", "did you mean October?"),
        ("29 February 1900 (New Style)", "day 29 is out of range"),
    ],
)
def test_two_days_that_are_not_one_are_refused(typed, message):
    with pytest.raises(dates.DateError) as refusal:
        dates.parse_input(typed)
    assert message in str(refusal.value)


@given(real_days("julian"), st.sampled_from(["dmy", "mdy"]))
def test_the_wording_of_an_old_style_day_is_read_back(day, style):
    date = dates.parse(edtf_day(day), "julian")
    words = dates.format(date, style)
    if "(" in words and date.latest[0] < 9999:
        assert dates.parse_input(words).bounds == date.bounds
