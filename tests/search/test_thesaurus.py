"""Words of like meaning."""

from __future__ import annotations

import pytest

from lssr_cli.search import search, thesaurus
from search.samples import found, index_of


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("The ponies were shot.", "horses"),
        ("The motor-car broke down.", "automobile"),
        ("Their bodies were found.", "corpses"),
        ("The funeral of the workers.", "burial"),
    ],
)
def test_a_word_that_the_collection_does_not_have_finds_one_of_like_meaning(
    text: str, query: str
) -> None:
    assert found(index_of("Nothing of the kind.", text), query) == ["f2"]


def test_it_is_said_which_word_was_used() -> None:
    [made] = search(index_of("The ponies were shot."), "horses").corrections
    assert (made.typed, made.used, made.why) == ("horses", "pony", "meaning")


def test_a_word_that_the_collection_has_stands_for_itself() -> None:
    index = index_of("A pony.", "A horse.")
    assert found(index, "horses") == ["f2"]


def test_a_slip_is_not_taken_for_a_word_of_like_meaning() -> None:
    index = index_of("The government met.", "The regime fell.")
    assert found(index, "goverment")[0] == "f1"


def test_every_line_of_the_data_is_found_by_its_word() -> None:
    lines = thesaurus.DATA.read_text("ascii").splitlines()
    assert len(lines) > 30_000
    assert lines == sorted(lines, key=lambda line: line.partition("\t")[0])
    with thesaurus.DATA.open("rb") as file:
        for line in [*lines[::97], lines[0], lines[-1]]:
            assert thesaurus.line_of(file, line.partition("\t")[0].encode()) == line.split("\t")


@pytest.mark.parametrize("word", ["", "zzzzqqqq", "17636", "a", "~"])
def test_other_words_have_none(word: str) -> None:
    assert thesaurus.related(word) == []
