"""Foreign text leaves the program harmless, with every character in its place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.output.links import link_target
from lssr_cli.output.safe import safe, safe_block

FOREIGN = re.compile(
    "[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A\x1bB", "A␛B"),
        ("true\rfalse", "true␍false"),
        ("\x9b31m", "<U+009B>31m"),
        ("\u202egnp", "<U+202E>gnp"),
        ("\x7f", "␡"),
        ("\udcff", "<U+DCFF>"),
        ("two\nlines", "two lines"),
        ("[sic] :smile: [/]", "[sic] :smile: [/]"),
        ("Вильна, 維爾紐斯", "Вильна, 維爾紐斯"),
    ],
)
def test_a_control_character_becomes_a_visible_mark(text: str, shown: str) -> None:
    assert safe(text) == shown


@given(st.text(st.characters(codec=None), max_size=200))
def test_nothing_harmful_is_left(text: str) -> None:
    assert not FOREIGN.search(safe(text))


@given(st.text(st.characters(codec=None), max_size=200))
def test_safe_text_stays_as_it_is(text: str) -> None:
    assert safe(safe(text)) == safe(text)


def test_a_block_keeps_its_lines() -> None:
    assert safe_block("one\n\ttwo\x1b") == "one\n two␛"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "//evil.example",
        "file:///etc/passwd",
        "https://x\x1b\\",
        "https://a b\n",
        "data:text/html,x",
        " https://example.org",
    ],
)
def test_only_a_printable_web_address_is_a_link(url: str) -> None:
    assert link_target(url) == ""


def test_other_scripts_in_an_address_are_encoded() -> None:
    assert link_target("https://be.wikipedia.org/wiki/Літ") == (
        "https://be.wikipedia.org/wiki/%D0%9B%D1%96%D1%82"
    )
