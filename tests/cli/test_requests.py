"""What several commands are asked in the same way: ids, spans of time, queries."""

from __future__ import annotations

import io
import sys

import pytest

from lssr_cli.cli.environment import Environment
from lssr_cli.cli.requests import MAX_QUERY, query_text, typed_ids, typed_span
from lssr_cli.cli.session import Session
from lssr_cli.errors import UsageError


@pytest.mark.parametrize(
    ("piped", "ids"),
    [
        ("a\nb\n", ["a", "b"]),
        ("a\tDecember\ttext\nb\tx\n", ["a", "b"]),
        ("a\0b\0", ["a", "b"]),
        ("\n a \n\n", ["a"]),
    ],
)
def test_a_dash_stands_for_the_records_of_a_pipe(
    monkeypatch: pytest.MonkeyPatch, piped: str, ids: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(piped))
    assert typed_ids(["first", "-"]) == ["first", *ids]


@pytest.mark.parametrize("piped", ["", "\n\n"])
def test_an_empty_pipe_is_bad_usage(monkeypatch: pytest.MonkeyPatch, piped: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(piped))
    with pytest.raises(UsageError, match="no id on standard input"):
        typed_ids(["-"])


def test_a_closed_pipe_is_an_empty_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UsageError):
        typed_ids(["-"])


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        (None, None, (None, None)),
        ("1918-12", None, ((1918, 12, 1), None)),
        (None, "1918-12", (None, (1918, 12, 31))),
        ("5 jan 1919", "1919", ((1919, 1, 5), (1919, 12, 31))),
    ],
)
def test_from_begins_with_the_first_day_and_to_ends_with_the_last(
    start: str | None, end: str | None, span: tuple[object, object]
) -> None:
    assert typed_span(start, end) == span


@pytest.mark.parametrize(("start", "end"), [("1919", "1918"), ("someday", None)])
def test_a_span_that_cannot_be_is_bad_usage(start: str, end: str | None) -> None:
    with pytest.raises(UsageError):
        typed_span(start, end)


def test_the_words_of_a_query_are_joined() -> None:
    assert query_text(["a", '"b c"'], Session(Environment())) == 'a "b c"'
    assert query_text(None, Session(Environment())) == ""


def test_a_long_query_is_cut_and_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(query_text(["x" * 300], Session(Environment()))) == MAX_QUERY
    assert "cut to its first 256 characters" in capsys.readouterr().err
