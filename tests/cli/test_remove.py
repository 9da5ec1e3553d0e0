"""``lssr remove``: a fact less."""

from __future__ import annotations

import pytest

from program import HEAD, Program
from screen import Screen

FIRST = '[[facts]]\nid = "taken"\ntext = "Vilnius was taken.[4]"  # a comment\n\n'
SECOND = '[[facts]]\nid = "left"\ntext = "It was left.[13]"\nsee = ["taken"]\ntags = ["war"]\n'
WHOLE = HEAD + FIRST + SECOND


@pytest.fixture
def file(run: Program) -> str:
    return run.file(WHOLE)


def text_of(run: Program) -> str:
    return (run.folder / "facts.toml").read_text("utf-8")


def test_a_fact_goes_with_the_references_to_it(run: Program, file: str) -> None:
    run("-f", file, "remove", "taken").shows().says("removed taken, and its id from left")
    assert text_of(run) == HEAD + SECOND.replace('see = ["taken"]\n', "")


def test_a_dry_run_shows_the_change_and_writes_nothing(run: Program, file: str) -> None:
    run("-f", file, "remove", "taken", "--dry-run").shows('-id = "taken"', '-see = ["taken"]')
    assert text_of(run) == WHOLE


def test_what_is_no_fact_is_not_removed(run: Program, file: str) -> None:
    run("-f", file, "remove", "takn").fails(1, "no fact: takn")
    run("-f", file, "remove", "4").fails(1, "no fact: 4")
    assert text_of(run) == WHOLE


@pytest.mark.parametrize(("answer", "left"), [("n", WHOLE), ("y", HEAD + FIRST)])
def test_on_a_terminal_the_change_is_shown_and_asked_for(
    run: Program, file: str, answer: str, left: str
) -> None:
    seen = Screen(run, "-f", file, "remove", "left", keys=f"{answer}\n", prompt="Remove it?").text
    assert '-id = "left"' in seen
    assert text_of(run) == left


def test_yes_is_an_answer_given_before(run: Program, file: str) -> None:
    assert "Remove it?" not in Screen(run, "-f", file, "remove", "left", "--yes").text
    assert text_of(run) == HEAD + FIRST


def test_the_shipped_collection_is_not_changed(run: Program) -> None:
    run("remove", "vilnius-taken").fails(2, "lssr init")
