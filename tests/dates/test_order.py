"""The order of dates: the less specific first, ranges after dates of the same start."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates.strategies import parsed
from lssr_cli import dates


@pytest.mark.parametrize(
    "texts",
    [
        [
            "../1917-12", "1918", "1918/1919", "1918-01", "1918-01-01", "1918-01-01/1918-01-05",
            "1918-01-01/1918-02", "1918-24", "1918-12-01", "XXXX-12-25",
        ],
        ["191X", "1910", "1910-01", "1910-01-01"],
        ["18XX", "180X", "1800"],
        ["[1918-01-01,1918-01-03]", "1918-01-01", "{1918-01-01,1918-01-03}"],
        ["1918-01-01/1918-01-05", "1918-01-01/1918-02", "1918-01-01/.."],
        ["[..1918]", "../1918", "1919"],
        ["1918", "1918?", "1918~", "1918%"],
        [
            "1918-11-11", "1918-11-11T00:00:00", "1918-11-11T10:59:59", "1918-11-11T11:00:00",
            "1918-11-12",
        ],
        ["Y-17E7", "-9999", "-0001", "0000", "0001", "9999", "Y10000", "Y1E17"],
        ["../1918-12-30", "../1918-12-31", "1918-12-31", "1919"],
        ["1950S2", "195X", "1950"],
    ],
)  # fmt: skip
def test_dates_stand_in_the_order_of_the_rules(texts):
    shuffled = random.Random(1918).sample(texts, len(texts))
    ordered = sorted((dates.parse(text) for text in shuffled), key=dates.sort_key)
    assert [date.text for date in ordered] == texts


def test_a_julian_date_sorts_by_its_gregorian_day():
    october = dates.parse("1917-10-25", "julian")
    november = dates.parse("1917-11-07")
    assert dates.sort_key(october) == dates.sort_key(november)


@pytest.mark.parametrize("text", ["XXXX", "XXXX-12-25", "XXXX-XX-XX", "[XXXX-12-24,XXXX-12-25]"])
def test_dates_without_a_year_come_last_with_the_undated(text):
    assert (
        dates.sort_key(dates.parse(text))
        == dates.sort_key(None)
        > dates.sort_key(dates.parse("Y1E17"))
    )


@given(st.lists(st.one_of(st.none(), parsed), max_size=6))
def test_bytes_compare_as_keys_do(found):
    by_key = sorted(range(len(found)), key=lambda i: dates.sort_key(found[i]))
    by_bytes = sorted(range(len(found)), key=lambda i: dates.sort_bytes(found[i]))
    assert by_key == by_bytes


@given(st.lists(parsed, max_size=6), st.randoms())
def test_the_order_is_total_and_does_not_depend_on_where_dates_stood(found, chance):
    ordered = sorted(found, key=dates.sort_key)
    again = sorted(chance.sample(found, len(found)), key=dates.sort_key)
    assert list(map(dates.sort_key, ordered)) == list(map(dates.sort_key, again))


@given(st.lists(parsed, max_size=4))
def test_what_is_equal_keeps_its_place(found):
    doubled = [(date, place) for place in range(2) for date in found]
    ordered = sorted(doubled, key=lambda pair: dates.sort_key(pair[0]))
    places: dict[tuple[int, ...], list[int]] = {}
    for date, place in ordered:
        places.setdefault(dates.sort_key(date), []).append(place)
    assert all(found == sorted(found) for found in places.values())
