"""Dates typed in numbers: which is the day, and when nobody can tell."""

from __future__ import annotations

import pytest

from lssr_cli import dates

MEANT = {
    "Dec. 1918": "1918-12", "12/1918": "1918-12", "12.1918": "1918-12", "1918/12": "1918-12",
    "1918 12": "1918-12", "Dec 16, 1918": "1918-12-16", "16.12.1918.": "1918-12-16",
    "12.11.1918": "1918-11-12", "16/12/1918": "1918-12-16", "12/16/1918": "1918-12-16",
    "11/11/1918": "1918-11-11", "1918.12.16": "1918-12-16", "1918 12 16": "1918-12-16",
    "1918-1-5": "1918-01-05",
}  # fmt: skip

REFUSED = {
    "12/11/1918": "'12/11/1918' is ambiguous: 12 November 1918 or 11 December 1"
    "918? write 1918-11-12 or 1918-12-11",
    "4 5 1919": "4 May 1919 or 5 April 1919?",
    "16/12/18": "has no year of three or four digits (write 1918, not 18)",
    "16.13.1918": "names no month: 13 is not 1 to 12",
}


@pytest.mark.parametrize("typed", MEANT)
def test_numbers_are_read_by_their_places_and_signs(typed):
    assert dates.parse_input(typed).text == MEANT[typed]


@pytest.mark.parametrize("typed", REFUSED)
def test_numbers_with_two_readings_or_none_are_refused(typed):
    with pytest.raises(dates.DateError) as refusal:
        dates.parse_input(typed)
    assert REFUSED[typed] in str(refusal.value)


@pytest.mark.parametrize(
    ("order", "edtf"), [("dmy", "1918-11-12/1919-01-02"), ("mdy", "1918-12-11/1919-02-01")]
)
def test_an_order_settles_what_has_two_readings(order, edtf):
    assert dates.parse_input("12/11/1918 - 2/1/1919", order).text == edtf


@pytest.mark.parametrize("order", ["dmy", "mdy", "iso", ""])
def test_an_order_changes_nothing_that_has_one_reading(order):
    for typed in ("16/12/1918", "12/16/1918", "12.11.1918", "1918-12-16", "December 16, 1918"):
        assert dates.parse_input(typed, order) == dates.parse_input(typed)
