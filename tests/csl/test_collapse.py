"""Cites of one citation print once what they share (CSL 1.0.2, "Cite Grouping", "Collapsing")."""

from __future__ import annotations

import pytest

from csl.small_documents import AUTHOR_DATE, book, document

NUMBER = '<text variable="citation-number"/>'
NUMBERED = [book(key, "Doe, J") for key in "abcdefg"]
SMITHS = [
    book("a", "Smith, A", year=2000),
    book("b", "Smith, A", year=2000),
    book("c", "Smith, A", year=2000),
    book("d", "Smith, A", year=2001),
    book("e", "Jones, B", year=1999),
]
SUFFIX = 'disambiguate-add-year-suffix="true"'


def _one(layout: str, items: list[dict[str, object]], cites: str, **parts: str) -> str:
    (printed,) = document(layout, items, list(cites), **parts)
    return printed


@pytest.mark.parametrize(
    ("cites", "printed"),
    [
        ("a", "[1]"),
        ("ab", "[1, 2]"),
        ("abc", "[1–3]"),
        ("abce", "[1–3, 5]"),
        ("acdeg", "[1, 3–5, 7]"),
        ("aceg", "[1, 3, 5, 7]"),
        ("abcefg", "[1–3, 5–7]"),
    ],
)
def test_three_numbers_in_a_row_are_a_range(cites: str, printed: str) -> None:
    around = 'prefix="[" suffix="]" delimiter=", "'
    options = 'collapse="citation-number"'
    assert _one(NUMBER, NUMBERED, cites, citation=options, around=around) == printed


def test_a_range_keeps_the_brackets_of_each_number() -> None:
    layout = f'<group prefix="[" suffix="]">{NUMBER}</group>'
    options = 'collapse="citation-number"'
    assert _one(layout, NUMBERED, "abcd", citation=options, around='delimiter=", "') == "[1]–[4]"


def test_a_locator_ends_a_range() -> None:
    layout = f'<group delimiter=": ">{NUMBER}<text variable="locator"/></group>'
    cites = ["a", "b", {"id": "c", "locator": "f. 5"}, "d"]
    options = 'collapse="citation-number"'
    (printed,) = document(layout, NUMBERED, cites, citation=options, around='delimiter=", "')
    assert printed == "1, 2, 3: f. 5, 4"


@pytest.mark.parametrize(
    ("options", "cites", "printed"),
    [
        ("", "ad", "Smith 2000; Smith 2001"),
        ('collapse="year"', "ad", "Smith 2000, 2001"),
        ('collapse="year"', "ade", "Smith 2000, 2001; Jones 1999"),
        ('collapse="year" cite-group-delimiter=" / "', "ade", "Smith 2000 / 2001; Jones 1999"),
        ('collapse="year" after-collapse-delimiter=" | "', "ade", "Smith 2000; 2001 | Jones 1999"),
    ],
)
def test_names_that_are_the_same_vanish(options: str, cites: str, printed: str) -> None:
    assert _one(AUTHOR_DATE, SMITHS, cites, citation=options, around='delimiter="; "') == printed


@pytest.mark.parametrize(
    ("options", "cites", "printed"),
    [
        ('collapse="year"', "ab", "Smith 2000a, 2000b"),
        ('collapse="year-suffix" year-suffix-delimiter=","', "abd", "Smith 2000a,b, 2001"),
        ('collapse="year-suffix" year-suffix-delimiter=", "', "abc", "Smith 2000a, b, c"),
        ('collapse="year-suffix-ranged"', "abc", "Smith 2000a–c"),
        ('collapse="year-suffix-ranged" year-suffix-delimiter=","', "ab", "Smith 2000a,b"),
    ],
)
def test_years_that_are_the_same_vanish(options: str, cites: str, printed: str) -> None:
    options = f"{SUFFIX} {options}"
    assert _one(AUTHOR_DATE, SMITHS, cites, citation=options, around='delimiter="; "') == printed


def test_a_group_without_collapsing_keeps_its_names() -> None:
    options = 'cite-group-delimiter=", "'
    around = 'delimiter="; "'
    printed = _one(AUTHOR_DATE, SMITHS, "ade", citation=options, around=around)
    assert printed == "Smith 2000, Smith 2001; Jones 1999"


def test_sorted_cites_of_the_same_names_come_together() -> None:
    printed = _one(
        AUTHOR_DATE,
        SMITHS,
        "aed",
        citation='collapse="year"',
        inside='<sort><key variable="issued"/></sort>',
        around='delimiter="; "',
    )
    assert printed == "Jones 1999; Smith 2000, 2001"


def test_a_suffix_that_ends_in_a_comma_takes_the_place_of_the_delimiter() -> None:
    cites = [{"id": "a", "suffix": " and others,"}, "e"]
    (printed,) = document(AUTHOR_DATE, SMITHS, cites, around='delimiter="; "')
    assert printed == "Smith 2000 and others, Jones 1999"


def test_a_prefix_that_begins_with_a_comma_takes_the_place_of_the_delimiter() -> None:
    cites = ["a", {"id": "e", "prefix": ", cited in"}]
    (printed,) = document(AUTHOR_DATE, SMITHS, cites, around='delimiter="; "')
    assert printed == "Smith 2000, cited in Jones 1999"


def test_a_cite_that_prints_nothing_leaves_no_delimiter() -> None:
    items = [book("a", "Smith, A", year=2000), {"id": "b", "type": "book"}]
    assert _one(AUTHOR_DATE, items, "ab", around='delimiter="; "') == "Smith 2000"
