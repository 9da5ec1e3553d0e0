"""Demands: fields, phrases and exclusions."""

from __future__ import annotations

import pytest

from lssr_cli.errors import UsageError
from lssr_cli.index import Index
from lssr_cli.search import matching, search
from search.samples import ids, index_of


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("place:wilno", {"congress"}),
        ("about:Вильно", {"congress"}),
        ("source:4 -congress", {"bridge", "members", "peasants"}),
        ("source:heart", {"congress", "bridge", "members", "peasants"}),
        ("date:1919", {"bridge", "members"}),
        ('date:"feb 1919"', {"bridge", "members"}),
        ("date:1918/1919", {"congress", "bridge", "members"}),
        ("date:1920/..", {"peace"}),
        ("is:undated", {"peasants"}),
        ("is:uncited", {"peace"}),
        ('"treaty of peace"', {"peace"}),
        ('-"treaty of peace" date:1920', set()),
        ("id:pea", {"peace", "peasants"}),
        ("id:peace", {"peace"}),
        ("-date:1919 -is:undated", {"congress", "peace"}),
        ("-vilnius source:4", {"bridge", "members", "peasants"}),
    ],
)
def test_fields_phrases_and_exclusions_are_demands(
    index: Index, query: str, found: set[str]
) -> None:
    assert set(ids(search(index, query))) == found
    assert matching(index, query).ids == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("congress opened", {"f1"}),
        ("congres", {"f1", "f2"}),
        ("congress treaty", {"f1", "f2", "f3"}),
        ("congress treaty opened", {"f1"}),
        ("closed in march 1919", {"f2"}),
        ("zzzzqqqq", set()),
        ("congress zzzzqqqq", {"f1", "f2"}),
    ],
)
def test_what_matches_answers_every_word_or_as_many_as_any_fact(
    query: str, found: set[str]
) -> None:
    index = index_of(
        "The congress opened.",
        "The congress closed.",
        "A treaty.",
        dates=("1919-02", "1919-03", "1919-03"),
    )
    assert matching(index, query).ids == found


def test_a_phrase_demands_its_words_side_by_side() -> None:
    index = index_of("The first congress met.", "The congress met first.")
    assert ids(search(index, '"first congress"')) == ["f1"]


def test_a_phrase_does_not_reach_across_a_marker_or_into_it() -> None:
    assert ids(search(index_of("It met [p. 4] first.", "Met first."), '"met first"')) == ["f2"]


def test_exclusion_by_a_name_reaches_what_is_called_otherwise(index: Index) -> None:
    assert "congress" not in ids(search(index, "source:4 -wilno"))


@pytest.mark.parametrize(
    ("query", "proposed"),
    [
        ("is:disputd", "is:disputed"),
        ("id:congres-s", "id:congress"),
        ("tag:war", ""),
        ("person:vilnius", ""),
    ],
)
def test_a_value_that_names_nothing_is_refused_with_the_nearest(
    index: Index, query: str, proposed: str
) -> None:
    with pytest.raises(UsageError) as refused:
        search(index, query)
    assert proposed in (refused.value.hint or "")


def test_a_misspelt_name_in_a_field_is_read_as_the_nearest(index: Index) -> None:
    assert ids(search(index, "place:wilna")) == ["congress"]


def test_a_date_that_is_none_is_refused(index: Index) -> None:
    with pytest.raises(UsageError, match="date"):
        search(index, "date:someday")
