"""``lssr show`` and the listings: what a listing prints, ``show`` accepts."""

from __future__ import annotations

import pytest

from program import Program

KINDS = {"sources": "source", "entities": "entity"}
FILE = """\
format = 1
[sources.4]
type = "book"
title = "Europe"
URL = "https://example.org/4"
[entities.vilnius]
kind = "place"
name = "Vilnius"
aliases = ["Wilno"]
[[facts]]
id = "fell-on-5"
date = "1919-01-05"
text = "Vilnius fell on 5 January.[4, p. 7]"
contradicts = ["fell-on-6"]
note = "Some say the 6th.[4]"
[[facts]]
id = "fell-on-6"
date = "1919-01-06"
text = "Vilnius fell on 6 January."
[[facts]]
id = "4"
text = "A fact with the key of a source."
"""


@pytest.fixture
def file(run: Program) -> tuple[str, str]:
    return "-f", run.file(FILE)


def test_a_fact_shows_its_date_names_note_and_place(run: Program, file: tuple[str, str]) -> None:
    run(*file, "show", "fell-on-5").shows(
        "Vilnius fell on 5 January.[4, p. 7]",
        "5 January 1919 (1919-01-05)",
        "Some say the 6th.[4]",
        "facts.toml:10",
    )


@pytest.mark.parametrize(("one", "other"), [("fell-on-5", "fell-on-6"), ("fell-on-6", "fell-on-5")])
def test_rival_accounts_stand_side_by_side_told_by_either(
    run: Program, file: tuple[str, str], one: str, other: str
) -> None:
    run(*file, "show", one).shows("disputed", other)


def test_of_one_name_the_fact_is_meant(run: Program, file: tuple[str, str]) -> None:
    run(*file, "show", "4").shows("A fact with the key of a source.")
    run(*file, "show", "source:4").shows("Europe", "https://example.org/4", "fell-on-5")


def test_an_entity_shows_its_other_names_and_facts(run: Program, file: tuple[str, str]) -> None:
    run(*file, "show", "vilnius").shows("Wilno", "fell-on-5", "fell-on-6")


def test_unknown_ids_are_told_in_one_line_and_nothing_is_shown(
    run: Program, file: tuple[str, str]
) -> None:
    done = run(*file, "show", "fell-on-5", "nope", "nada").fails(1, "nope, nada")
    assert (done.out, len(done.err.splitlines())) == ("", 1)


def test_the_nearest_id_is_proposed(run: Program, file: tuple[str, str]) -> None:
    run(*file, "show", "fell-on-7").fails(1, "did you mean fell-on-")


def test_json_has_a_list_a_kind(run: Program, file: tuple[str, str]) -> None:
    shown = run(*file, "show", "fell-on-5", "vilnius", "--format", "json").json
    assert shown["schema"] == "lssr.show/1"
    assert [len(shown[kind]) for kind in ("facts", "sources", "entities")] == [1, 0, 1]


@pytest.mark.parametrize("command", ["sources", "entities", "tags"])
@pytest.mark.parametrize("format", ["text", "json", "jsonl", "csv", "tsv", "ids"])
def test_every_listing_has_every_format(run: Program, command: str, format: str) -> None:
    run(command, "--format", format).shows("")


@pytest.mark.parametrize("command", ["sources", "entities"])
def test_what_a_listing_prints_show_accepts(run: Program, command: str) -> None:
    keys = run(command, "--format", "ids").lines
    run("show", *(f"{KINDS[command]}:{key}" for key in keys[:3])).shows("")


def test_sources_say_how_many_facts_lean_on_them(run: Program, file: tuple[str, str]) -> None:
    run(*file, "sources").shows("[4]", "Europe", "1 fact", "1 on it alone")


def test_open_prints_the_address(run: Program, file: tuple[str, str]) -> None:
    assert run(*file, "open", "4", "--print").out == "https://example.org/4\n"
