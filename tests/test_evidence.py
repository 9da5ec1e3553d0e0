"""What facts rest on: what would fall with a source, and how many sources are really one."""

from __future__ import annotations

import pytest

from program import Program

SOURCES = """format = 1
[sources.letter]
type = "manuscript"
title = "A letter"
[sources.life]
type = "book"
title = "A life"
publisher = "P"
derives_from = ["letter"]
[sources.lexicon]
type = "book"
title = "A lexicon"
publisher = "P"
derives_from = ["life"]
[sources.survey]
type = "book"
title = "A survey"
publisher = "P"
derives_from = ["letter", "count"]
[sources.count]
type = "dataset"
title = "A count"
"""
FACTS = {
    "both": "It was so.[letter][life]",
    "late": "It was late.[lexicon]",
    "wide": "It was wide.[survey]",
    "sure": "It was sure.[lexicon][count]",
}


@pytest.fixture
def file(run: Program) -> str:
    tables = (f'[[facts]]\nid = "{id}"\ntext = "{text}"\n' for id, text in FACTS.items())
    return run.file(SOURCES + "".join(tables))


def weights(run: Program, file: str) -> dict[str, dict[str, list[str]]]:
    told = run("-f", file, "sources", "--format", "json").json["sources"]
    return {source["key"]: source for source in told}


def test_with_a_source_fall_those_that_derive_from_it_alone(run: Program, file: str) -> None:
    found = weights(run, file)
    assert found["letter"]["facts"] == ["both"]
    assert sorted(found["letter"]["uncited"]) == ["both", "late"]
    assert found["life"]["uncited"] == ["late"]
    assert found["count"]["uncited"] == []
    assert found["survey"]["uncited"] == found["survey"]["alone"] == ["wide"]


def test_sources_that_derive_from_one_another_round_in_a_circle_do_not_hang(run: Program) -> None:
    file = run.file(
        SOURCES.replace('type = "manuscript"', 'type = "manuscript"\nderives_from = ["lexicon"]')
        + '[[facts]]\nid = "a"\ntext = "It was so.[life]"\n'
    )
    assert weights(run, file)["letter"]["uncited"] == ["a"]


def test_the_list_names_the_facts_if_asked_to(run: Program, file: str) -> None:
    assert "uncited without it" not in run("-f", file, "sources").shows().out
    run("-f", file, "sources", "--evidence").shows("uncited without it: both, late")


@pytest.mark.parametrize(("id", "independent"), [("both", 1), ("late", 1), ("sure", 2)])
def test_sources_of_one_root_count_once(run: Program, file: str, id: str, independent: int) -> None:
    assert run("-f", file, "show", id, "--format", "json").json["facts"][0]["independent"] == (
        independent
    )


def test_show_says_how_many_sources_are_independent(run: Program, file: str) -> None:
    run("-f", file, "show", "both").shows("2 sources, 1 independent")
    run("-f", file, "show", "sure").shows("2 sources").hides("independent")
