"""Bibliographies: repeated authors, first fields apart, selections (CSL 1.0.2, "Bibliography")."""

from __future__ import annotations

from typing import Any

import pytest

from csl.small import style
from csl.small_documents import book, entries
from lssr_cli.csl import Processor

NAMES = '<names variable="author"><name form="short" and="symbol"/></names>'
ENTRY = f'{NAMES}<text variable="title" prefix=". "/>'
ITEMS = [
    book("a", "Doe, J", "Roe, R", title="One"),
    book("b", "Doe, J", "Roe, R", title="Two"),
    book("c", "Doe, J", "Poe, P", title="Three"),
    book("d", "Low, L", title="Four"),
]


def _bibliography(options: str, layout: str = ENTRY, around: str = "") -> str:
    return f"<bibliography {options}><layout {around}>{layout}</layout></bibliography>"


@pytest.mark.parametrize(
    ("rule", "printed"),
    [
        ("complete-all", ["Doe & Roe. One", "—. Two", "Doe & Poe. Three"]),
        ("complete-each", ["Doe & Roe. One", "— & —. Two", "Doe & Poe. Three"]),
        ("partial-each", ["Doe & Roe. One", "— & —. Two", "— & Poe. Three"]),
        ("partial-first", ["Doe & Roe. One", "— & Roe. Two", "— & Poe. Three"]),
    ],
)
def test_authors_of_the_entry_before_are_replaced(rule: str, printed: list[str]) -> None:
    options = f'subsequent-author-substitute="—" subsequent-author-substitute-rule="{rule}"'
    assert entries(_bibliography(options), ITEMS[:3]) == printed


def test_without_the_option_they_are_not() -> None:
    assert entries(_bibliography(""), ITEMS[:2]) == ["Doe & Roe. One", "Doe & Roe. Two"]


def test_another_author_in_between_breaks_the_row() -> None:
    options = 'subsequent-author-substitute="—"'
    made = entries(_bibliography(options), [ITEMS[0], ITEMS[3], ITEMS[1]])
    assert made == ["Doe & Roe. One", "Low. Four", "Doe & Roe. Two"]


def test_what_stands_in_the_place_of_names_keeps_its_look() -> None:
    layout = (
        '<names variable="author"><substitute><text variable="title" font-weight="bold"/>'
        '</substitute></names><text variable="volume" prefix=" "/>'
    )
    items = [{"id": key, "type": "book", "title": "Ape", "volume": key} for key in ("1", "2")]
    bibliography = _bibliography('subsequent-author-substitute="—"', layout)
    made = style('<text variable="title"/>', bibliography=bibliography)
    printed = [entry.text for entry in Processor(made, items).bibliography()]
    assert printed == ["<b>Ape</b> 1", "<b>—</b> 2"]


def test_names_that_do_not_begin_an_entry_are_not_replaced() -> None:
    layout = f'<text variable="title" suffix=". "/>{NAMES}'
    made = entries(_bibliography('subsequent-author-substitute="—"', layout), ITEMS[:2])
    assert made == ["One. Doe & Roe", "Two. Doe & Roe"]


def test_the_first_field_stands_apart() -> None:
    layout = '<text variable="citation-number" suffix=". "/><text variable="title"/>'
    bibliography = _bibliography('second-field-align="flush"', layout, 'suffix="."')
    made = style('<text variable="title"/>', bibliography=bibliography)
    (entry,) = Processor(made, ITEMS[:1], output="html").bibliography()
    left, right = '<div class="csl-left-margin">', '<div class="csl-right-inline">'
    printed = "".join(line.strip() for line in entry.text.splitlines())
    assert printed == f"{left}1. </div>{right}One.</div>"


def test_entries_that_print_nothing_are_left_out() -> None:
    items: list[dict[str, Any]] = [*ITEMS[:1], {"id": "empty", "type": "book"}]
    assert entries('<text variable="title"/>', items) == ["One"]


def test_a_style_without_a_bibliography_gives_no_entries() -> None:
    assert Processor(style('<text variable="title"/>'), ITEMS, output="text").bibliography() == []


@pytest.mark.parametrize(
    ("include", "exclude", "ids"),
    [
        (None, None, "a b c d"),
        ([{"field": "title", "value": "One"}, {"field": "title", "value": "Four"}], None, "a d"),
        (None, [{"field": "title", "value": "One"}], "b c d"),
        ([{"field": "author", "value": True}], [{"field": "title", "value": "Two"}], "a c d"),
        ([{"field": "DOI", "value": False}], None, "a b c d"),
        ([{"field": "DOI", "value": True}], None, ""),
    ],
)
def test_a_selection_takes_any_of_some_and_none_of_others(
    include: Any, exclude: Any, ids: str
) -> None:
    made = style('<text variable="title"/>', bibliography=_bibliography(""))
    chosen = Processor(made, ITEMS, output="text").bibliography(include, exclude)
    assert " ".join(entry.id for entry in chosen) == ids
