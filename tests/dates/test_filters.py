"""Which dates a stretch of time touches, and which it surely holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates.strategies import parsed, plain
from lssr_cli import dates


def window(start: str, end: str):
    """Read both ends, ``-`` as no limit."""
    return tuple(None if text == "-" else dates.parse(text) for text in (start, end))


@pytest.mark.parametrize(
    ("text", "may", "surely"),
    [
        ("1918-12-16", True, True),
        ("1918-12", True, True),
        ("1918", True, False),
        ("1918-12~", True, False),
        ("1918-?12-16", True, False),
        ("1918-12/1919-02", True, False),
        ("../1919-01", True, False),
        ("/1919-01", True, False),
        ("1918-11/..", True, False),
        ("{1918-11-30,1919-01-02}", True, False),
        ("[1918-12-05,1918-12-07]", True, True),
        ("191X", True, False),
        ("1918-24", True, False),
        ("1918-12-XX", True, True),
        ("1918-11", False, False),
        ("1919-01-01/..", False, False),
        ("../1918-11-30", False, False),
        ("XXXX-12-16", False, False),
    ],
)
def test_a_month_is_asked_for(text, may, surely):
    date, month = dates.parse(text), dates.parse("1918-12")
    assert dates.may_overlap(date, month, month) is may
    assert dates.surely_within(date, month, month) is surely


@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [
        ("1918", "1918", "1918-12-31"),
        ("1918-12-16", "1918-12-16", "1918-12-16"),
        ("-", "1918", "0001-01-01"),
        ("1918", "-", "9999-12-31"),
        ("18XX", "191X", "1919-12-31"),
        ("1918-24", "1918-24", "1919-02-28"),
        ("[1918..]", "-", "1918-01-01"),
    ],
)
def test_both_ends_are_included_whole(start, end, inside):
    assert dates.surely_within(dates.parse(inside), *window(start, end))


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        ("[..1918]", "-", '"[..1918]" has no first day to start from'),
        ("../1918", "-", '"../1918" has no first day to start from'),
        ("XXXX-12", "-", '"XXXX-12" has no first day to start from'),
        ("-", "1918/..", '"1918/.." has no last day to end with'),
        ("1919", "1918", "the stretch from 1919 to 1918 is reversed"),
    ],
)
def test_a_stretch_without_its_end_is_refused(start, end, message):
    with pytest.raises(dates.DateError) as refusal:
        dates.window(*window(start, end))
    assert str(refusal.value) == message


def test_an_old_style_date_is_filtered_by_its_gregorian_day():
    november = dates.parse("1917-11")
    assert dates.surely_within(dates.parse("1917-10-25", "julian"), november, november)


limits = st.one_of(st.none(), plain.map(dates.parse))


def ordered(start, end):
    """Swap two limits that are in the wrong order."""
    if start and end and start.earliest > end.latest:
        return end, start
    return start, end


@given(parsed, limits, limits)
def test_what_surely_lies_in_a_stretch_may_also_touch_it(date, start, end):
    start, end = ordered(start, end)
    if dates.surely_within(date, start, end):
        assert dates.may_overlap(date, start, end)


@given(parsed, limits, limits)
def test_what_touches_a_stretch_is_neither_wholly_before_nor_wholly_after_it(date, start, end):
    start, end = ordered(start, end)
    if dates.may_overlap(date, start, end):
        assert not (start and date.latest and date.latest < start.earliest)
        assert not (end and date.earliest and date.earliest > end.latest)


@given(parsed, limits, limits)
def test_a_wider_stretch_loses_nothing(date, start, end):
    start, end = ordered(start, end)
    for wider in ((None, end), (start, None)):
        if dates.may_overlap(date, start, end):
            assert dates.may_overlap(date, *wider)
        if dates.surely_within(date, start, end):
            assert dates.surely_within(date, *wider)


@given(parsed)
def test_without_limits_every_date_passes_and_surely_if_it_is_not_in_doubt(date):
    assert dates.may_overlap(date, None, None)
    assert dates.surely_within(date, None, None) is not (date.uncertain or date.approximate)
