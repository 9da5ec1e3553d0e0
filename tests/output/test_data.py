"""Records for programs: lossless, and safe for whatever opens them."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.output import data

TEXTS = st.text(max_size=20)
OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@given(st.lists(st.fixed_dictionaries({"a": TEXTS, "b": st.none() | st.booleans()})))
def test_json_is_lossless_and_holds_nothing_that_a_terminal_obeys(
    records: list[dict[str, object]],
) -> None:
    told = data.to_json("lssr.x/1", records=records)
    assert json.loads(told) == {"schema": "lssr.x/1", "records": records}
    assert not OBEYED.search(told)
    assert [json.loads(line) for line in data.to_jsonl(records).splitlines()] == records
    assert json.loads(data.to_json_array(records)) == records


def test_letters_stay_letters() -> None:
    assert "Žemaitė Вильна" in data.to_json("x", name="Žemaitė Вильна")


@given(st.lists(st.tuples(st.text(st.characters(exclude_categories=["C"])), st.integers())))
def test_csv_reads_back_but_for_the_guard(rows: list[tuple[str, int]]) -> None:
    told = data.to_csv(("a", "b"), [{"a": a, "b": b} for a, b in rows])
    _, *read = csv.reader(io.StringIO(told))
    assert [(a.removeprefix("'"), int(b)) for a, b in read] == [
        (a.removeprefix("'"), b) for a, b in rows
    ]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("@x", "'@x"),
        ("＝1", "'＝1"),
        ("-1+1", "'-1+1"),
        ("-0044-03-15", "-0044-03-15"),
        ("-3.5", "-3.5"),
        ("1-2", "1-2"),
        (None, ""),
        (True, "true"),
        (["a", "b"], "a; b"),
        ("a\x1bb", "a␛b"),
    ],
)
def test_cells(value: object, cell: str) -> None:
    told = data.to_csv(("a",), [{"a": value}])
    assert list(csv.reader(io.StringIO(told)))[1:] == [[cell]]


def test_a_text_of_several_lines_stays_one_cell() -> None:
    told = data.to_csv(("a",), [{"a": "one\ntwo"}])
    assert list(csv.reader(io.StringIO(told)))[1:] == [["one\ntwo"]]


@given(st.lists(st.lists(st.text(), min_size=1, max_size=3), max_size=4))
def test_a_record_of_tsv_is_one_line_whatever_it_holds(rows: list[list[str]]) -> None:
    told = data.to_tsv(rows)
    assert told.count("\n") == len(rows)
    assert [line.count("\t") for line in told.split("\n")[:-1]] == [len(row) - 1 for row in rows]


def test_records_may_end_with_nul() -> None:
    assert data.to_tsv([("a", "b")], "\0") == "a\tb\0"
