"""Why a fact was found, and where in its text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lssr_cli.index import Index, compile_facts
from lssr_cli.search import Reason, search
from search.samples import index_of, sample


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            ["congress", "peace", "Wilno", "1919", "party", "europe", "treaty", "february 1919"]
        ),
        min_size=1,
        max_size=5,
    )
)
def test_the_parts_of_a_score_add_up_to_it(words: list[str]) -> None:
    for hit in search(compile_facts(sample()), " ".join(words)).hits:
        assert sum(reason.score for reason in hit.why.reasons) == pytest.approx(hit.score)


def test_a_part_names_the_word_typed_and_what_it_matched(index: Index) -> None:
    [hit] = search(index, "Wilno").hits
    assert [(part.typed, part.kind, part.matched) for part in hit.why.reasons] == [
        ("Wilno", "name", "Vilnius")
    ]
    assert str(hit.why).startswith("Wilno = Vilnius (name) ")


@pytest.mark.parametrize(
    ("query", "marked"),
    [("Wilno", ["Vilnius"]), ("congresses", ["congress"]), ("cnogress", ["congress"])],
)
def test_marks_are_offsets_into_the_text_as_it_stands(
    index: Index, query: str, marked: list[str]
) -> None:
    hit = search(index, query).hits[0]
    assert [hit.fact.text[start:end] for start, end in hit.matches] == marked


def test_a_marker_is_never_marked(index: Index) -> None:
    for hit in search(index, "4 congress").hits:
        assert all("[" not in hit.fact.text[start:end] for start, end in hit.matches)


STORY = (
    "The congress elected a committee of workers.",
    "The congress was held by workers and soldiers.",
    "The congress of dentists was about teeth.",
    "Teeth and dentists.",
    "Workers and soldiers elected deputies.",
)


def test_what_a_fact_shares_with_the_best_ones_lifts_it() -> None:
    hits = search(index_of(*STORY), "congress workers").hits
    assert any(part.kind == "feedback" for part in hits[0].why.reasons)
    assert all(part.score > 0 for hit in hits for part in hit.why.reasons)


def test_a_question_of_one_word_has_no_feedback() -> None:
    hits = search(index_of(*STORY), "congress").hits
    assert not any(part.kind == "feedback" for hit in hits for part in hit.why.reasons)


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(["workers", "soldiers", "congress", "teeth", "elected"]),
        min_size=2,
        max_size=3,
        unique=True,
    ),
)
def test_a_fact_with_every_word_is_not_overtaken_by_feedback(words: list[str]) -> None:
    hits = search(index_of(*STORY), " ".join(words), limit=None).hits
    plain = {hit.fact.id: hit.score - _feedback(hit.why.reasons) for hit in hits}
    for above, hit in enumerate(hits):
        for lower in hits[above + 1 :]:
            if all(word in lower.fact.text.lower() for word in words):
                whole = all(word in hit.fact.text.lower() for word in words)
                assert whole or plain[hit.fact.id] >= plain[lower.fact.id] - 1e-6


def _feedback(reasons: tuple[Reason, ...]) -> float:
    return sum(part.score for part in reasons if part.kind == "feedback")
