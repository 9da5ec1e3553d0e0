"""``lssr tags`` lists the tags and how many facts bear each."""

from __future__ import annotations

import pytest

from program import HEAD, Program

FACTS = """\
[[facts]]
id = "a"
text = "One.[4]"
tags = ["war", "peace"]
[[facts]]
id = "b"
text = "Two.[4]"
tags = ["war"]
"""


@pytest.fixture
def file(run: Program) -> str:
    return run.file(HEAD + FACTS)


def test_a_line_a_tag_with_its_count(run: Program, file: str) -> None:
    shown = run("tags", "-f", file).lines
    assert [line.split() for line in shown] == [["peace", "1", "fact"], ["war", "2", "facts"]]


def test_json_has_tag_and_count(run: Program, file: str) -> None:
    told = run("tags", "-f", file, "--format", "json").json
    assert told["tags"] == [{"tag": "peace", "count": 1}, {"tag": "war", "count": 2}]


def test_without_tags_the_status_is_1(run: Program) -> None:
    run("tags", "-f", run.facts("Nothing.[4]")).fails(1)
