"""The line on which each table begins, however the headers are written."""

from __future__ import annotations

import pytest
import tomli

from lssr_cli.factfile.places import Places

PLAIN = """\
format = 1
[sources.4]
title = "T"
[entities.vilnius]
name = "V"
[[facts]]
id = "a"
# [[facts]]
  [[ facts ]]
id = "b"
"""
QUOTED = """\
[sources."a.b"]
title = "T"
[ sources . c ]
title = 'U'
"""
INLINE = 'facts = [\n  {id = "a"},\n  {id = "b"},\n]\nsources.4.title = "T"\n'
IN_A_STRING = (
    'x = """\n[[facts]]\n[sources.4]\n"""\n[[facts]]\nid = "a"\n[sources.4]\ntitle = "T"\n'
)


def places(text: str) -> Places:
    return Places("f.toml", text, tomli.loads(text))


@pytest.mark.parametrize(("text", "lines"), [(PLAIN, [6, 9]), (INLINE, [2, 3]), (IN_A_STRING, [5])])
def test_where_facts_begin(text: str, lines: list[int]) -> None:
    found = places(text)
    assert [found.of_fact(index).line for index in range(len(lines))] == lines


@pytest.mark.parametrize(
    ("text", "section", "key", "line"),
    [
        (PLAIN, "sources", "4", 2),
        (PLAIN, "entities", "vilnius", 4),
        (QUOTED, "sources", "a.b", 1),
        (QUOTED, "sources", "c", 3),
        (INLINE, "sources", "4", 5),
        (IN_A_STRING, "sources", "4", 7),
    ],
)
def test_where_sources_and_entities_begin(text: str, section: str, key: str, line: int) -> None:
    assert places(text).of_table(section, key).line == line
