"""``lssr styles`` finds a citation style among all that are installed."""

from __future__ import annotations

import pytest

from program import Program


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("apa", "apa"),
        ("chicago", "chicago-notes-bibliography"),
        ("harvard cite them right", "harvard-cite-them-right"),
        ("modern language assoc", "modern-language-association"),
        ("journal of baltic studies", "journal-of-baltic-studies"),
        ("chcago author date", "chicago-author-date"),
    ],
)
def test_the_best_style_comes_first(run: Program, query: str, id: str) -> None:
    assert run("styles", *query.split(), "--format", "ids").lines[0] == id


def test_the_list_is_short_and_says_so(run: Program) -> None:
    done = run("styles", "journal", "--limit", "3", "--format", "ids")
    assert len(done.lines) == 3
    done.says("more; --limit shows them")


def test_json_names_the_parent_that_formats(run: Program) -> None:
    found = run("styles", "journal of baltic studies", "--format", "json").json["styles"][0]
    assert found["parent"] not in {"", found["id"]}


def test_nothing_found_is_status_1(run: Program) -> None:
    run("styles", "qqqqqqqq").fails(1)
