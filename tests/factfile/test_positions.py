"""Positions: where keys and values stand in whatever TOML is spelled like."""

from __future__ import annotations

import json
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.factfile.faults import Path
from lssr_cli.factfile.positions import Span, character_offsets, find, line_and_column, scan

DOCUMENT = """\
# [not] = "a table"
format = 1  # one
a.b."c d" = 'x#y'

[collection]  # comment
title = "with \\"quotes\\" and # and ]"
check = { select = ["a", # why
  "b"], ignore = [] }

[sources.4]
author = [
  { family = "Davies", given = "Norman" },  # [1]
  "Senn, Alfred",
  [[1, 2], {x = "]"}],
]
issued = 1998-05-27 07:32:00
ok = true

[[sources.4.seen]]
at = '''
[[facts]]
'''

[[ facts ]]
id = "one"
text = \"\"\"
[[facts]] \\
  "quoted\"\"\"\"\"
[facts.more]
n = 0x1F
[["facts"]]
'id' = "two"
note = ""
"""


def leaves(value: Any, path: Path = ()) -> list[tuple[Path, Any]]:
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    else:
        return [(path, value)]
    return [leaf for key, item in inner for leaf in leaves(item, (*path, key))]


def assert_found(text: str) -> None:
    spans = scan(text)
    for path, value in leaves(tomli.loads(text)):
        span = spans[path]
        assert tomli.loads(f"x = {text[span.start : span.end]}")["x"] == value, path


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_every_value_is_found_where_it_is_written(line_end: str) -> None:
    assert_found(DOCUMENT.replace("\n", line_end))


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("format",), 2, 1),
        (("a", "b", "c d"), 3, 1),
        (("collection",), 5, 1),
        (("collection", "check", "select", 1), 8, 3),
        (("sources", "4", "author", 0, "given"), 12, 24),
        (("sources", "4", "seen", 0), 19, 1),
        (("facts", 0), 24, 1),
        (("facts", 0, "more", "n"), 30, 1),
        (("facts", 1, "id"), 32, 1),
    ],
)
def test_keys_are_found_by_line_and_column(path: Path, line: int, column: int) -> None:
    assert line_and_column(DOCUMENT, scan(DOCUMENT)[path].key) == (line, column)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a comment",
        "a = 1",
        "[a]\n[a.b]\n[c]",
        "[a.b]\nx = 1\n[a]\ny = 2",
        "a = {b = {c = [1, 2, {d = ''}]}}",
        "a = [\n# one\n1\n,\n# two\n2\n,\n]",
        "a = {\n  b = 1, # why\n  c = 2,\n}",
        'a = "\\\\"\nb = "\\""\nc = \'\\\'',
        'a = \'\'\'\'x\'\'\'\'\nb = """"x\\"""""',
        '"" = 1\n"é\\u0041" = 2',
        "d = 1918-12-16 # day\nt = [07:32:00, 1918-12-16T07:32:00Z]",
        "a = " + "[" * 200 + '"]" # ]\n' + "]" * 200,
    ],
)
def test_every_spelling_is_walked(text: str) -> None:
    if "[[[[" not in text:
        assert_found(text)
    assert scan(text) or not tomli.loads(text)


STRINGS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def spelled(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


@given(st.dictionaries(STRINGS, STRINGS | st.lists(STRINGS, max_size=3), max_size=6))
def test_any_strings_are_found(table: dict[str, Any]) -> None:
    def value(item: Any) -> str:
        return f"[{', '.join(map(spelled, item))}]" if isinstance(item, list) else spelled(item)

    assert_found("".join(f"{spelled(key)} = {value(item)}\n" for key, item in table.items()))


@given(STRINGS.filter(lambda text: "\r" not in text), st.sampled_from(["\n", "\r\n"]))
def test_each_character_of_a_string_is_found(value: str, line_end: str) -> None:
    literal = spelled(value).replace("\\n", line_end)[1:-1]
    text = f'x = """{line_end}{literal}"""'
    offsets = character_offsets(text, scan(text)["x",])
    plain = [at for at, sign in enumerate(value) if sign.isalnum()]
    assert len(offsets) == len(tomli.loads(text)["x"]) + 1
    assert [text[offsets[at]] for at in plain] == [value[at] for at in plain]


@pytest.mark.parametrize(
    ("literal", "offsets"),
    [
        ('"ab"', [1, 2, 3]),
        ("'a\\b'", [1, 2, 3, 4]),
        (r'"a\nb"', [1, 2, 4, 5]),
        (r'"\u0041\x41\U0001F600b"', [1, 7, 11, 21, 22]),
        ('"""a \\\n   b"""', [3, 4, 10, 11]),
        ('"""\na\r\nb"""', [4, 6, 7, 8]),
    ],
)
def test_escapes_are_one_character(literal: str, offsets: list[int]) -> None:
    assert character_offsets(literal, Span(0, 0, len(literal))) == offsets


def test_what_is_not_written_is_found_at_the_table_around_it() -> None:
    spans = scan(DOCUMENT)
    assert find(spans, ("facts", 0, "date")) == spans["facts", 0]
    assert find(spans, ("entities",)) == Span(0, 0, 0)


@given(st.text(max_size=30), st.integers(0, 40))
def test_line_and_column_count_from_one(text: str, offset: int) -> None:
    line, column = line_and_column(text, min(offset, len(text)))
    before = "".join(part + "\n" for part in text.split("\n")[: line - 1])
    assert len(before) + column - 1 == min(offset, len(text))


def test_a_text_that_is_no_toml_is_no_endless_walk() -> None:
    with pytest.raises((ValueError, IndexError)):
        scan("a = 1\n= 2")
