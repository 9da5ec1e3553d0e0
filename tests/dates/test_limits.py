"""Typed limits: before, after, by, until, since, between."""

from __future__ import annotations

import pytest

from lssr_cli import dates

MEANT = {
    "..feb 1919": "../1919-02", "until feb 1919": "../1919-02",
    "up to 5 jan 1919": "../1919-01-05", "dec 1918..": "1918-12/..",
    "since dec 1918": "1918-12/..", "from 1918 onwards": "1918/..", "1918–": "1918/..",
    "1918 -": "1918/..", "–1918": "../1918", "until 1919 (start unknown)": "/1919",
    "from 1918 (end unknown)": "1918/", "before 1919": "[..1918]",
    "before 5 January 1919": "[..1919-01-04]", "before 1 march 1920": "[..1920-02-29]",
    "after 1918": "[1919..]", "bef. 1919": "[..1918]", "by the end of 1918": "[..1918]",
    "by 16 December 1918": "[..1918-12-16]", "on or before 3 December 1918": "[..1918-12-03]",
    "not before 1918": "[1918..]", "no later than 1918": "[..1918]",
    "1918 at the latest": "[..1918]", "1918 or later": "[1918..]",
    "in 1918 or earlier": "[..1918]", "before winter 1918": "[..1918-11-30]",
    "after the 1910s": "[1920..]", "between 5 and 7 January 1919": "[1919-01-05..1919-01-07]",
    "between 1918-12-05 and 1918-12-07": "[1918-12-05..1918-12-07]",
    "between 1918 and feb 1919": "[1918-01-01..1919-02-28]", "between 1918 & 1920": "[1918..1920]",
    "after 1917 and before 1921": "[1918..1920]",
}  # fmt: skip

REFUSED = {
    "before": "is not understood",
    "between 1918": "has one limit",
    "between 1920 and 1918": "ends before it starts",
    "-44": "begins with a minus sign (write 44 BC or until 1918)",
}


@pytest.mark.parametrize("typed", MEANT)
def test_a_limit_is_an_open_set_or_interval(typed):
    assert dates.parse_input(typed).text == MEANT[typed]


@pytest.mark.parametrize("typed", REFUSED)
def test_a_limit_of_nothing_is_refused(typed):
    with pytest.raises(dates.DateError) as refusal:
        dates.parse_input(typed)
    assert REFUSED[typed] in str(refusal.value)
