"""Numbers: ordinals with and without gender, in words, Roman."""

from __future__ import annotations

import pytest

from csl.small import cited


def edition(form: str, value: str, **parts: str) -> str:
    return cited(f'<number variable="edition" form="{form}"/>', {"edition": value}, **parts)


@pytest.mark.parametrize(
    ("value", "ordinal"),
    [
        ("1", "1st"), ("2", "2nd"), ("3", "3rd"), ("4", "4th"), ("11", "11th"), ("12", "12th"),
        ("13", "13th"), ("21", "21st"), ("101", "101st"), ("111", "111th"), ("112", "112th"),
    ],
)  # fmt: skip
def test_ordinals_in_english(value: str, ordinal: str) -> None:
    assert edition("ordinal", value) == ordinal


@pytest.mark.parametrize(("locale", "ordinal"), [("de-DE", "2."), ("fr-FR", "2ᵉ")])
def test_ordinals_in_other_languages(locale: str, ordinal: str) -> None:
    assert edition("ordinal", "2", locale=locale) == ordinal


@pytest.mark.parametrize(
    ("value", "words"), [("1", "first"), ("10", "tenth"), ("11", "11th"), ("0", "0th")]
)
def test_long_ordinals_go_up_to_ten(value: str, words: str) -> None:
    assert edition("long-ordinal", value) == words


@pytest.mark.parametrize(
    ("value", "roman"),
    [("4", "iv"), ("1999", "mcmxcix"), ("5999", "mmmmmcmxcix"), ("6000", "6000")],
)
def test_roman_numerals(value: str, roman: str) -> None:
    assert edition("roman", value) == roman


@pytest.mark.parametrize("form", ["numeric", "ordinal", "long-ordinal", "roman"])
@pytest.mark.parametrize("value", ["revised", "Second revised"])
def test_words_stay_as_they_are(form: str, value: str) -> None:
    assert edition(form, value) == value


@pytest.mark.parametrize(
    ("value", "printed"), [("2, 3", "2nd, 3rd"), ("2 & 3", "2nd & 3rd"), ("2-4", "2nd-4th")]
)
def test_each_number_of_a_list_is_formatted(value: str, printed: str) -> None:
    assert edition("ordinal", value).replace("–", "-") == printed
