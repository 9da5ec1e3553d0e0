"""Day numbers and the lengths of months, in both calendars."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates.strategies import day_numbers, real_days
from lssr_cli.dates import day_number, from_day_number
from lssr_cli.dates.calendar import days_in_month, is_leap, to_gregorian


@pytest.mark.parametrize(
    ("day", "calendar", "number"),
    [
        ((1582, 10, 4), "julian", 2299160),
        ((1582, 10, 15), "gregorian", 2299161),
        ((2000, 1, 1), "gregorian", 2451545),
        ((-4712, 1, 1), "julian", 0),
        ((-4713, 11, 24), "gregorian", 0),
    ],
)
def test_landmarks_have_the_day_numbers_of_the_literature(day, calendar, number):
    assert day_number(day, calendar) == number


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1900, 2, 29), (1900, 3, 13)),
        ((1800, 2, 29), (1800, 3, 12)),
        ((1700, 2, 29), (1700, 3, 11)),
        ((1582, 10, 5), (1582, 10, 15)),
        ((1917, 10, 25), (1917, 11, 7)),
        ((1918, 2, 3), (1918, 2, 16)),
        ((200, 3, 1), (200, 3, 1)),
        ((-43, 3, 15), (-43, 3, 13)),
    ],
)
def test_julian_days_have_their_gregorian_names(julian, gregorian):
    assert to_gregorian(julian) == gregorian


@given(real_days())
def test_a_day_comes_back_from_its_number(day):
    assert from_day_number(day_number(day)) == day


@given(day_numbers)
def test_a_number_comes_back_from_its_day(number):
    assert day_number(from_day_number(number)) == number


@given(st.dates())
def test_gregorian_days_agree_with_the_standard_library(date):
    day = (date.year, date.month, date.day)
    assert day_number(day) == date.toordinal() + 1721425


@given(day_numbers)
def test_consecutive_days_are_in_ascending_order(number):
    assert from_day_number(number) < from_day_number(number + 1)


@given(real_days("julian"))
def test_calendars_never_differ_by_a_year(day):
    assert abs(day_number(day, "julian") - day_number(day)) < 100


@given(st.integers(-(10**17), 10**17))
def test_years_far_away_count_as_exactly_as_near_ones(year):
    later = day_number((year + 400, 3, 1))
    assert later - day_number((year, 3, 1)) == 146097


@pytest.mark.parametrize(
    ("year", "gregorian", "julian"),
    [
        (1900, False, True),
        (2000, True, True),
        (1918, False, False),
        (1916, True, True),
        (0, True, True),
        (-4, True, True),
        (-100, False, True),
        (-400, True, True),
    ],
)
def test_leap_years_differ_by_calendar(year, gregorian, julian):
    assert (is_leap(year), is_leap(year, "julian")) == (gregorian, julian)


def test_february_is_the_only_month_that_varies():
    lengths = [days_in_month(1900, m, "julian") - days_in_month(1900, m) for m in range(1, 13)]
    assert lengths == [0, 1] + [0] * 10
