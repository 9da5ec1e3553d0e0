"""Lines are broken at blanks, and lists between their items."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lssr_cli.output.document import Span, joined, line, text_of
from lssr_cli.output.wrap import wrap

WORDS = st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=9)).map(" ".join)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 13, ["one two three"]),
        ("one two three", None, ["one two three"]),
        ("incomprehensible ox", 5, ["incomprehensible", "ox"]),
        ("維爾 紐斯", 4, ["維爾", "紐斯"]),
        ("", 5, [""]),
    ],
)
def test_where_a_line_is_broken(text: str, width: int | None, lines: list[str]) -> None:
    assert [text_of(spans) for spans in wrap(line(text), width)] == lines


@given(WORDS, st.integers(1, 60))
def test_no_line_is_too_long_unless_it_is_one_word_and_none_is_lost(text: str, width: int) -> None:
    lines = [text_of(spans) for spans in wrap(line(text), width)]
    assert " ".join(lines).split() == text.split()
    assert all(cell_len(one) <= width or " " not in one for one in lines)


def test_a_word_of_two_roles_stays_together() -> None:
    spans = line("see ", Span("Vilnius", "match"), Span("[4]", "marker"))
    assert [text_of(spans) for spans in wrap(spans, 10)] == ["see", "Vilnius[4]"]


def test_a_list_is_broken_between_its_items() -> None:
    spans = joined([Span("first item"), Span("second item"), Span("third")])
    assert [text_of(spans).rstrip(" ·") for spans in wrap(spans, 24)] == [
        "first item",
        "second item · third",
    ]
