"""``lssr sources`` lists the sources, and how many facts lean on each and on it alone."""

from __future__ import annotations

import pytest

from program import Program


@pytest.fixture
def file(run: Program) -> str:
    return run.facts("One.[4]", "Two.[4][13]", "Three.[4, p. 3]")


def test_each_source_with_its_facts(run: Program, file: str) -> None:
    shown = run("sources", "-f", file).shows("Europe: A History", "Lithuania").out
    assert shown.index("Europe") < shown.index("Lithuania")


def test_json_counts_facts_and_those_on_it_alone(run: Program, file: str) -> None:
    first, second = run("sources", "-f", file, "--format", "json").json["sources"]
    assert (first["key"], first["facts"], first["alone"]) == ("4", ["f1", "f2", "f3"], ["f1", "f3"])
    assert (second["key"], second["facts"], second["alone"]) == ("13", ["f2"], [])


@pytest.mark.parametrize(
    ("query", "key"), [("davies", "4"), ("europe histry", "4"), ("eidintas", "13"), ("1999", "13")]
)
def test_a_query_finds_authors_titles_and_years(
    run: Program, file: str, query: str, key: str
) -> None:
    assert run("sources", *query.split(), "-f", file, "--format", "ids").lines == [key]


def test_nothing_found_is_status_1(run: Program, file: str) -> None:
    run("sources", "qqqqqq", "-f", file).fails(1)
