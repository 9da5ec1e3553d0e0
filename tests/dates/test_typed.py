"""Dates as people type them: what each means, and what is refused with which words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates.strategies import edtf, real_days
from lssr_cli import dates
from lssr_cli.dates.notation import edtf_day
from lssr_cli.dates.words import ENGLISH

MEANT = {
    "1918-24": "1918-24", "1910-11": "1910-11", " 1918-12~ ": "1918-12~", "191x": "191X",
    "y-17e7": "Y-17E7", "1950s2": "1950S2", "[1918,1919]": "[1918,1919]", "1918/": "1918/",
    "Monday, 16 December 1918": "1918-12-16", "Mon 16 Dec 1918": "1918-12-16",
}  # fmt: skip

REFUSED = {
    "Tuesday 16 December 1918": "was a Monday, not a Tuesday",
    "Monday December 1918": "names a weekday without its day",
    "..": "there is no date where one must stand",
    "": "no date is given",
    "dec 1918; rm -rf": "is not understood",
    "today": "'today' depends on the day it is asked",
    "1918–present": "'present' depends on the day it is asked",
    "last year": "'last' depends on the day it is asked",
    "#21 1918": "'# 21 1918' is not understood",
    "y1 1918": "is not understood",
    "[1918, 1919]": "blanks have no place in a date",
    "1918-12-16T25:00:00": "is no date",
    "x" * 201: "at most 200 characters",
}


@pytest.mark.parametrize("typed", MEANT)
def test_edtf_means_what_edtf_says_and_weekdays_are_compared(typed):
    assert dates.parse_input(typed).text == MEANT[typed]


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_date_is_refused_with_a_reason(typed):
    with pytest.raises(dates.DateError) as refusal:
        dates.parse_input(typed)
    assert REFUSED[typed] in str(refusal.value)


@given(edtf)
def test_what_is_edtf_means_what_edtf_says(text):
    assert dates.parse_input(text) == dates.parse(text)


PATTERNS = [
    "{d} {month} {y}", "{month} {d}, {y}", "{d}. {month} {y}", "{y} {month} {d}", "{d}-{short}-{y}",
    "{d}.{m}.{y}", "{y}/{m}/{d}", "the {nth} of {month}, {y}", "{SHORT}. {d} {y}",
    "on {d} {short} {y}",
]  # fmt: skip


@given(real_days(), st.sampled_from(PATTERNS))
def test_a_day_is_read_in_any_order_and_spelling(day, pattern):
    year, month, number = abs(day[0]) % 9000 + 1000, day[1], min(day[2], 28)
    name = ENGLISH.months[month - 1]
    typed = pattern.format(
        d=number, m=month, y=year, month=name, short=name[:3].lower(), SHORT=name[:3].upper(),
        nth=ENGLISH.ordinals[number],
    )  # fmt: skip
    assert dates.parse_input(typed).text == edtf_day((year, month, number))


HEAP = """
    1918 19 16 dec december 16th xii century bc ad c. circa ? ~ - – / .. , or and to from until
    before after by between early late mid winter q1 half first 1910s 20s 12 11 the of 5. monday ( )
    century's #21 southern hemisphere unknown in at latest 12,000
"""
WORDS = st.sampled_from(HEAP.split())


@given(st.lists(WORDS, max_size=8).map(" ".join))
def test_any_heap_of_date_words_is_read_or_refused_in_one_line(typed):
    try:
        date = dates.parse_input(typed)
    except dates.DateError as error:
        message = str(error)
    else:
        message = dates.format(date)
        assert dates.parse(date.text) == date
    assert message
    assert message.isprintable()
