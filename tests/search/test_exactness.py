"""What is typed right is never given up for what is nearly right."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lssr_cli.index import Index
from lssr_cli.index.tokens import TERMS
from lssr_cli.search import search
from search.samples import found, ids, index_of

WORD = st.text("abcdefghiklmnoprstuv", min_size=4, max_size=10)


def test_a_known_word_is_not_corrected(index: Index) -> None:
    assert search(index, "peace").corrections == ()


def test_a_word_is_known_though_another_is_commoner_and_near() -> None:
    index = index_of("The goverment, as he wrote it.", *["The government sat."] * 20)
    assert found(index, "goverment") == ["f1"]


def test_a_word_that_is_the_beginning_of_others_means_itself() -> None:
    index = index_of("A long day at the part of the city.", "The party met.", "The partisans met.")
    assert found(index, "part") == ["f1"]


@settings(max_examples=60)
@given(WORD, st.data())
def test_a_fact_with_the_word_comes_before_facts_with_words_like_it(
    word: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    likes = (word[:at] + word[at + 1 :], word[:at] + "x" + word[at:], word + "ov")
    assume(TERMS[word] not in map(TERMS.__getitem__, likes))
    index = index_of(f"Much was said and written of {word} there at that time.", *likes)
    assert found(index, word)[0] == "f1"


@settings(max_examples=40)
@given(WORD)
def test_what_a_slip_finds_counts_no_more_than_what_the_word_itself_finds(word: str) -> None:
    index = index_of(f"Of {word}.", "Of something else.")
    answer = search(index, word[:2] + word[3:])
    if answer.corrections and answer.hits:
        assert answer.hits[0].score <= search(index, word).hits[0].score


def test_exact_search_corrects_nothing(index: Index) -> None:
    assert not search(index, "cnogress", exact=True).hits


@pytest.mark.parametrize("query", ["commanders", "VILNIUS", "siauliai", "17636"])
def test_exact_search_still_folds_stems_and_groups_figures(index: Index, query: str) -> None:
    assert ids(search(index, query, exact=True))


@pytest.mark.parametrize("query", ["horses", "Каунас", "eight"])
def test_exact_search_takes_no_other_word(query: str) -> None:
    index = index_of("The pony at Kaunus.", "The 8 ministers.")
    assert not search(index, query, exact=True).hits
