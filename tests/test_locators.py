"""Locators: a CSL term by any of its spellings, or a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.locators import SPELLINGS, TERMS, read_locator


@given(st.sampled_from(sorted(TERMS)), st.integers(1, 999))
def test_every_spelling_is_read_before_a_number(spelling: str, number: int) -> None:
    assert read_locator(f"{spelling} {number}") == (TERMS[spelling], spelling, str(number))


@given(st.sampled_from(sorted(TERMS)))
def test_case_does_not_matter(spelling: str) -> None:
    assert read_locator(f"{spelling.upper()} 4").term == TERMS[spelling]


@given(st.text(max_size=30))
def test_label_and_value_are_the_text_itself(text: str) -> None:
    term, label, value = read_locator(text)
    assert text.strip().startswith(label)
    assert text.strip().endswith(value)
    assert term in {*SPELLINGS, ""}


@pytest.mark.parametrize(
    ("written", "term", "value"),
    [
        ("188", "page", "188"),
        ("p.188", "page", "188"),
        ("p188", "page", "188"),
        ("p.xii", "page", "xii"),
        ("§4", "section", "4"),
        ("§§ 4–6", "section", "4–6"),
        ("vol. 2, p. 3", "volume", "2, p. 3"),
        ("s.v. Vilnius", "sub-verbo", "Vilnius"),
        ("sub verbo Vilnius", "sub-verbo", "Vilnius"),
        ("xii", "page", "xii"),
        ("XII n. 3", "page", "XII n. 3"),
        ("n.d.", "page", "n.d."),
        ("passim", "page", "passim"),
        ("back cover", "page", "back cover"),
        ("188 n. 3", "page", "188 n. 3"),
        ("partisan 3", "", "3"),
        ("pge 12", "", "12"),
        ("pg. xii", "", "xii"),
        ("chapter", "chapter", ""),
    ],
)
def test_a_locator_is_a_label_and_a_value(written: str, term: str, value: str) -> None:
    assert read_locator(written)[::2] == (term, value)
