"""Cites of different items that read alike are made to differ, by what the style allows.

The order of means is that of CSL 1.0.2, "Disambiguation": names, given names, year-suffixes, and
what the style adds for the purpose.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csl.small_documents import AUTHOR_DATE, book, document, entries

ALL_CITES = (["a"], ["b"])


def test_cites_that_differ_are_left_alone() -> None:
    items = [book("a", "Doe, John", year=2000), book("b", "Roe, Jane", year=2000)]
    options = 'disambiguate-add-year-suffix="true" disambiguate-add-givenname="true"'
    assert document(AUTHOR_DATE, items, *ALL_CITES, citation=options) == ["Doe 2000", "Roe 2000"]


def test_without_any_means_they_stay_alike() -> None:
    items = [book("a", "Doe, John", year=2000), book("b", "Doe, Jane", year=2000)]
    assert document(AUTHOR_DATE, items, *ALL_CITES) == ["Doe 2000", "Doe 2000"]


def test_names_are_added_until_they_differ() -> None:
    first = book("a", "Doe, J", "Roe, R", "Poe, P", year=2000)
    second = book("b", "Doe, J", "Roe, R", "Low, L", year=2000)
    options = 'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true"'
    assert document(AUTHOR_DATE, [first, second], *ALL_CITES, citation=options) == [
        "Doe, Roe, and Poe 2000",
        "Doe, Roe, and Low 2000",
    ]


def test_names_that_do_not_help_are_not_added() -> None:
    people = ("Doe, J", "Roe, R", "Poe, P")
    items = [book("a", *people, year=2000), book("b", *people, year=2000)]
    options = (
        'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" '
        'disambiguate-add-year-suffix="true"'
    )
    assert document(AUTHOR_DATE, items, *ALL_CITES, citation=options) == [
        "Doe et al. 2000a",
        "Doe et al. 2000b",
    ]


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        (("John", "Roy"), ["J. Doe 2000", "R. Doe 2000"]),
        (("John", "Jane"), ["John Doe 2000", "Jane Doe 2000"]),
    ],
)
def test_initials_come_before_given_names(given: tuple[str, str], printed: list[str]) -> None:
    layout = AUTHOR_DATE.replace("<name ", '<name initialize-with=". " ')
    items = [book(key, f"Doe, {name}", year=2000) for key, name in zip("ab", given, strict=True)]
    options = 'disambiguate-add-givenname="true" givenname-disambiguation-rule="by-cite"'
    assert document(layout, items, *ALL_CITES, citation=options) == printed


@pytest.mark.parametrize(
    ("rule", "printed"),
    [
        ("by-cite", ["Doe 1999", "Doe 2000"]),
        ("all-names", ["John Doe 1999", "Roy Doe 2000"]),
        ("primary-name", ["John Doe 1999", "Roy Doe 2000"]),
        ("all-names-with-initials", ["J Doe 1999", "R Doe 2000"]),
    ],
)
def test_a_rule_may_look_at_names_instead_of_cites(rule: str, printed: list[str]) -> None:
    items = [book("a", "Doe, John", year=1999), book("b", "Doe, Roy", year=2000)]
    options = f'disambiguate-add-givenname="true" givenname-disambiguation-rule="{rule}"'
    assert document(AUTHOR_DATE, items, *ALL_CITES, citation=options) == printed


def test_a_rule_for_primary_names_leaves_the_others() -> None:
    items = [book("a", "Roe, Ann", "Doe, John", year=1999), book("b", "Doe, Roy", year=2000)]
    options = 'disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name"'
    assert document(AUTHOR_DATE, items, *ALL_CITES, citation=options)[0] == "Roe and Doe 1999"


def test_year_suffixes_follow_the_order_of_the_bibliography() -> None:
    items = [
        book("a", "Doe, J", year=2000, title="Zebra"),
        book("b", "Doe, J", year=2000, title="Ape"),
    ]
    bibliography = (
        '<bibliography><sort><key variable="title"/></sort>'
        '<layout><text variable="title"/></layout></bibliography>'
    )
    cites = document(
        AUTHOR_DATE,
        items,
        *ALL_CITES,
        citation='disambiguate-add-year-suffix="true"',
        bibliography=bibliography,
    )
    assert cites == ["Doe 2000b", "Doe 2000a"]


def test_the_style_says_where_the_year_suffix_stands() -> None:
    layout = f'{AUTHOR_DATE}<text variable="year-suffix" prefix="-"/>'
    items = [book("a", "Doe, J", year=2000), book("b", "Doe, J", year=2000)]
    options = 'disambiguate-add-year-suffix="true"'
    assert document(layout, items, *ALL_CITES, citation=options) == ["Doe 2000-a", "Doe 2000-b"]


def test_year_suffixes_go_on_after_z() -> None:
    items = [book(f"i{n:02}", "Doe, J", year=2000) for n in range(28)]
    clusters = [[str(item["id"])] for item in items]
    cites = document(AUTHOR_DATE, items, *clusters, citation='disambiguate-add-year-suffix="true"')
    assert [cite[8:] for cite in cites[25:]] == ["z", "aa", "ab"]


def test_what_a_style_adds_only_to_tell_cites_apart() -> None:
    layout = (
        f'{AUTHOR_DATE}<choose><if disambiguate="true"><text variable="title" prefix=" "/></if>'
        "</choose>"
    )
    items = [
        book("a", "Doe, J", year=2000, title="Ape"),
        book("b", "Doe, J", year=2000, title="Bear"),
        book("c", "Roe, J", year=2000, title="Cat"),
    ]
    assert document(layout, items, ["a"], ["b"], ["c"]) == [
        "Doe 2000 Ape",
        "Doe 2000 Bear",
        "Roe 2000",
    ]


def test_entries_show_the_year_suffixes_of_their_cites() -> None:
    items = [book("a", "Doe, J", year=2000), book("b", "Doe, J", year=2000)]
    entry = '<date variable="issued"><date-part name="year"/></date>'
    options = 'disambiguate-add-year-suffix="true"'
    made = entries(entry, items, layout=AUTHOR_DATE, citation=options)
    assert made == ["2000a", "2000b"]


def test_dates_of_access_do_not_tell_cites_apart() -> None:
    layout = f'{AUTHOR_DATE}<date variable="accessed" prefix=" "><date-part name="day"/></date>'
    items = [
        book(key, "Doe, J", year=2000) | {"accessed": {"date-parts": [[2026, 1, day]]}}
        for key, day in (("a", 1), ("b", 2))
    ]
    options = 'disambiguate-add-year-suffix="true"'
    assert document(layout, items, *ALL_CITES, citation=options) == ["Doe 2000a 1", "Doe 2000b 2"]


@settings(max_examples=25)
@given(st.lists(st.sampled_from(["Doe, John", "Doe, Jane", "Roe, Ann"]), min_size=2, max_size=8))
def test_with_year_suffixes_no_two_cites_are_alike(names: list[str]) -> None:
    items = [book(f"i{n}", name, year=2000) for n, name in enumerate(names)]
    clusters = [[str(item["id"])] for item in items]
    options = 'disambiguate-add-year-suffix="true" disambiguate-add-givenname="true"'
    cites = document(AUTHOR_DATE, items, *clusters, citation=options)
    assert len(set(cites)) == len(cites)
