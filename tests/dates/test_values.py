"""What a parsed date says of itself."""

from __future__ import annotations

import pytest

from lssr_cli import dates


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1918", "year"), ("191X", "year"), ("Y-17E7", "year"), ("1918-12", "month"),
        ("1918-1X", "month"), ("1918-24", "season"), ("1919-40", "season"), ("1918-12-16", "day"),
        ("XXXX-12-XX", "day"),
    ],
)  # fmt: skip
def test_precision_is_that_of_the_smallest_part_written(text, precision):
    assert dates.parse(text).value.precision == precision


@pytest.mark.parametrize("text", ["1918", "1918-12", "1918-12-16", "-0043", "Y12000"])
def test_plain_dates_are_known_in_full(text):
    assert dates.parse(text).value.is_plain


@pytest.mark.parametrize("text", ["1918~", "?1918-12", "191X", "1918-24", "1950S2", "1918-12-1X"])
def test_others_are_not_plain(text):
    assert not dates.parse(text).value.is_plain


def test_a_date_names_its_single_dates_in_the_order_written():
    date = dates.parse("{..1600,1605-12,1610..1612}")
    assert [single.year for single in date.singles] == ["1600", "1605", "1610", "1612"]
    assert [single.year for single in dates.parse("/1919").singles] == ["1919"]


@pytest.mark.parametrize(
    ("text", "has_year"), [("1918", True), ("X918", True), ("XXXX-12-25", False), ("-XXXX", True)]
)
def test_a_date_tells_whether_it_has_a_year(text, has_year):
    assert dates.parse(text).has_year is has_year


def test_a_date_cannot_be_changed():
    with pytest.raises(AttributeError):
        dates.parse("1918").text = "1919"
