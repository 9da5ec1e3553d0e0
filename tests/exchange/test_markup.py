"""The few tags of CSL's rich text; all else is text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.exchange.markup import pieces, plain, wrap


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("<i>Europe</i>", "Europe"),
        ("x<sup>2</sup>", "x2"),
        ('<span class="nocase">de facto</span>', "de facto"),
        ("a < b > c", "a < b > c"),
        ("<script>x</script>", "<script>x</script>"),
        ("<i>open", "<i>open"),
        ("</i>closed", "</i>closed"),
    ],
)
def test_tags_that_are_whole_are_taken_out(text: str, bare: str) -> None:
    assert plain(text) == bare


@given(st.text(st.sampled_from('<>/ib sup"=ab'), max_size=40))
def test_pieces_are_balanced_whatever_the_text(text: str) -> None:
    opened: list[str] = []
    for piece in pieces(text):
        if piece.kind == "open":
            opened.append(piece.value)
        elif piece.kind == "close":
            assert opened.pop() == piece.value
    assert not opened


@pytest.mark.parametrize(
    "style",
    [piece.value for piece in pieces("<i>a</i><b>b</b><sup>c</sup>") if piece.kind == "open"],
)
def test_what_is_wrapped_is_taken_out_again(style: str) -> None:
    assert plain(wrap(style, "x")) == "x"
    assert wrap(style, "") == ""
