"""Every word of a document reaches a terminal of any width and a pipe, unchanged."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from lssr_cli.output import plain, terminal
from lssr_cli.output.document import Document, Row, Span, joined, line, row
from lssr_cli.output.screens.statement import statement

WORDS = st.lists(
    st.one_of(
        st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12),
        st.sampled_from(
            ["[sic]", "[p. 4]", "[/]", ":smile:", "[bold]x", "[link=x]y", "維爾紐斯", "é"]
        ),
    ),
    max_size=30,
).map(" ".join)
ESCAPES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")


def fact(text: str) -> Document:
    return Document((Row((line(Span(text, "match")),), left=(Span("16 December 1918", "date"),)),))


@given(WORDS, st.integers(20, 200), st.booleans())
@example("[sic] on [p. 4] :smile: [/] [red]x[/red] [@click=x]y[/]", 20, True)
def test_words_survive_at_every_width(text: str, width: int, colour: bool) -> None:
    shown = ESCAPES.sub("", terminal.render(fact(text), width=width, colour=colour))
    assert shown.split()[3:] == text.split()


@given(WORDS)
def test_words_survive_in_a_pipe_on_one_line(text: str) -> None:
    shown = plain.render(fact(text))
    assert shown.count("\n") == 1
    assert shown.split()[3:] == text.split()


@given(WORDS, st.integers(20, 200))
def test_no_line_is_wider_than_the_terminal_unless_one_word_is(text: str, width: int) -> None:
    for shown in terminal.render(fact(text), width=width, colour=False).splitlines():
        assert cell_len(shown) <= width or len(shown.split()) <= 1 + 3 * ("16 Dec" in shown)


@given(WORDS)
def test_a_statement_reads_as_written_but_for_escapes(text: str) -> None:
    spans = statement(text, keys={"4"})
    assert "".join(span.text for span in spans) == re.sub(r"\\([\[\\])", r"\1", text)


def test_matches_are_marked_where_they_stand() -> None:
    spans = statement("In Vilnius \\[sic].[4]", {"4"}, matches=[(3, 10)])
    assert [(s.text, s.role) for s in spans] == [
        ("In ", ""),
        ("Vilnius", "match"),
        (" [sic].", ""),
        ("[4]", "marker"),
    ]


def test_the_left_column_is_as_wide_as_its_widest_entry() -> None:
    rows = [Row((line(text),), left=(Span(left),)) for left, text in [("1918", "a"), ("May", "b")]]
    assert plain.render(Document(tuple(rows))) == "1918  a\nMay   b\n"


def test_a_narrow_terminal_stacks_the_columns() -> None:
    shown = terminal.render(fact("Vilnius was taken."), width=30, colour=False)
    assert shown == "16 December 1918\n  Vilnius was taken.\n"


def test_without_colour_there_is_no_escape_sequence() -> None:
    assert "\x1b" not in terminal.render(
        Document((row(Span("x", "error")),)), width=80, colour=False
    )


def test_a_link_is_an_escape_sequence_only_for_a_web_address() -> None:
    document = Document((row(Span("x", link="https://e.org/"), Span("y", link="javascript:1")),))
    shown = terminal.render(document, width=80, colour=True, links=True)
    assert shown == "\x1b]8;;https://e.org/\x1b\\x\x1b]8;;\x1b\\y\n"


@pytest.mark.parametrize(("colour", "links"), [(True, False), (False, True), (False, False)])
def test_links_are_for_terminals_with_colour(colour: bool, links: bool) -> None:
    document = Document((row(Span("x", link="https://e.org/")),))
    assert terminal.render(document, width=80, colour=colour, links=links) == "x\n"


def test_a_list_in_a_line_is_broken_between_its_items() -> None:
    items = joined(Span(text) for text in ("first-congress", "[4] Europe: A History", "disputed"))
    assert terminal.render(Document((Row((items,)),)), width=36, colour=False) == (
        "first-congress ·\n[4] Europe: A History · disputed\n"
    )


def test_no_line_of_text_is_longer_than_can_be_read() -> None:
    shown = terminal.render(fact("word " * 100), width=300, colour=False)
    assert max(map(len, shown.splitlines())) == len("16 December 1918  ") + terminal.MEASURE - 1


def test_wide_letters_and_combining_marks_take_their_own_width() -> None:
    rows = [Row((line("x"),), left=(Span(left),)) for left in ("維爾紐斯", "Ше\u0301", "ab")]
    shown = terminal.render(Document(tuple(rows)), width=80, colour=False)
    assert {cell_len(text) for text in shown.splitlines()} == {len("12345678  x")}
