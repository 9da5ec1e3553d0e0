"""Names of several words in a query."""

from __future__ import annotations

import pytest

from lssr_cli.index import Index, compile_facts
from lssr_cli.model import Collection, Entity, Fact, Facts
from lssr_cli.search.called import called
from lssr_cli.search.language import parse
from search.samples import found

ENTITIES = {
    "taryba": Entity("taryba", "Council of Lithuania", "organisation", ("Lithuanian Council",)),
    "soviet": Entity("soviet", "Economic Council", "organisation"),
    "lithuania": Entity("lithuania", "Lithuania", "place", ("Lithuanian Republic",)),
}
FACTS = {
    "act": Fact("act", "The Taryba signed the act.", linked=("taryba",)),
    "chairs": Fact(
        "chairs",
        "The council of peasants asked the Lithuanian council of workers for chairs.",
        linked=("lithuania", "soviet"),
    ),
}


@pytest.fixture(scope="module")
def named() -> Index:
    return compile_facts(Facts(Collection(), FACTS, {}, ENTITIES))


def test_a_name_written_out_brings_its_bearer_first(named: Index) -> None:
    assert found(named, "Lithuanian Council")[0] == "act"


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("act of the Council of Lithuania 1918", [("Council of Lithuania", ["taryba"])]),
        ("lithuanian COUNCIL", [("lithuanian COUNCIL", ["taryba"])]),
        (
            "Lithuanian Republic Economic Council",
            [
                ("Lithuanian Republic", ["lithuania"]),
                ("Economic Council", ["soviet"]),
            ],
        ),
        ("council", []),
        ("council lithuanian", []),
        ("", []),
    ],
)
def test_the_longest_names_are_found_and_no_word_is_in_two(
    named: Index, query: str, names: list[tuple[str, list[str]]]
) -> None:
    assert list(called(named, parse(query).words)) == names
