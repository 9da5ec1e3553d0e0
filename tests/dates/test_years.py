"""Long and estimated years: how far they reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli import dates
from lssr_cli.dates.years import MAX_DIGITS, long_year_span


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Y170000002", 170000002, 170000002),
        ("Y-17E7", -170000000, -170000000),
        ("1950S2", 1900, 1999),
        ("2000S1", 2000, 2999),
        ("0753S3", 750, 759),
        ("-0753S3", -759, -750),
        ("1918S4", 1918, 1918),
        ("1918S99", 1918, 1918),
        ("Y171010000S3", 171000000, 171999999),
        ("Y3388E2S3", 338000, 338999),
    ],
)
def test_significant_digits_count_from_the_left_as_written(text, first, last):
    assert long_year_span(text) == (first, last)


@pytest.mark.parametrize("text", ["Y", "1918-12", "191X", "1918S", "Y01918", "Y1.5E7", "S2", ""])
def test_any_other_text_is_no_long_year(text):
    assert long_year_span(text) is None


@pytest.mark.parametrize("text", ["Y1918", "-0000S2", "Y1E18", "Y1E00000000000000000099"])
def test_a_long_year_that_cannot_be_is_refused(text):
    with pytest.raises(dates.DateError):
        long_year_span(text)


@given(st.integers(10**4, 10**MAX_DIGITS - 1), st.integers(1, 20))
def test_an_estimate_lies_within_what_it_estimates(year, digits):
    first, last = long_year_span(f"Y{year}S{digits}")
    assert first <= year <= last
    assert str(first)[:digits] == str(last)[:digits]
