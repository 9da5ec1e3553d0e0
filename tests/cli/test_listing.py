"""A list of things in every format, made only as far as the format asks."""

from __future__ import annotations

import csv
import io
import json
from typing import Any, NoReturn

import pytest

from lssr_cli.cli.environment import Environment
from lssr_cli.cli.listing import Listing, data_text, tell_corrections, write_listing
from lssr_cli.cli.session import Session
from lssr_cli.output.document import Document, Span, row


def never() -> NoReturn:
    raise AssertionError("this format asks for more than it shows")


def listing(**parts: Any) -> Listing:
    return Listing("lssr.x/1", title="X", **{**dict.fromkeys(PARTS, never), **parts})


PARTS = ("document", "rows", "records", "columns", "content")


def test_ids_and_tsv_ask_for_rows_alone() -> None:
    made = listing(rows=lambda: [("a", "b\tc"), ("d", "e\nf")])
    assert data_text(made, "ids", "\n") == "a\nd\n"
    assert data_text(made, "ids", "\0") == "a\0d\0"
    lines = data_text(made, "tsv", "\n").splitlines()
    assert [line.count("\t") for line in lines] == [1, 1]


def test_json_has_the_schema_first() -> None:
    told = data_text(listing(content=lambda: {"things": [1]}), "json", "\n")
    assert list(json.loads(told)) == ["schema", "things"]


def test_a_line_of_jsonl_is_a_record() -> None:
    told = data_text(listing(records=lambda: [{"a": 1}, {"a": 2}]), "jsonl", "\n")
    assert [json.loads(line)["a"] for line in told.splitlines()] == [1, 2]


def test_csv_shows_the_columns_and_disarms_formulas() -> None:
    made = listing(records=lambda: [{"a": "=1+1", "b": 2}], columns=lambda: ("a",))
    assert list(csv.reader(io.StringIO(data_text(made, "csv", "\n")))) == [["a"], ["'=1+1"]]


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_what_people_read_asks_for_the_document_alone(
    capsys: pytest.CaptureFixture[str], format: str
) -> None:
    made = listing(document=lambda: Document((row(Span("<b>")),)))
    write_listing(Session(Environment()), made, format)
    shown = {"text": "<b>", "markdown": r"\<b\>", "html": "&lt;b&gt;"}
    assert shown[format] in capsys.readouterr().out


def test_corrections_are_told_together(capsys: pytest.CaptureFixture[str]) -> None:
    session = Session(Environment())
    tell_corrections(session, {"congres": "congress", "vilna": "vilnius"})
    tell_corrections(session, {})
    assert capsys.readouterr().err == (
        "lssr: showing results for congress instead of congres, vilnius instead of vilna\n"
    )
