"""Entries and cites in the order of their keys (CSL 1.0.2, "Sorting")."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csl.small import style
from csl.small_documents import book
from lssr_cli.csl import Processor


def _order(
    keys: str,
    items: list[dict[str, Any]],
    before: str = "",
    layout: str = '<text value="x"/>',
    **parts: str,
) -> str:
    """Return the ids of the entries in their order."""
    bibliography = (
        f"<bibliography><sort>{keys}</sort><layout><text value='x'/></layout></bibliography>"
    )
    made = style(layout, before=before, bibliography=bibliography, **parts)
    return " ".join(entry.id for entry in Processor(made, items, output="text").bibliography())


def _titles(*titles: str) -> list[dict[str, Any]]:
    return [{"id": title.replace(" ", "_"), "type": "book", "title": title} for title in titles]


TITLE = '<key variable="title"/>'


def test_words_that_end_come_before_words_that_go_on() -> None:
    assert _order(TITLE, _titles("Ab", "A Z", "A")) == "A A_Z Ab"


def test_numbers_in_words_count_by_their_value() -> None:
    assert _order(TITLE, _titles("Vol. 10", "Vol. 9")) == "Vol._9 Vol._10"


def test_case_accents_and_punctuation_do_not_count() -> None:
    assert _order(TITLE, _titles("zeta", "“Éclair”", "Daß", "Eclat")) == "Daß “Éclair” Eclat zeta"


def test_items_without_a_key_come_last_whatever_the_direction() -> None:
    items = [{"id": "none", "type": "book"}, *_titles("a", "b")]
    assert _order(TITLE, items) == "a b none"
    assert _order('<key variable="title" sort="descending"/>', items) == "b a none"


def test_keys_count_in_turn_and_equal_items_stay_in_order() -> None:
    items = [
        book("c", "Doe, J", year=2001),
        book("a", "Roe, J", year=2000),
        book("b", "Doe, J", year=2001),
        book("d", "Doe, J", year=1999),
    ]
    assert _order('<key variable="author"/><key variable="issued"/>', items) == "d c b a"


def test_dates_sort_in_time_ranges_by_their_beginning() -> None:
    issued = {
        "range": [[1970], [1979]],
        "year": [[1975]],
        "old": [[-44, 3, 15]],
        "early": [[80]],
        "month": [[1970, 2]],
    }
    items: list[dict[str, Any]] = [
        {"id": key, "type": "book", "issued": {"date-parts": parts}}
        for key, parts in issued.items()
    ]
    items.append({"id": "words", "type": "book", "issued": {"literal": "about 1900"}})
    assert _order('<key variable="issued"/>', items) == "old early range month year words"


def test_a_macro_with_a_date_sorts_by_the_date_alone() -> None:
    macro = (
        '<macro name="when"><choose><if variable="issued"><text value="z"/>'
        '<date variable="issued"><date-part name="year"/></date></if>'
        '<else><text value="a"/></else></choose></macro>'
    )
    items = [{"id": "none", "type": "book"}, book("b", year=2001), book("a", year=2000)]
    assert _order('<key macro="when"/>', items, before=macro) == "a b none"


def test_affixes_and_delimiters_of_dates_do_not_count() -> None:
    part = '<date variable="issued"><date-part name="{}"/></date>'
    macro = (
        f'<macro name="when"><group prefix="2" delimiter="9">{part.format("year")}'
        f"{part.format('month')}</group></macro>"
    )
    items = [
        {"id": key, "type": "book", "issued": {"date-parts": [parts]}}
        for key, parts in (("late", [2000, 11]), ("early", [2000, 2]), ("first", [1999, 12]))
    ]
    assert _order('<key macro="when"/>', items, before=macro) == "first early late"


@pytest.mark.parametrize(("demote", "order"), [("never", "a v"), ("sort-only", "v a")])
def test_particles_count_where_the_style_keeps_them(demote: str, order: str) -> None:
    van = {"family": "Abel", "given": "Jan", "non-dropping-particle": "van"}
    items = [{"id": "v", "type": "book", "author": [van]}, book("a", "Baker, Ben")]
    options = f'demote-non-dropping-particle="{demote}" default-locale="en-US"'
    assert _order('<key variable="author"/>', items, options=options) == order


def test_a_key_may_count_fewer_names() -> None:
    items = [book("b", "Doe, J", "Zed, Z", year=1999), book("a", "Doe, J", "Abe, A", year=2000)]
    cut = '<key variable="author" names-min="1" names-use-first="1"/><key variable="issued"/>'
    assert _order(cut, items) == "b a"
    assert _order('<key variable="author"/><key variable="issued"/>', items) == "a b"


def test_given_names_shown_to_tell_people_apart_count() -> None:
    macro = '<macro name="who"><names variable="author"><name initialize-with="."/></names></macro>'
    items = [book("b", "Doe, Jonas", year=1999), book("a", "Doe, Jane", year=2000)]
    keys = '<key macro="who"/><key variable="issued"/>'
    rule = 'disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names"'
    parts = {"layout": '<text macro="who"/>', "before": macro}
    assert _order(keys, items, **parts) == "b a"
    assert _order(keys, items, citation=rule, **parts) == "a b"


def test_labels_and_conjunctions_do_not_count() -> None:
    macro = (
        '<macro name="who"><names variable="author"><name and="text" form="short"/>'
        '<label prefix=" "/></names></macro>'
    )
    items = [book("b", "Doe, J", "Zed, Z"), book("a", "Doe, J", "Ann, A")]
    assert _order('<key macro="who"/>', items, before=macro) == "a b"


def test_names_can_be_counted_to_sort_by_their_number() -> None:
    macro = '<macro name="many"><names variable="author"><name form="count"/></names></macro>'
    items = [book("two", "Doe, J", "Roe, J"), book("one", "Doe, J")]
    assert _order('<key macro="many"/>', items, before=macro) == "one two"


def test_the_language_of_the_style_decides() -> None:
    items = _titles("Zorn", "Ångström", "Abel")
    assert _order(TITLE, items) == "Abel Ångström Zorn"
    swedish = 'default-locale="sv-SE"'
    assert _order(TITLE, items, options=swedish) == "Abel Zorn Ångström"


def test_numbers_follow_the_bibliography_and_count_down_if_it_does() -> None:
    sort = '<sort><key variable="citation-number" sort="descending"/></sort>'
    layout = '<layout><text variable="citation-number"/></layout>'
    made = style(
        '<text variable="citation-number"/>',
        bibliography=f"<bibliography>{sort}{layout}</bibliography>",
    )
    processor = Processor(made, _titles("a", "b", "c"), output="text")
    assert [(entry.id, entry.text) for entry in processor.bibliography()] == [
        ("c", "3"),
        ("b", "2"),
        ("a", "1"),
    ]


def test_cites_are_sorted_within_their_citation() -> None:
    made = style(
        '<text variable="title"/>', inside=f"<sort>{TITLE}</sort>", around='delimiter="; "'
    )
    cites = [{"id": "b"}, {"id": "a"}]
    processor = Processor(made, _titles("a", "b"), output="text")
    assert processor.cite([{"citationItems": cites}]) == ["a; b"]


@settings(max_examples=30)
@given(st.lists(st.text("abcAB 12'-", max_size=5), max_size=6, unique=True))
def test_the_order_does_not_depend_on_the_order_of_registration(titles: list[str]) -> None:
    items = [
        {"id": f"i{n}", "type": "book", "title": title, "issued": {"date-parts": [[1900 + n]]}}
        for n, title in enumerate(titles)
    ]
    keys = f'{TITLE}<key variable="issued"/>'
    assert _order(keys, items) == _order(keys, items[::-1])
