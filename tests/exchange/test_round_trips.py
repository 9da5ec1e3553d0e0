"""What is written in a format reads back as it was."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from exchange.strategies import items
from lssr_cli.exchange import write
from lssr_cli.exchange.reading import read_bibliography

FILES = {"bibtex": "a.bib", "biblatex": "a.bib", "ris": "a.ris", "csl-json": "a.json"}


def back(item: dict[str, Any], format: str) -> dict[str, Any]:
    found = read_bibliography(write([item], format), FILES[format])
    assert not found.skipped
    (entry,) = found.items
    return dict(entry.csl)


@pytest.mark.parametrize("format", FILES)
@settings(max_examples=150)
@given(item=items)
def test_an_item_comes_back_whole(format: str, item: dict[str, Any]) -> None:
    assert back(item, format) == item


@settings(max_examples=100)
@given(item=items)
def test_ris_is_what_rispy_reads(item: dict[str, Any]) -> None:
    rispy = pytest.importorskip("rispy")
    (record,) = rispy.loads(write([item], "ris"))
    assert record["id"] == item["id"]
    assert record["title"].replace("&amp;", "&") == item["title"]


@settings(max_examples=100)
@given(item=items)
def test_csl_json_has_nothing_but_json(item: dict[str, Any]) -> None:
    (made,) = json.loads(write([item], "csl-json"))
    assert made["title"] == item["title"]


@pytest.mark.parametrize(
    "more", [{}, {"collection-title": "A Series"}, {"editor": [{"family": "E"}]}]
)
@pytest.mark.parametrize("kind", ["book", "classic", "pamphlet", "chapter"])
def test_the_editors_of_a_series_are_not_taken_for_those_of_the_book(
    kind: str, more: dict[str, Any]
) -> None:
    editors = [{"family": "Davies", "given": "Norman"}]
    item = {"id": "a", "type": kind, "title": "A", "collection-editor": editors, **more}
    assert back(item, "ris") == item


@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
@pytest.mark.parametrize("text", ["A; B", "; B", "A ; B", "A and B; C"])
def test_a_list_loses_no_semicolon_and_no_blank(format: str, text: str) -> None:
    item = {"id": "a", "type": "book", "title": "T", "publisher": text}
    assert back(item, format) == item
