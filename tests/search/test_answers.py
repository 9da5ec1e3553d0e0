"""What a search finds, and in which order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lssr_cli.index import Index, compile_facts
from lssr_cli.model import Collection, Entity, Fact, Facts, Source
from lssr_cli.search import Answer, search

TEXTS = {
    "congress": ("The congress opened in Vilnius.[4]", "1918-10-01"),
    "bridge": ("The commander fell at the bridge of Šiauliai.[4]", "1919-02-13"),
    "members": ("The party claimed 17,636 members in 1919.[4]", "1919"),
    "peace": ("A treaty of peace was signed.", "1920-07-12"),
    "peasants": ("The peasants refused the requisitions.[4]", ""),
}
VILNIUS = Entity("vilnius", "Vilnius", "place", ("Wilno", "Вильно"))


def _facts() -> Facts:
    facts = {
        id: Fact(id, text, date, linked=("vilnius",) if "Vilnius" in text else ())
        for id, (text, date) in TEXTS.items()
    }
    source = Source("4", {"id": "4", "type": "book", "title": "Heart of Europe"})
    return Facts(Collection(), facts, {"4": source}, {"vilnius": VILNIUS})


@pytest.fixture(scope="module")
def index() -> Index:
    return compile_facts(_facts())


def _ids(answer: Answer) -> list[str]:
    return [hit.fact.id for hit in answer.hits]


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
        ("17636", "members"),
        ("17,636", "members"),
        ("17 636", "members"),
        ("12 july 1920", "peace"),
        ("what happened on 13 february 1919", "bridge"),
        ("commanders", "bridge"),
        ("requisi", "peasants"),
    ],
)
def test_the_first_hit_is_the_one_that_was_meant(index: Index, query: str, first: str) -> None:
    assert _ids(search(index, query))[0] == first


def test_what_was_read_as_another_word_is_told(index: Index) -> None:
    [made] = search(index, "cnogress").corrections
    assert (made.typed, made.used) == ("cnogress", "congress")


def test_exact_search_corrects_nothing(index: Index) -> None:
    assert not search(index, "cnogress", exact=True).hits


def test_a_known_word_is_not_corrected(index: Index) -> None:
    assert search(index, "peace").corrections == ()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("place:wilno", {"congress"}),
        ("source:4 -congress", {"bridge", "members", "peasants"}),
        ("date:1919", {"bridge", "members"}),
        ("is:undated", {"peasants"}),
        ("is:uncited", {"peace"}),
        ('"treaty of peace"', {"peace"}),
        ("id:pea", {"peace", "peasants"}),
    ],
)
def test_fields_and_phrases_are_demands(index: Index, query: str, found: set[str]) -> None:
    assert set(_ids(search(index, query))) == found


def test_marks_are_offsets_into_the_text_as_it_stands(index: Index) -> None:
    [hit] = search(index, "Wilno").hits
    assert [hit.fact.text[start:end] for start, end in hit.matches] == ["Vilnius"]


def test_the_parts_of_a_score_add_up_to_what_is_told(index: Index) -> None:
    [hit] = search(index, "peace treaty").hits
    assert {reason.typed for reason in hit.why.reasons} == {"peace", "treaty"}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_whatever_is_typed_without_a_field_is_a_query(index: Index, query: str) -> None:
    assert search(index, query.replace(":", " ")).hits is not None


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(["congress", "peace", "bridge", "1919", "party", "vilnius", "sgned"]),
        max_size=5,
    )
)
def test_the_same_query_gives_the_same_answer(index: Index, words: list[str]) -> None:
    query = " ".join(words)
    again = compile_facts(_facts())
    assert _ids(search(index, query)) == _ids(search(again, query))
