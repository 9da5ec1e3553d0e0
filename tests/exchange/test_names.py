"""Names from texts, split where their writer splits them."""

from __future__ import annotations

import pytest

from lssr_cli.exchange.names import from_inverted, from_text, is_lower, is_suffix, leading_particles


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Davies, Norman", {"family": "Davies", "given": "Norman"}),
        ("Davies", {"literal": "Davies"}),
        ("Communist Party of Lithuania", {"literal": "Communist Party of Lithuania"}),
        (
            "Gogh, Vincent van",
            {"family": "Gogh", "given": "Vincent", "dropping-particle": "van"},
        ),
    ],
)
def test_a_text_with_a_comma_is_a_person(text: str, name: dict[str, str]) -> None:
    found = from_text(text)
    assert found["family" if "family" in name else "literal"] == name.get(
        "family", name.get("literal")
    )


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("King", "Martin Luther", "Jr."), ("King", "Martin Luther", "Jr.")),
        (("King", "Jr.", "Martin Luther"), ("King", "Martin Luther", "Jr.")),
        (("Davies", "Norman"), ("Davies", "Norman", "")),
    ],
)
def test_a_suffix_is_known_wherever_it_stands(
    parts: tuple[str, ...], name: tuple[str, str, str]
) -> None:
    found = from_inverted(*parts)
    assert (found["family"], found["given"], found.get("suffix", "")) == name


@pytest.mark.parametrize("text", ["Jr.", "Jr", "Sr.", "II", "III", "IV"])
def test_suffixes(text: str) -> None:
    assert is_suffix(text)


@pytest.mark.parametrize("text", ["Norman", "Ivo", "J.", "", "van"])
def test_no_suffixes(text: str) -> None:
    assert not is_suffix(text)


@pytest.mark.parametrize(
    ("words", "particles"),
    [
        (["van", "der", "Berg"], ["van", "der"]),
        (["Berg"], []),
        (["de", "la"], ["de"]),
        ([], []),
    ],
)
def test_particles_lead_and_never_stand_alone(words: list[str], particles: list[str]) -> None:
    assert leading_particles(words) == particles


@pytest.mark.parametrize(
    ("word", "lower"), [("van", True), ("Van", False), ("'t", True), ("d'", True), ("12", False)]
)
def test_a_particle_begins_in_lower_case(word: str, lower: bool) -> None:
    assert is_lower(word) is lower
