"""Files put together: one collection, every id once, rivals told by either side."""

from __future__ import annotations

from pathlib import Path

import pytest

from lssr_cli.errors import FactFileError
from lssr_cli.factfile import combine, read, read_part
from lssr_cli.factfile.combine import mutual
from lssr_cli.model import Fact, Facts

SOURCE = '[sources.4]\ntype = "book"\ntitle = "T"\n'
FACT = '[[facts]]\nid = "{0}"\ntext = "{0} in Wilno.[4]"\n'
PLACE = '[entities.vilnius]\nname = "Vilnius"\naliases = ["Wilno"]\n'


def folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / f"{name}.toml").write_text(f"format = 1\n{text}", "utf-8")
    return tmp_path


def together(tmp_path: Path, **files: str) -> Facts:
    return read(folder(tmp_path, **files))


def test_facts_of_one_file_cite_sources_and_name_entities_of_another(tmp_path: Path) -> None:
    facts = together(tmp_path, a=FACT.format("one"), b=SOURCE, c=PLACE)
    assert facts.facts["one"].linked == ("vilnius",)
    assert list(facts.sources) == ["4"]
    assert [Path(file).name for file in facts.files] == ["a.toml", "b.toml", "c.toml"]


def test_files_are_read_in_the_order_of_their_paths(tmp_path: Path) -> None:
    facts = together(tmp_path, b=FACT.format("two"), a=FACT.format("one"), c=FACT.format("three"))
    assert [(id, fact.order) for id, fact in facts.facts.items()] == [
        ("one", 0),
        ("two", 1),
        ("three", 2),
    ]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            FACT.format("x"),
            FACT.format("x"),
            'b.toml:3: fact "x".id: is given twice; the first is ',
        ),
        (SOURCE, SOURCE, 'b.toml:2: source "4": is given twice; the first is at '),
        (PLACE, PLACE, 'b.toml:2: entity "vilnius": is given twice; the first is at '),
    ],
)
def test_a_name_given_twice_is_refused_and_both_places_are_told(
    tmp_path: Path, first: str, second: str, told: str
) -> None:
    with pytest.raises(FactFileError) as caught:
        together(tmp_path, a=first, b=second)
    assert told in str(caught.value)
    assert "a.toml:2" in str(caught.value)


def test_two_differing_collections_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FactFileError, match=r"collection: differs from the one in .*a\.toml"):
        together(tmp_path, a='[collection]\ntitle = "A"\n', b='[collection]\ntitle = "B"\n')


def test_the_same_collection_may_be_told_again(tmp_path: Path) -> None:
    same = '[collection]\ntitle = "A"\n'
    assert together(tmp_path, a=same, b=same).collection.title == "A"


def test_a_contradiction_told_by_one_counts_for_both() -> None:
    facts = {
        fact.id: fact
        for fact in (
            Fact("a", "", contradicts=("b", "nobody", "a")),
            Fact("b", ""),
            Fact("c", "", contradicts=("b",)),
        )
    }
    assert mutual(facts) == {"a": ("b",), "b": ("a", "c"), "c": ("b",)}


def test_one_part_alone_is_a_collection(tmp_path: Path) -> None:
    file = folder(tmp_path, a=SOURCE + FACT.format("one")) / "a.toml"
    assert list(combine([read_part(file)]).facts) == ["one"]
