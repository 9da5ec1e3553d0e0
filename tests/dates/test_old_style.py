"""Old Style: Julian dates, worded in both calendars and reckoned in the Gregorian one."""

from __future__ import annotations

import pytest
from hypothesis import given

from dates.strategies import real_days
from lssr_cli import dates
from lssr_cli.dates.calendar import days_in_month, to_gregorian
from lssr_cli.dates.notation import edtf_day


@pytest.mark.parametrize(
    ("edtf", "dmy"),
    [
        ("1918-02-03", "16 (3) February 1918"),
        ("1917-10-25", "7 November (25 October) 1917"),
        ("1917-12-20", "2 January 1918 (20 December 1917)"),
        ("1917-10-24/1917-10-26", "6–8 November (24–26 October) 1917"),
        ("1917-12-18/1917-12-21", "31 December 1917 – 3 January 1918 (18–21 December 1917)"),
        ("1917-10-31/1917-11-02", "13–15 November (31 October – 2 November) 1917"),
        (
            "1917-10-25~/1917-10-27",
            "c. 7 November (25 October) 1917 – 9 November (27 October) 1917",
        ),
        ("1918-02-03~", "c. 16 (3) February 1918"),
        ("1917-10-25?", "7 November (25 October) 1917?"),
        ("1917-10-25T21:45:00", "7 November (25 October) 1917, 21:45"),
        ("1917-10", "October 1917 (Old Style)"),
        ("1917-24", "winter 1917–18 (Old Style)"),
        ("191X", "1910s (Old Style)"),
        ("1917-10-25/..", "from 25 October 1917 (Old Style)"),
        ("[1917-10-24,1917-10-25]", "24 or 25 October 1917 (Old Style)"),
        ("1582-10-05", "15 (5) October 1582"),
        ("1582-10-04", "4 October 1582"),
        ("-0043-03-15", "15 March 44 BC"),
        ("1500/1550", "1500–1550"),
    ],
)
def test_a_day_is_worded_in_both_calendars_once_both_were_in_use(edtf, dmy):
    assert dates.format(dates.parse(edtf, "julian")) == dmy


@pytest.mark.parametrize(
    ("edtf", "mdy"),
    [
        ("1918-02-03", "February 16 (3), 1918"),
        ("1917-10-25", "November 7 (October 25), 1917"),
        ("1917-12-20", "January 2, 1918 (December 20, 1917)"),
    ],
)
def test_the_month_may_come_first_in_both_calendars(edtf, mdy):
    assert dates.format(dates.parse(edtf, "julian"), "mdy") == mdy


@pytest.mark.parametrize(
    ("edtf", "gregorian"),
    [
        ("1917-10-25", "1917-11-07"),
        ("1918-?02-03", "1918-?02-16"),
        ("1917-10", "[1917-10-14..1917-11-13]"),
        ("1917?", "[1917-01-14?..1918-01-13?]"),
        ("1917-10-25/", "1917-11-07/"),
        ("1917-10/..", "1917-10-14/.."),
        ("{1917-10-24,1917-10-26..1917-10-28}", "{1917-11-06,1917-11-08..1917-11-10}"),
        ("[..1917-10]", "[..1917-11-13]"),
        ("[1917-10-25..]", "[1917-11-07..]"),
        ("-0043-03-15", "-0043-03-13"),
        ("1917-10-25T21:45:00Z", "1917-11-07T21:45:00Z"),
        ("Y12000", "Y12000"),
    ],
)
def test_iso_is_gregorian_edtf(edtf, gregorian):
    assert dates.format(dates.parse(edtf, "julian"), "iso") == gregorian


@pytest.mark.parametrize("edtf", ["1900-02-29", "1800-02-29", "1700-02-29", "190X-02-29"])
def test_the_leap_days_of_the_julian_calendar_are_real(edtf):
    assert dates.parse(edtf, "julian").earliest
    assert edtf == "190X-02-29" or not dates.is_valid(edtf)


@given(real_days("julian"))
def test_a_julian_day_has_the_bounds_of_its_gregorian_day(day):
    date = dates.parse(edtf_day(day), "julian")
    assert date.bounds == (to_gregorian(day),) * 4


@given(real_days("julian"))
def test_a_julian_month_runs_from_its_first_to_its_last_day(day):
    year, month, _ = day
    date = dates.parse(edtf_day(day)[:-3], "julian")
    assert date.earliest == to_gregorian((year, month, 1))
    assert date.latest == to_gregorian((year, month, days_in_month(year, month, "julian")))


@given(real_days("julian"))
def test_gregorian_edtf_of_a_julian_day_has_its_bounds(day):
    date = dates.parse(edtf_day(day), "julian")
    if abs(date.earliest[0]) < 9999:
        assert dates.parse(dates.format(date, "iso")).bounds == date.bounds
