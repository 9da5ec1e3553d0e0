"""Positions looked up table by table are those of a walk along the whole text."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.factfile.positions import line_and_column, scan
from lssr_cli.factfile.tablespans import Lines, TableSpans
from lssr_cli.shipped import shipped_file

CHECKED = Path(__file__).parent.parent / "check"
FILES = [shipped_file(), *sorted(CHECKED.rglob("*.toml"))]
TRAPS = {
    "a header in a string": "[[facts]]\nid = 1\ntext = '''\n[[facts]]\n'''\n[[facts]]\nid = 2\n",
    "a quoted header": '[["facts"]]\nid = "a"\ntext = """\n[[facts]]\nid = "c"\n"""\n',
    "a table within a fact": '[[facts]]\nid = "a"\n[facts.more]\nx = 1\n[[facts]]\nid = "b"\n',
    "a table in two places": '[sources.1]\ntype = "book"\n[sources.1.more]\nx = 1\n',
    "a dotted key": 'sources.1.title = "A"\n[sources.2]\ntitle = "B"\n',
    "no table": "",
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_everything_stands_where_a_walk_finds_it(file: Path) -> None:
    agree(file.read_text("utf-8"))


@pytest.mark.parametrize("text", TRAPS.values(), ids=TRAPS)
def test_what_looks_like_a_header_misleads_nobody(text: str) -> None:
    agree(text)


@given(st.text(alphabet="a\n\r é", max_size=40))
def test_lines_and_columns_are_those_of_counting(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text) + 1):
        assert lines.position(offset) == line_and_column(text, offset)


def agree(text: str) -> None:
    """Assert that both ways to look tell the same of every path."""
    spans = TableSpans(text, tomli.loads(text))
    for path, span in scan(text).items():
        if len(path) > 1:
            assert spans.get(path) == span, path
    assert spans.get(("facts", 999, "id")) is None
