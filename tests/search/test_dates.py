"""Dates among the words of a question."""

from __future__ import annotations

import pytest

from lssr_cli.search.dates import moments
from lssr_cli.search.language import parse
from search.samples import found, index_of


def _labels(query: str) -> list[str]:
    return [moment.labels[0][0] for moment in moments(parse(query).words)]


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ("what happened in 1919", "date:1919"),
        ("january 1919", "date:1919-01"),
        ("in Jan. 1919", "date:1919-01"),
        ("1919-01", "date:1919-01"),
        ("5 january 1919", "date:1919-01-05"),
        ("January 5th, 1919", "date:1919-01-05"),
        ("on the 5th of January 1919", "date:1919-01-05"),
        ("the 5th of January of 1919", "date:1919-01-05"),
        ("1919-01-05", "date:1919-01-05"),
        ("05.01.1919", "date:1919-01-05"),
        ("5 january", "day:01-05"),
    ],
)
def test_a_date_is_read_in_the_forms_people_write(query: str, label: str) -> None:
    assert _labels(query) == [label]


@pytest.mark.parametrize("query", ["may", "8 members", "17636", "march of the army", "250 roubles"])
def test_what_is_no_date_is_none(query: str) -> None:
    assert _labels(query) == []


def test_two_dates_are_two() -> None:
    assert _labels("december 1918 and january 1919") == ["date:1918-12", "date:1919-01"]


def test_a_fact_is_found_by_its_date_though_its_text_says_nothing_of_it() -> None:
    index = index_of("The city fell.", "The city rose.", dates=("1919-01-05", "1919-02"))
    assert found(index, "5 january 1919") == ["f1"]
    assert found(index, "the city in february 1919")[0] == "f2"


def test_the_month_around_a_day_is_second_to_the_day() -> None:
    index = index_of("One.", "Two.", dates=("1919-01", "1919-01-05"))
    assert found(index, "5 january 1919") == ["f2", "f1"]
