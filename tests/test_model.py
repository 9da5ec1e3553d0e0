"""The model: what a file says, unchanged, and the little that follows from it."""

from __future__ import annotations

import pytest

from lssr_cli.model import NOWHERE, Entity, Fact, Place, Source


def test_a_place_reads_as_editors_open_it() -> None:
    assert str(Place("facts.toml", 12, 4)) == "facts.toml:12"
    assert NOWHERE.line == 0


def test_a_source_names_its_type_and_title_by_csl() -> None:
    source = Source("4", {"id": "4", "type": "book", "title": "Europe"})
    assert (source.type, source.title) == ("book", "Europe")


def test_the_name_comes_before_the_aliases() -> None:
    assert Entity("v", "Vilnius", aliases=("Wilno", "Vilna")).names == ("Vilnius", "Wilno", "Vilna")


def test_entities_named_come_before_entities_linked_each_once() -> None:
    assert Fact("f", "…", about=("b", "a"), linked=("a", "c")).entities == ("b", "a", "c")


@pytest.mark.parametrize(
    ("fact", "disputed"),
    [
        (Fact("f", "…"), False),
        (Fact("f", "…", disputed=True), True),
        (Fact("f", "…", rivals=("g",)), True),
    ],
)
def test_a_fact_is_disputed_by_word_or_by_a_rival(fact: Fact, disputed: bool) -> None:
    assert fact.is_disputed is disputed


def test_values_are_frozen() -> None:
    with pytest.raises(AttributeError):
        Fact("f", "…").text = "other"  # type: ignore[misc]
