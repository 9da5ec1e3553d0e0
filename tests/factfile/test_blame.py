"""Which line is to blame for a text that is not TOML, rather than where a parser noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from lssr_cli.errors import FactFileError
from lssr_cli.factfile.door import parse_toml

FACTS = '[[facts]]\nid = "a"\ntext = {}\ndate = "1918"\n\n[[facts]]\nid = "b"\ntext = "c"\n'


def told(text: str) -> str:
    with pytest.raises(FactFileError) as caught:
        parse_toml(text, Path("f.toml"))
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (FACTS.format('"x'), 3, "not TOML"),
        (FACTS.format('"""x'), 3, "has no end"),
        (FACTS.format('["x"'), 3, "unclosed"),
        (FACTS.format('"x""'), 3, "not TOML"),
        ('[[facts]]\nid = "a"\ntext = "b"\nid = "c"\n', 4, "given twice; the first is on line 2"),
        (
            "[sources.4]\na = 1\n[sources.5]\n[sources.4]\n",
            4,
            "given twice; the first is on line 1",
        ),
        ('[facts]\nid = "a"\n[[facts]]\nid = "b"\n', 1, "each fact begins with [[facts]]"),
        ("x = 1\ny\n", 2, "not TOML"),
        ('x = "\\q"\n', 1, "not TOML"),
        ("x = 2024-02-30\n", 1, "not TOML"),
    ],
)
def test_the_line_to_blame(text: str, line: int, said: str) -> None:
    message = told(text)
    assert message.startswith(f"f.toml:{line}: ")
    assert said in message
    assert "\n" not in message
