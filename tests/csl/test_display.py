"""What stands in a block of its own, and where the suffix of the layout goes then."""

from __future__ import annotations

from typing import Any

import pytest

from csl.small import style
from lssr_cli.csl import Processor

ITEM: dict[str, Any] = {"id": "a", "type": "book", "title": "Europe", "publisher": "Brill"}


def entry(layout: str, output: str = "html") -> str:
    bibliography = f'<bibliography><layout suffix=".">{layout}</layout></bibliography>'
    made = style('<text variable="title"/>', bibliography=bibliography)
    return Processor(made, [ITEM], output=output).bibliography()[0].text


def test_the_suffix_of_the_layout_stands_in_the_last_block() -> None:
    layout = (
        '<text variable="title" display="left-margin"/>'
        '<text variable="publisher" display="right-inline"/>'
    )
    assert entry(layout) == (
        '\n    <div class="csl-left-margin">Europe</div>'
        '<div class="csl-right-inline">Brill.</div>\n  '
    )


def test_display_counts_for_elements_of_the_layout_alone() -> None:
    layout = '<group delimiter=" "><text variable="title" display="block"/></group>'
    assert entry(layout) == "Europe."


@pytest.mark.parametrize("title", ["近代中国史研究", "1918–1919 – 1920"])
def test_italics_are_for_alphabets_and_digits(title: str) -> None:
    made = style('<text variable="title" font-style="italic"/>')
    cite = {"citationItems": [{"id": "a"}]}
    shown = Processor(made, [{**ITEM, "title": title}]).cite([cite])[0]
    assert ("<i>" in shown) == title[0].isascii()
