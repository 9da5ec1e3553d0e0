"""What a name on the command line means: a fact, else a source, else an entity."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import lssr_cli
from lssr_cli.errors import NotFoundError
from lssr_cli.index import Index
from lssr_cli.things import SourceKeys, find, kind_of, look_up
from program import HEAD


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    file = tmp_path / "facts.toml"
    facts = (
        '[[facts]]\nid = "vilnius"\ntext = "In Vilnius.[4]"\n[[facts]]\nid = "x"\ntext = "X.[4]"\n'
    )
    file.write_text(HEAD + facts, "utf-8")
    with lssr_cli.load(file) as opened:
        yield opened.index


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("x", "fact"),
        ("4", "source"),
        ("vilnius", "fact"),
        ("entity:vilnius", "entity"),
        ("source:13", "source"),
        ("fact:x", "fact"),
    ],
)
def test_a_fact_comes_before_a_source_before_an_entity(index: Index, name: str, kind: str) -> None:
    thing = find(index, name)
    assert thing is not None
    assert kind_of(thing) == kind


@pytest.mark.parametrize("name", ["", "nothing", "source:x", "fact:4", "place:vilnius", "4 "])
def test_other_names_mean_nothing(index: Index, name: str) -> None:
    assert find(index, name) is None


def test_all_unknown_names_are_told_at_once(index: Index) -> None:
    with pytest.raises(NotFoundError, match=r"^no fact, source or entity: y, z$"):
        look_up(index, ["x", "y", "4", "z"])


def test_the_nearest_name_is_proposed(index: Index) -> None:
    with pytest.raises(NotFoundError, match=r"\(did you mean vilnius\?\)"):
        look_up(index, ["vilnus"])


def test_a_long_name_is_cut_in_the_message(index: Index) -> None:
    with pytest.raises(NotFoundError) as caught:
        look_up(index, ["y" * 500])
    assert len(str(caught.value)) < 120


def test_source_keys_are_a_container_of_texts(index: Index) -> None:
    keys = SourceKeys(index)
    assert "4" in keys
    assert "04" not in keys
    assert 4 not in keys
