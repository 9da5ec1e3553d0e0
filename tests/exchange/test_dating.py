"""Dates of bibliographies as EDTF."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli import dates
from lssr_cli.exchange.dating import edtf, from_csl, from_parts, year


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1998", "1998"),
        ("1998-05", "1998-05"),
        ("1998-05-03", "1998-05-03"),
        ("May 1998", "1998-05"),
        ("3 May 1998", "1998-05-03"),
        ("1918/1919", "1918/1919"),
        ("1918?", "1918?"),
        ("c. 1918", "1918~"),
        ("n.d.", None),
        ("forthcoming", None),
    ],
)
def test_texts(text: str, date: str | None) -> None:
    assert edtf(text) == date


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ({"date-parts": [[1998]]}, "1998"),
        ({"date-parts": [["1998", "5", "3"]]}, "1998-05-03"),
        ({"date-parts": [[1918, 12], [1919, 1]]}, "1918-12/1919-01"),
        ({"date-parts": [[1918]], "circa": True}, "1918~"),
        ({"date-parts": [[1918]], "season": 4}, "1918-24"),
        ({"raw": "May 1998"}, "1998-05"),
        ({"date-parts": [[-43, 3, 15]]}, "-0042-03-15"),
        ({"date-parts": [[]]}, None),
        ({}, None),
    ],
)
def test_dates_of_csl_json(value: Any, date: str | None) -> None:
    assert from_csl(value) == date


@given(st.integers(-9999, 9999), st.integers(0, 13), st.integers(0, 32))
def test_parts_are_a_valid_date_or_none(number: int, month: int, day: int) -> None:
    made = from_parts(number, month, day)
    assert made is None or dates.is_valid(made)


@pytest.mark.parametrize(("number", "text"), [(1918, "1918"), (44, "0044"), (-43, "-0043")])
def test_a_year_has_four_digits(number: int, text: str) -> None:
    assert year(number) == text
