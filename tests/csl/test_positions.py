"""Where a cite stands decides what it prints (CSL 1.0.2, "Choose", `position`)."""

from __future__ import annotations

from typing import Any

import pytest

from csl.small import style
from csl.small_documents import book
from lssr_cli.csl import Processor

LAYOUT = (
    "<choose>"
    '<if position="ibid-with-locator"><text value="ibid-at"/></if>'
    '<else-if position="ibid"><text value="ibid"/></else-if>'
    '<else-if position="near-note"><text value="near"/></else-if>'
    '<else-if position="subsequent"><text value="later"/></else-if>'
    '<else><text value="first"/></else></choose>'
)
ITEMS = [book(key, "Doe, J") for key in "abc"]


def _positions(*clusters: tuple[int, str], near: str = "") -> list[str]:
    """Return the positions of cites; "a:5" is a cite of a with a locator."""
    made: list[dict[str, Any]] = []
    for note, cites in clusters:
        cited = []
        for cite in cites.split():
            key, _, locator = cite.partition(":")
            cited.append({"id": key, "locator": locator} if locator else {"id": key})
        made.append({"citationItems": cited, "properties": {"noteIndex": note}})
    options = f'near-note-distance="{near}"' if near else ""
    parts = {"kind": "note", "citation": options, "around": 'delimiter=" "'}
    return Processor(style(LAYOUT, **parts), ITEMS, output="text").cite(made)


def test_the_first_cite_of_an_item_is_first() -> None:
    assert _positions((1, "a"), (2, "b")) == ["first", "first"]


def test_the_same_item_in_the_next_note_is_ibid() -> None:
    assert _positions((1, "a"), (2, "a")) == ["first", "ibid"]


@pytest.mark.parametrize(
    ("before", "after", "position"),
    [
        ("a", "a:5", "ibid-at"),
        ("a:5", "a:5", "ibid"),
        ("a:5", "a:6", "ibid-at"),
        ("a:5", "a", "near"),
    ],
)
def test_locators_are_compared(before: str, after: str, position: str) -> None:
    assert _positions((1, before), (2, after))[1] == position


def test_ibid_within_one_citation() -> None:
    assert _positions((1, "a a")) == ["first ibid"]


def test_no_ibid_after_a_note_of_several_cites() -> None:
    assert _positions((1, "b a"), (2, "a"))[1] == "near"


def test_no_ibid_after_two_citations_in_one_note() -> None:
    assert _positions((1, "b"), (1, "a"), (2, "a"))[2] == "near"


def test_no_ibid_across_a_note_without_cites() -> None:
    assert _positions((1, "a"), (3, "a"))[1] == "near"


def test_ibid_in_a_second_citation_of_the_same_note() -> None:
    assert _positions((1, "b a"), (1, "a"))[1] == "ibid"


@pytest.mark.parametrize(("distance", "position"), [("2", "near"), ("1", "later")])
def test_a_style_says_how_near_is_near(distance: str, position: str) -> None:
    assert _positions((1, "a"), (2, "b"), (3, "a"), near=distance)[2] == position


def test_five_notes_are_near_unless_the_style_says_otherwise() -> None:
    assert _positions((1, "a"), (2, "b"), (6, "a"), (7, "c"), (12, "a"))[2:] == [
        "near",
        "first",
        "later",
    ]


def test_cites_in_the_text_do_not_count_for_notes() -> None:
    assert _positions((0, "a"), (1, "a")) == ["first", "first"]


def test_later_cites_name_the_note_of_the_first() -> None:
    layout = '<text variable="first-reference-note-number"/>'
    made = style(f'<text value="n"/>{layout}', kind="note")
    clusters = [
        {"citationItems": [{"id": "a"}], "properties": {"noteIndex": note}} for note in (3, 7)
    ]
    assert Processor(made, ITEMS, output="text").cite(clusters) == ["n", "n3"]


def test_each_call_is_a_new_document() -> None:
    processor = Processor(style(LAYOUT, kind="note"), ITEMS, output="text")
    cluster = {"citationItems": [{"id": "a"}], "properties": {"noteIndex": 1}}
    assert processor.cite([cluster]) == processor.cite([cluster]) == ["first"]
