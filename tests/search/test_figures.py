"""Numbers, however they are written."""

from __future__ import annotations

import pytest

from lssr_cli.index import Index
from lssr_cli.search.figures import same_number
from search.samples import found, index_of


@pytest.mark.parametrize(
    "query", ["17636", "17,636", "17.636", "17 636", "17\u202f636", "17'636", "17’636"]
)
def test_a_figure_is_found_however_it_is_grouped(index: Index, query: str) -> None:
    assert found(index, query)[0] == "members"


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("The 8 ministers met.", "eight ministers"),
        ("Eight ministers met.", "8 ministers"),
        ("The Seventh Army met.", "7th army"),
        ("The 7th Army met.", "seventh army"),
        ("The VII Army met.", "7th army"),
        ("The second congress met.", "2nd congress"),
        ("The 2nd congress met.", "II congress"),
    ],
)
def test_a_small_number_is_found_in_figures_words_and_roman_numerals(text: str, query: str) -> None:
    assert found(index_of("An army, a congress, ministers.", text), query)[0] == "f2"


@pytest.mark.parametrize(
    ("word", "first"),
    [("8", "eight"), ("eight", "8"), ("viii", "eighth"), ("2nd", "second"), ("third", "3rd")],
)
def test_other_ways_of_the_same_kind_come_first(word: str, first: str) -> None:
    assert same_number(word)[0] == first


def test_every_way_leads_to_every_other() -> None:
    for word in ("four", "4", "fourth", "4th", "iv"):
        assert {word, *same_number(word)} == {"four", "4", "fourth", "4th", "iv"}


@pytest.mark.parametrize("word", ["21", "peace", "", "mix"])
def test_other_words_are_no_small_numbers(word: str) -> None:
    assert same_number(word) == ()
