"""What facts rest on, as ``lssr check --evidence`` tells it."""

from __future__ import annotations

from program import Program

SOURCES = """format = 1
[sources.4]
type = "book"
title = "One"
publisher = "P"
[sources.5]
type = "book"
title = "Two"
publisher = "P"
derives_from = ["4"]
[sources.6]
type = "book"
title = "Three"
publisher = "P"
level = "tertiary"
"""


def notes(run: Program, text: str) -> list[str]:
    """Return the messages of the notes on a fact that cites what ``text`` does."""
    file = run.file(f'{SOURCES}[[facts]]\nid = "a"\ntext = "{text}"\n')
    found = run("check", file, "--evidence", "--format", "json").json["findings"]
    return [one["message"] for one in found if one["severity"] == "note"]


def test_sources_that_derive_from_one_are_one(run: Program) -> None:
    assert notes(run, "Vilnius was taken.[4][5]") == ["rests on source 4 alone, by way of 4, 5"]


def test_two_that_stand_apart_are_enough(run: Program) -> None:
    assert notes(run, "Vilnius was taken.[4][6]") == []


def test_a_tertiary_source_alone_is_noted(run: Program) -> None:
    assert notes(run, "Vilnius was taken.[6]") == [
        "rests on source 6 alone",
        "rests on tertiary sources alone",
    ]


def test_a_source_in_a_table_that_cannot_be_read_may_be_of_any_level(run: Program) -> None:
    file = run.file(
        'format = 1\n[sources."9"]\ntype = "book\n[[facts]]\nid = "a"\ntext = "It fell.[9]"\n'
    )
    done = run("check", file, "--evidence").fails(2)
    assert "tertiary" not in done.out
    assert "fault in lssr" not in done.err
