"""Runs: a citation as pieces of text, each with the styles in force."""

from __future__ import annotations

from typing import Any

from csl.small import cited, style
from lssr_cli.csl import Processor
from lssr_cli.csl.formats.runs import Run, runs
from lssr_cli.csl.nodes import Printed

ITALIC = '<text variable="title" font-style="italic"/>'


def _tree(layout: str, title: str) -> tuple[Printed, ...]:
    items: list[dict[str, Any]] = [{"id": "a", "type": "book", "title": title}]
    return Processor(style(layout), items).cite_trees([{"citationItems": [{"id": "a"}]}])[0]


def test_runs_carry_the_styles_in_force() -> None:
    tree = _tree(ITALIC.replace("/>", ' suffix=", 1990"/>'), "A <b>new</b> man")
    assert list(runs(tree)) == [
        Run("A ", frozenset({"italic"})),
        Run("new", frozenset({"italic", "bold"})),
        Run(" man", frozenset({"italic"})),
        Run(", 1990", frozenset()),
    ]


def test_a_style_that_reverses_another_takes_it_off_a_run() -> None:
    tree = _tree(ITALIC, "On <i>Nature</i>")
    assert list(runs(tree)) == [Run("On ", frozenset({"italic"})), Run("Nature", frozenset())]


def test_runs_hold_the_words_of_the_plain_text() -> None:
    layout = '<text variable="title" quotes="true" font-variant="small-caps" suffix="."/>'
    title = "The <i>new</i> & <sup>old</sup>"
    words = "".join(run.text for run in runs(_tree(layout, title)))
    assert words == cited(layout, {"title": title})
