"""A screen as Markdown: nothing that it says is markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.output.document import Document, Row, Span, line, row
from lssr_cli.output.markdown_list import render

SPECIAL = re.compile(r"(?<!\\)(?:\\\\)*[*_`<>\[\]#|~]")


@given(st.text(st.characters(exclude_categories=["C", "Z"])))
def test_words_are_escaped(text: str) -> None:
    assert not SPECIAL.search(render(Document((row(Span(text)),))))


@pytest.mark.parametrize(
    ("document", "markdown"),
    [
        (Document((row(Span("Notes", "heading")),)), "## Notes\n"),
        (Document((row("plain"),)), "plain\n"),
        (
            Document((Row((line("a"), line("b")), left=(Span("1918", "date"),)),)),
            "- **1918** a  \n  b\n",
        ),
        (Document((row(Span(" x ", "match")),)), " **x** \n"),
        (Document((row(Span("x", link="https://a.org/(b)")),)), "[x](<https://a.org/(b)>)\n"),
        (Document((row(Span("x", link="javascript:b")),)), "x\n"),
    ],
)
def test_how_a_screen_is_written(document: Document, markdown: str) -> None:
    assert render(document) == markdown


def test_entries_make_one_list() -> None:
    entry = Row((line("a"),), left=(Span("1918"),))
    assert render(Document((entry, entry))) == "- **1918** a\n- **1918** a\n"
