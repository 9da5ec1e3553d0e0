"""What a search finds, and in which order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lssr_cli.index import Index, compile_facts
from lssr_cli.search import search
from search.samples import found, ids, index_of, sample


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("congress", "congress"),
        ("congres", "congress"),
        ("cnogress", "congress"),
        ("siauliai", "bridge"),
        ("Шяуляй", "bridge"),
        ("Wilno", "congress"),
        ("Вильно", "congress"),
        ("12 july 1920", "peace"),
        ("what happened on 13 february 1919", "bridge"),
        ("commanders", "bridge"),
        ("requisi", "peasants"),
    ],
)
def test_the_first_hit_is_the_one_that_was_meant(index: Index, query: str, first: str) -> None:
    assert found(index, query)[0] == first


def test_equals_stand_by_date_and_then_by_id() -> None:
    index = index_of("A bridge.", "A bridge.", "A bridge.", dates=("1920", "1919", "1919"))
    assert found(index, "bridge") == ["f2", "f3", "f1"]


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    index = index_of("The army came.", "The army left.", "An army sang.", "A treaty was made.")
    assert found(index, "army treaty")[0] == "f4"


def test_a_word_in_a_short_text_counts_more_than_in_a_long_one() -> None:
    index = index_of("Of bridges and many other matters much was said there.", "Bridges fell.")
    assert found(index, "bridges") == ["f2", "f1"]


def test_words_that_say_nothing_count_when_there_are_no_others(index: Index) -> None:
    assert found(index, "the") == found(index, "what is the") != []


def test_fewer_hits_are_the_first_of_more(index: Index) -> None:
    all_of_them = ids(search(index, "1919 congress peace", limit=None))
    assert ids(search(index, "1919 congress peace", limit=2)) == all_of_them[:2]


def test_hits_by_date_are_the_best_ones_in_order_of_time(index: Index) -> None:
    best = search(index, "peace congress 1919", limit=3)
    by_date = search(index, "peace congress 1919", limit=3, sort="date")
    assert sorted(ids(by_date)) == sorted(ids(best))
    assert ids(by_date) == sorted(ids(by_date), key=lambda each: (sample().facts[each].date, each))


def test_the_total_counts_what_the_limit_hides(index: Index) -> None:
    answer = search(index, "source:4", limit=1)
    assert (len(answer.hits), answer.total) == (1, 4)


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_whatever_is_typed_without_a_field_is_a_query(query: str) -> None:
    assert search(compile_facts(sample()), query.replace(":", " ")).hits is not None


WORDS = st.lists(
    st.sampled_from(["congress", "peace", "bridge", "1919", "party", "vilnius", "sgned"]),
    max_size=5,
)


@settings(max_examples=30)
@given(WORDS)
def test_the_same_query_gives_the_same_answer(words: list[str]) -> None:
    query = " ".join(words)
    one, other = (search(compile_facts(sample()), query) for _ in range(2))
    assert [(hit.fact.id, hit.score) for hit in one.hits] == [
        (hit.fact.id, hit.score) for hit in other.hits
    ]


@settings(max_examples=30)
@given(WORDS)
def test_scores_fall_from_hit_to_hit(words: list[str]) -> None:
    scores = [hit.score for hit in search(compile_facts(sample()), " ".join(words)).hits]
    assert scores == sorted(scores, reverse=True)
