"""``lssr entities`` lists who and what the facts are about."""

from __future__ import annotations

import pytest

from program import HEAD, Program

ENTITIES = """\
[entities.kapsukas]
kind = "person"
name = "Vincas Mickevičius-Kapsukas"
aliases = ["Капсукас"]
born = "1880-04-07"
died = "1935-02-17"
[[facts]]
id = "a"
text = "Vincas Mickevičius-Kapsukas came to Wilno.[4]"
"""


@pytest.fixture
def file(run: Program) -> str:
    return run.file(HEAD + ENTITIES)


def test_all_are_listed_with_their_names(run: Program, file: str) -> None:
    run("entities", "-f", file).shows("Vilnius", "Wilno", "Vilna", "Капсукас")


@pytest.mark.parametrize("query", ["wilno", "kapsukas", "капсукас", "Mickevicius", "vilnus"])
def test_a_query_finds_them_however_they_are_spelt(run: Program, file: str, query: str) -> None:
    key = "kapsukas" if query[0].lower() in "kкm" else "vilnius"
    assert run("entities", query, "-f", file, "--format", "ids").lines == [key]


def test_json_has_the_facts_about_each(run: Program, file: str) -> None:
    (person,) = run("entities", "kapsukas", "-f", file, "--format", "json").json["entities"]
    assert (person["kind"], person["born"]) == ("person", "1880-04-07")
    assert person["facts"] == ["a"]


def test_nothing_found_is_status_1(run: Program, file: str) -> None:
    run("entities", "qqqqqq", "-f", file).fails(1)
