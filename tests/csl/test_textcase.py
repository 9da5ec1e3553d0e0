"""text-case, by the language of the item."""

from __future__ import annotations

import pytest

from csl.small import cited


def cased(case: str, title: str, language: str = "en") -> str:
    return cited(
        f'<text variable="title" text-case="{case}"/>', {"title": title, "language": language}
    )


@pytest.mark.parametrize(
    ("case", "printed"),
    [
        ("lowercase", "the red army in vilnius"),
        ("uppercase", "THE RED ARMY IN VILNIUS"),
        ("capitalize-first", "The Red army in Vilnius"),
        ("capitalize-all", "The Red Army In Vilnius"),
        ("title", "The Red Army in Vilnius"),
    ],
)
def test_each_case(case: str, printed: str) -> None:
    assert cased(case, "the Red army in Vilnius") == printed


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("from war to peace", "From War to Peace"),
        ("a history: the end of it", "A History: The End of It"),
        ("what it is for", "What It Is For"),
        ("life after 1918", "Life after 1918"),
        ("the iPhone and NATO", "The iPhone and NATO"),
        ("self-determination in the east", "Self-Determination in the East"),
        ('<span class="nocase">de facto</span> rule', "de facto Rule"),
    ],
)
def test_title_case_spares_small_words_and_what_is_marked(title: str, printed: str) -> None:
    assert cased("title", title) == printed


@pytest.mark.parametrize("language", ["de", "lt-LT", "fr"])
def test_title_case_is_for_english_alone(language: str) -> None:
    assert cased("title", "die rote armee", language) == "die rote armee"


def test_letters_of_the_language_are_its_own() -> None:
    assert cased("uppercase", "i", "tr") == "İ"
