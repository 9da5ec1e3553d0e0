"""The words for places and for what was probably meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.factfile.faults import LONGEST_ECHO, Fault, did_you_mean, label, nearest, quoted

DOCUMENT = {"facts": [{"id": "one"}, {"id": "bad id"}, {}]}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("facts", 0, "date"), 'fact "one".date'),
        (("facts", 1, "date"), "facts[1].date"),
        (("facts", 2), "facts[2]"),
        (("facts", 9, "id"), "facts[9].id"),
        (("facts", 0, "tags", 2), 'fact "one".tags[2]'),
        (("sources", "4", "author", 0, "family"), 'source "4".author[0].family'),
        (("sources", "a b", "type"), "sources.'a b'.type"),
        (("entities", "vilnius", "name"), 'entity "vilnius".name'),
        (("collection", "title"), "collection.title"),
        (("format",), "format"),
        ((), ""),
    ],
)
def test_a_place_in_words(path: tuple[str | int, ...], words: str) -> None:
    assert label(path, DOCUMENT) == words


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("tag", "tags"),
        ("titel", "title"),
        ("containerTitle", "container-title"),
        ("Container_Title", "container-title"),
        ("xyz", ""),
        ("", ""),
    ],
)
def test_what_was_probably_meant(word: str, meant: str) -> None:
    assert nearest(word, ("tags", "title", "container-title")) == meant
    hint = did_you_mean(word, ("tags", "title", "container-title"))
    assert hint == (f"did you mean {meant}?" if meant else "")


@given(st.text())
def test_a_foreign_value_is_quoted_in_one_short_line(value: str) -> None:
    shown = quoted(value)
    assert shown.isprintable() or not value.isprintable()
    assert "\n" not in shown
    assert len(value) > LONGEST_ECHO or quoted(value) == repr(value)


def test_a_fault_can_be_seen_from_further_out() -> None:
    assert Fault(("date",), "bad-date", "…").under("facts", 3).path == ("facts", 3, "date")
