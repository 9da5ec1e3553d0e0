"""Number fields taken apart: several numbers, letters beside them, labels in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csl.small import cited
from lssr_cli.csl.locale import build
from lssr_cli.csl.numberfields import read_field

ENGLISH = build("en-US", ())
LABEL = '<label variable="locator" form="short"/>'
LOCATED = f'<group delimiter=" ">{LABEL}<text variable="locator"/></group>'


@pytest.mark.parametrize(
    ("text", "values", "plural"),
    [
        ("12", ["12"], False),
        ("12-15", ["12", "15"], True),
        ("12, 15", ["12", "15"], True),
        ("12 & 15", ["12", "15"], True),
        ("12 and 15", ["12", "15"], True),
        ("12, and 15", ["12", "15"], True),
        ("12a-c", ["12a-c"], False),
        ("12\\-15", ["12-15"], False),
        ("iv-vi", ["iv", "vi"], True),
        ("passim", ["passim"], False),
        ("", [], False),
    ],
)
def test_the_numbers_of_a_field(text: str, values: list[str], plural: bool) -> None:
    field = read_field(text, "page", "", ENGLISH)
    assert [number.particle + number.value for number in field.numbers] == values
    assert field.plural is plural


@pytest.mark.parametrize(
    ("text", "numeric"),
    [("12", True), ("12a", True), ("A12", True), ("ix", True), ("2nd rev.", False)],
)
def test_what_is_a_number(text: str, numeric: bool) -> None:
    assert read_field(text, "volume", "", ENGLISH).numeric is numeric


def test_a_number_with_a_slash_is_one_number() -> None:
    field = read_field("12/13", "issue", "", ENGLISH)
    assert field.numeric
    assert not field.plural


@pytest.mark.parametrize(
    ("locator", "label", "printed"),
    [
        ("12", "page", "p. 12"),
        ("12-15", "page", "pp. 12–15"),
        ("ch. 5", "page", "chap. 5"),
        ("vol. 1, fol. 186", "page", "vol. 1, fol. 186"),
        ("3", "chapter", "chap. 3"),
        ("7", "sub verbo", "s.v. 7"),
    ],
)
def test_a_locator_may_say_itself_what_it_counts(locator: str, label: str, printed: str) -> None:
    assert cited(LOCATED, {}, locator=locator, label=label) == printed


def test_the_word_for_and_of_the_locale_joins_numbers() -> None:
    german = build("de-DE", ())
    assert read_field("12 und 15", "page", "", german).plural
    assert not read_field("12 und 15", "page", "", ENGLISH).plural


@given(st.text(max_size=40), st.sampled_from(["page", "locator", "volume", "number-of-pages"]))
def test_any_text_can_be_taken_apart(text: str, variable: str) -> None:
    field = read_field(text, variable, "page", ENGLISH)
    assert bool(field.numbers) == bool(text.strip())
