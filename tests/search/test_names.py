"""Sources and entities by what they are called."""

from __future__ import annotations

import pytest

from lssr_cli.index import Index, compile_facts
from lssr_cli.model import Collection, Entity, Facts, Source
from lssr_cli.search import nearest, search_entities, search_sources

SOURCES = {
    "4": Source(
        "4", {"type": "book", "title": "Heart of Europe", "author": [{"family": "Davies"}]}
    ),
    "davies1998": Source("davies1998", {"type": "book", "title": "Europe: A History"}),
    "7": Source(
        "7",
        {
            "type": "book",
            "title": "A History of Lithuania",
            "issued": "1999",
            "publisher": "Macmillan",
            "ISBN": "0-312-22458-3",
        },
    ),
}
ENTITIES = {
    "vilnius": Entity("vilnius", "Vilnius", "place", ("Wilno", "Вильно")),
    "kapsukas": Entity("kapsukas", "Vincas Mickevičius-Kapsukas", "person", ("Mickiewicz",)),
}


@pytest.fixture(scope="module")
def named() -> Index:
    return compile_facts(Facts(Collection(), {}, SOURCES, ENTITIES))


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("davies", ("4",)),
        ("davies1998", ("davies1998",)),
        ("heart europe", ("4", "davies1998")),
        ("lithuana", ("7",)),
        ("1999", ("7",)),
        ("macmillan 1999", ("7",)),
        ("0312224583", ("7",)),
        ("0-312-22458-3", ("7",)),
        ("macmillan 1998", ()),
        ("nothing of it", ()),
    ],
)
def test_a_source_is_found_by_key_title_author_and_imprint(
    named: Index, query: str, keys: tuple[str, ...]
) -> None:
    assert search_sources(named, query).keys == keys


@pytest.mark.parametrize("query", ["Wilno", "wilna", "Вильно", "vilnius", "VILNIUS"])
def test_an_entity_is_found_by_any_name(named: Index, query: str) -> None:
    assert search_entities(named, query).keys == ("vilnius",)


def test_what_was_corrected_is_told(named: Index) -> None:
    [made] = search_sources(named, "lithuana").corrections
    assert (made.typed, made.used) == ("lithuana", "lithuania")


@pytest.mark.parametrize(
    ("value", "near"), [("kapsuks", ["kapsukas"]), ("wilno", ["wilno"]), ("zzzz", [])]
)
def test_the_nearest_of_known_values_is_proposed(value: str, near: list[str]) -> None:
    assert nearest(value, ["kapsukas", "wilno", "kaunas"]) == near
