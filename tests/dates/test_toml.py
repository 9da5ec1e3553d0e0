"""Dates as the values of TOML."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli import dates


def value(text: str) -> object:
    """Read one TOML value."""
    return tomllib.loads(f"date = {text}")["date"]


@pytest.mark.parametrize(
    ("toml", "edtf"),
    [
        ('"1918-12~"', "1918-12~"),
        ("1918-12-16", "1918-12-16"),
        ("1918-11-11T11:00:00Z", "1918-11-11T11:00:00Z"),
        ("1918-11-11 11:00:00", "1918-11-11T11:00:00"),
        ("1918-11-11T11:00:00+02:00", "1918-11-11T11:00:00+02:00"),
        ("1918", "1918"),
        ("800", "0800"),
        ("-43", "-0043"),
        ("0", "0000"),
        ("-9999", "-9999"),
    ],
)
def test_a_value_stands_for_a_date(toml, edtf):
    assert dates.from_toml(value(toml)) == edtf
    assert dates.is_valid(edtf)


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("19181216", "19181216 is no year of four digits (write 1918-12-16)"),
        ("19181316", '19181316 is no year of four digits (write "Y19181316")'),
        ("12000", '12000 is no year of four digits (write "Y12000")'),
        ("-12000", '-12000 is no year of four digits (write "Y-12000")'),
        ("1000000000000000000", "the integer is too long for a year"),
        ("1918-11-11T11:00:00.5", "fractions of a second are no part of a date"),
        ("1918.5", "not a float"),
        ("true", "not a boolean"),
        ("11:00:00", "not a time without a day"),
        ("[1918]", "not an array"),
        ("{year = 1918}", "not a table"),
    ],
)
def test_any_other_value_is_refused_with_its_type(toml, message):
    with pytest.raises(dates.DateError) as refusal:
        dates.from_toml(value(toml))
    assert message in str(refusal.value)


@given(st.dates())
def test_every_toml_date_is_a_valid_date(day):
    text = dates.from_toml(day)
    assert dates.parse(text).earliest == (day.year, day.month, day.day)


@given(st.datetimes(timezones=st.none() | st.timezones()).map(lambda at: at.replace(microsecond=0)))
def test_every_toml_date_time_of_whole_minutes_is_valid(moment):
    offset = moment.utcoffset()
    if offset is None or not offset.seconds % 60:
        assert dates.is_valid(dates.from_toml(moment))


@given(st.integers(-9999, 9999))
def test_every_year_of_four_digits_is_valid(year):
    assert dates.parse(dates.from_toml(year)).earliest == (year, 1, 1)
