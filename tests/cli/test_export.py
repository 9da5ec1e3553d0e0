"""The whole collection leaves as data, as a bibliography and as a document."""

from __future__ import annotations

import csv
import io
import json

import pytest

from lssr_cli.cli.delivery import DOCUMENTS
from program import HEAD, Program

EVERY_FIELD = (
    HEAD
    + """
[[facts]]
id = "later"
date = "1919-01-05"
text = "Vilnius was taken.[4, p. 188][13]"
about = ["vilnius"]
tags = ["army"]
confidence = "medium"
contradicts = ["earlier"]
note = "So the paper says.[13]"
quote = "Vilnius paimtas"
quote_language = "lt"
[[facts]]
id = "earlier"
date = "1918-12-16"
calendar = "julian"
date_text = "the end of December 1918"
text = '''Vilna, "the city",
was taken.[4, p. 12]'''
[[facts]]
id = "undated"
text = "=1+1 is no formula.[4]"
"""
)


@pytest.fixture
def collection(run: Program) -> Program:
    """A folder with a small collection."""
    run.file(EVERY_FIELD)
    return run


def export(run: Program, format: str, *options: str) -> str:
    """Export the collection of the folder and return what is printed."""
    return run("-f", "facts.toml", "export", "--format", format, *options).shows().out


def test_json_is_the_default_and_holds_everything(collection: Program) -> None:
    found = collection("-f", "facts.toml", "export").shows().json
    assert found["schema"] == "lssr.collection/1"
    assert [fact["id"] for fact in found["facts"]] == ["later", "earlier", "undated"]
    assert [source["key"] for source in found["sources"]] == ["4", "13"]
    assert [entity["key"] for entity in found["entities"]] == ["vilnius"]


def test_jsonl_has_a_fact_a_line(collection: Program) -> None:
    lines = export(collection, "jsonl").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["later", "earlier", "undated"]


def test_csv_keeps_quotes_and_line_breaks_in_their_cells(collection: Program) -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(export(collection, "csv")))}
    assert rows["earlier"]["text"] == 'Vilna, "the city",\nwas taken.[4, p. 12]'
    assert rows["undated"]["text"] == "'=1+1 is no formula.[4]"
    assert rows["later"]["sources"] == "4; 13"


@pytest.mark.parametrize(
    ("format", "beginning"),
    [("csl-json", "["), ("bibtex", "@book{4,"), ("biblatex", "@book{4,"), ("ris", "TY  - BOOK")],
)
def test_the_sources_are_a_bibliography(collection: Program, format: str, beginning: str) -> None:
    text = export(collection, format)
    assert text.startswith(beginning)
    assert "Lithuania" in text


@pytest.mark.parametrize("format", DOCUMENTS)
def test_a_document_is_the_timeline_over_all(collection: Program, format: str) -> None:
    timeline = collection("-f", "facts.toml", "timeline", "--format", format)
    assert export(collection, format) == timeline.out


def test_a_document_is_cited_in_the_style_asked_for(collection: Program) -> None:
    assert "(Davies, 1998, p. 188; Eidintas, 1999)." in export(
        collection, "markdown", "--style", "apa"
    ).replace("\\", "")


def test_a_document_can_go_without_notes(collection: Program) -> None:
    assert "[^1]" in export(collection, "markdown")
    assert "[^1]" not in export(collection, "markdown", "--no-notes")


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("all.html", "<!DOCTYPE html>"),
        ("all.md", "# "),
        ("all.csv", "id,date"),
        ("all.json", "{"),
        ("all.jsonl", '{"id"'),
        ("all.bib", "@book"),
        ("all.ris", "TY  -"),
        ("all.tex", "\\documentclass"),
        ("all.wiki", "\n== 1918"),
        ("all.ics", "BEGIN:VCALENDAR"),
    ],
)
def test_the_ending_of_the_file_sets_the_format(
    collection: Program, name: str, beginning: str
) -> None:
    collection("-f", "facts.toml", "export", "-o", name).shows()
    assert (collection.folder / name).read_text("utf-8").lstrip().startswith(beginning.lstrip())


def test_a_format_that_is_given_wins_over_the_ending(collection: Program) -> None:
    collection("-f", "facts.toml", "export", "-o", "all.html", "--format", "csv").shows()
    assert (collection.folder / "all.html").read_text("utf-8").startswith("id,date")


def test_a_file_that_cannot_be_written_leaves_no_trace(collection: Program) -> None:
    collection("-f", "facts.toml", "export", "-o", "none/all.html").fails(3)
    assert not list(collection.folder.glob("none*"))


def test_an_unknown_format_is_refused_with_the_nearest(collection: Program) -> None:
    collection("-f", "facts.toml", "export", "--format", "bibtx").fails(2, "did you mean bibtex")
