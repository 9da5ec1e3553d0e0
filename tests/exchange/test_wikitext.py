"""Citations for the English Wikipedia."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings

from exchange.strategies import items
from lssr_cli.exchange.wikitext.dates import template_date
from lssr_cli.exchange.wikitext.write import References, template
from lssr_cli.wordlist import words

KNOWN = words(
    """access-date article-number author author# book-title chapter date display-authors
    display-editors display-interviewers display-translators doi edition editor editor#
    editor-first editor-first# editor-last editor-last# encyclopedia event first first# id
    interviewer interviewer# interviewer-first interviewer-first# interviewer-last
    interviewer-last# isbn issn issue journal language last last# location magazine medium mode
    newspaper number orig-date others page pages pmc pmid publisher scale series title
    trans-chapter trans-title translator translator# translator-first translator-first#
    translator-last translator-last# type url version via volume website work"""
)
"""Parameters that the templates document, ``#`` for a number (*Help:Citation Style 1*)."""

BOOK = {
    "id": "4",
    "type": "book",
    "title": "Europe: A History",
    "author": [{"family": "Davies", "given": "Norman"}],
    "issued": "1998",
}


def test_a_work_is_told_once_and_named_from_then_on() -> None:
    references = References()
    first = references.cite(BOOK, "page", "188-190")
    assert first.startswith('<ref name="davies1998">{{cite book |last=Davies |first=Norman')
    assert first.endswith("</ref>{{rp|188–190}}")
    assert references.cite(BOOK, "chapter", "2") == '<ref name="davies1998" />{{rp|at=chap. 2}}'


def test_what_ends_a_value_is_escaped() -> None:
    made = template({**BOOK, "title": "A | B [C] }} D"})
    assert "|title=A {{!}} B &#91;C&#93; &#125;&#125; D |" in made


def test_a_translated_title_stands_in_brackets_behind_a_foreign_one() -> None:
    made = template({**BOOK, "title": "Lietuvos istorija [History of Lithuania]", "language": "lt"})
    assert "|title=Lietuvos istorija |trans-title=History of Lithuania" in made
    assert "|language=lt" in made


def test_a_template_that_lacks_what_it_needs_gives_way_to_the_general_one() -> None:
    made = template({"id": "x", "type": "webpage", "title": "A page"})
    assert made == "{{citation |title=A page |mode=cs1}}"


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("1918-10-01", "1 October 1918"),
        ("1918-10", "October 1918"),
        ("1970-24", "Winter 1970"),
        ("1914/1918", "1914–1918"),
        ("1918-10-01/1918-10-03", "1–3 October 1918"),
        ("1918-12-30/1919-01-05", "30 December 1918 – 5 January 1919"),
        ("1918-10/1918-11", "October–November 1918"),
        ("1918~", "c. 1918"),
        ("191X", "1910–1919"),
        ("-0043", ""),
    ],
)
def test_dates_have_the_forms_that_the_templates_check(date: str, told: str) -> None:
    assert template_date(date) == told


@settings(max_examples=60)
@given(items)
def test_every_work_is_one_reference_of_one_template_with_known_parameters(
    item: dict[str, Any],
) -> None:
    parser = pytest.importorskip("mwparserfromhell")
    code = parser.parse(References().cite(item))
    assert [str(tag.tag) for tag in code.filter_tags(recursive=False)] == ["ref"]
    (made,) = (t for t in code.filter_templates() if t.name.strip().startswith("cit"))
    names = [str(parameter.name) for parameter in made.params]
    assert len(set(names)) == len(names)
    assert {re.sub("[0-9]+", "#", name) for name in names} <= KNOWN
