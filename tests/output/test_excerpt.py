"""The stretch of a line that is meant, with a mark beneath."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lssr_cli.output.excerpt import excerpt


@pytest.mark.parametrize(
    ("source", "stretch", "marked"),
    [
        ('date = "1918-13"', (8, 17), '"1918-13"'),
        ('  date = "1918-13"', (10, 19), '"1918-13"'),
        ("x" * 80 + "BAD" + "y" * 80, (81, 84), "BAD"),
        ("維爾紐斯 BAD", (6, 9), "BAD"),
    ],
)
def test_the_mark_stands_under_the_stretch(
    source: str, stretch: tuple[int, int], marked: str
) -> None:
    shown, before, under = excerpt(source, *stretch)
    cells = "".join(letter + "\0" * (cell_len(letter) - 1) for letter in shown)
    assert cells[before : before + under] == marked


@given(st.text(max_size=300), st.data())
def test_it_is_short_and_safe_whatever_the_line_is(source: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(source) + 1))
    shown, before, under = excerpt(source, column, data.draw(st.integers(column, len(source) + 2)))
    assert before >= 0
    assert under >= 1
    assert not any(letter < " " for letter in shown)
