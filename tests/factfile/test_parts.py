"""One file by itself: what it says with its places, and the first thing that is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from lssr_cli.errors import FactFileError
from lssr_cli.factfile.parts import Part, part_from_text

FILE = Path("f.toml")
BOOK = '[sources.4]\ntype = "book"\ntitle = "T"\n'


def part(text: str) -> Part:
    return part_from_text(FILE, text)


def test_values_keep_their_places() -> None:
    read = part(f'format = 1\n{BOOK}[[facts]]\nid = "a"\ntext = "x [4]"\n')
    assert [str(fact.place) for fact in read.facts] == ["f.toml:5"]
    assert [str(source.place) for source in read.sources] == ["f.toml:2"]


def test_text_is_as_it_stands() -> None:
    (fact,) = part('format = 1\n[[facts]]\nid = "a"\ntext = "  A [4] \\\\[sic] "\n').facts
    assert fact.text == "  A [4] \\[sic] "


def test_an_empty_file_with_a_format_is_a_part() -> None:
    assert part("format = 1\n") == Part("f.toml")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "f.toml:1: format: is missing (write format = 1)"),
        ("format = 2\n", "f.toml:1: format: "),
        ('format = "1"\n', "f.toml:1: format: a string where a whole number is wanted"),
        ("format = 1\nfact = 1\n", "f.toml:2: fact: unknown key (did you mean facts?)"),
        ("format = 1\nfacts = 3\n", "f.toml:2: facts: a whole number where a list of tables is "),
        ("format = 1\n[[facts]]\nid = 3\n", "f.toml:3: facts[0].id: a whole number where"),
        ('format = 1\n[[facts]]\nid = "a"\n', 'f.toml:2: fact "a".text: is missing'),
        (
            'format = 1\n[[facts]]\nid = "a"\ntext = "x"\ndate = "1918-13"\n',
            'f.toml:5: fact "a".date: ',
        ),
        ('format = 1\n[sources.4]\ntype = "book"\n', 'f.toml:2: source "4".title: is missing'),
        ("format = 1\n[sources]\n4 = 3\n", 'f.toml:3: source "4": a whole number where a table'),
        ("format = 1\n[entities.v]\n", 'f.toml:2: entity "v".name: is missing'),
        ("format = \n", "f.toml:1: not TOML: "),
    ],
)
def test_the_first_thing_refused_is_told_with_its_line(text: str, line: str) -> None:
    with pytest.raises(FactFileError) as caught:
        part(text)
    assert str(caught.value).startswith(line)
