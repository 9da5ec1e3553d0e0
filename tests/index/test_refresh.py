"""A compiled directory after a change: as if compiled afresh, at the cost of what changed."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lssr_cli import factfile
from lssr_cli.errors import FactFileError
from lssr_cli.index import Index, open_index
from lssr_cli.index.schema import STRIDE

SHARED = """\
format = 1
[sources.4]
type = "book"
title = "Europe: A History"
[entities.vilnius]
kind = "place"
name = "Vilnius"
aliases = ["Wilno"]
"""


def _facts(*texts: str, name: str) -> str:
    tables = (
        f'[[facts]]\nid = "{name}{at}"\ndate = "19{at:02}"\ntext = "{text}"\n'
        f'tags = ["{text.split()[0].lower()}"]\ncontradicts = ["a0"]\n'
        for at, text in enumerate(texts)
    )
    return "format = 1\n" + "".join(tables)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a directory of four files, compiled; the cache is beside it."""
    made = tmp_path / "facts"
    made.mkdir()
    (made / "shared.toml").write_text(SHARED, "utf-8")
    for name in "abc":
        text = _facts(f"Red {name} in Wilno.[4]", f"Blue {name}.", name=name)
        (made / f"{name}.toml").write_text(text, "utf-8")
    _open(made).close()
    return made


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are read from now on."""
    names: list[str] = []
    reading = factfile.read_part

    def noting(path: Path) -> factfile.Part:
        names.append(path.name)
        return reading(path)

    monkeypatch.setattr(factfile, "read_part", noting)
    return names


def _open(folder: Path) -> Index:
    return open_index(folder, folder.parent / "cache")


def _tables(index: Index) -> dict[str, list[object]]:
    """Return what the tables say, with files by name instead of the numbers of their segments."""
    files = {segment.number: segment.file for segment in index.segments()}

    def placed(row: sqlite3.Row) -> tuple[object, ...]:
        return tuple(
            (files[cell // STRIDE], cell % STRIDE) if column == "doc"
            else files[cell] if column == "segment" else cell
            for column, cell in zip(row.keys(), row, strict=True)
        )  # fmt: skip

    index.db.row_factory = sqlite3.Row
    names = [
        row[0]
        for row in index.db.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE%'")
    ]
    return {
        name: sorted(map(placed, index.db.execute(f"SELECT * FROM {name}")), key=repr)
        for name in names
        if name not in ("meta", "watched")
    }


def _is_as_fresh(folder: Path) -> None:
    refreshed, fresh = _open(folder), open_index(folder)
    assert _tables(refreshed) == _tables(fresh)


def test_a_changed_file_alone_is_read(folder: Path, read: list[str]) -> None:
    (folder / "b.toml").write_text(_facts("Green b.", name="n"), "utf-8")
    index = _open(folder)
    assert read == ["b.toml"]
    assert index.ids() == ["a0", "a1", "n0", "c0", "c1"]
    _is_as_fresh(folder)


def test_a_new_file_alone_is_read(folder: Path, read: list[str]) -> None:
    (folder / "aa.toml").write_text(_facts("Green in Vilnius.[4]", name="n"), "utf-8")
    index = _open(folder)
    assert read == ["aa.toml"]
    assert index.about("vilnius") == ["a0", "n0", "b0", "c0"]
    _is_as_fresh(folder)


def test_a_file_that_is_gone_costs_no_reading(folder: Path, read: list[str]) -> None:
    (folder / "a.toml").unlink()
    index = _open(folder)
    assert read == []
    assert index.ids() == ["b0", "b1", "c0", "c1"]
    assert [fact.rivals for fact in index.facts(["b0"])] == [()]
    _is_as_fresh(folder)


def test_rivals_stand_in_the_order_of_the_files(folder: Path) -> None:
    (folder / "aa.toml").write_text(_facts("Green.", name="n"), "utf-8")
    refreshed, fresh = _open(folder), open_index(folder)
    told = [fact.rivals for fact in refreshed.facts(["a0"])]
    assert told == [("a1", "n0", "b0", "b1", "c0", "c1")]
    assert told == [fact.rivals for fact in fresh.facts(["a0"])]


def test_a_file_touched_but_not_changed_is_not_read_as_toml(folder: Path, read: list[str]) -> None:
    (folder / "b.toml").touch()
    _open(folder).close()
    _open(folder).close()
    assert read == []


def test_what_all_share_concerns_all_files(folder: Path, read: list[str]) -> None:
    changed = SHARED.replace("Wilno", "Vilna")
    (folder / "shared.toml").write_text(changed, "utf-8")
    index = _open(folder)
    assert set(read) == {"a.toml", "b.toml", "c.toml", "shared.toml"}
    assert index.about("vilnius") == []
    _is_as_fresh(folder)


def test_sources_and_entities_may_move_within_their_file(folder: Path, read: list[str]) -> None:
    (folder / "shared.toml").write_text("# moved\n" + SHARED, "utf-8")
    source = _open(folder).source("4")
    assert read == ["shared.toml"]
    assert source is not None
    assert source.place.line == 3
    _is_as_fresh(folder)


def test_an_id_given_again_in_another_file_is_told_with_both_places(folder: Path) -> None:
    (folder / "b.toml").write_text(_facts("Green.", name="a"), "utf-8")
    with pytest.raises(FactFileError, match=r"is given twice; the first is at .*a.toml:2"):
        _open(folder)


def test_a_broken_file_is_told_and_the_copy_serves_again_once_it_is_mended(folder: Path) -> None:
    whole = (folder / "b.toml").read_text("utf-8")
    (folder / "b.toml").write_text(whole + "[[facts", "utf-8")
    with pytest.raises(FactFileError, match="not TOML"):
        _open(folder)
    (folder / "b.toml").write_text(whole, "utf-8")
    _is_as_fresh(folder)


WORDS = st.sampled_from(["red", "army", "wilno", "vilnius", "congress", "1918", "Kapsukas", "[4]"])
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), max_size=4)
EDITS = st.lists(st.tuples(st.sampled_from("abcdef"), st.none() | TEXTS), min_size=1, max_size=4)


@settings(max_examples=25)
@given(st.lists(EDITS, min_size=1, max_size=3))
def test_after_any_edits_the_tables_are_those_of_a_fresh_compilation(
    rounds: list[list[tuple[str, list[str] | None]]],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        made = Path(name, "facts")
        made.mkdir()
        (made / "shared.toml").write_text(SHARED, "utf-8")
        for file in "abc":
            (made / f"{file}.toml").write_text(_facts("Red.", "Blue [4].", name=file), "utf-8")
        _open(made).close()
        for edits in rounds:
            for file, texts in edits:
                path = made / f"{file}.toml"
                if texts is None:
                    path.unlink(missing_ok=True)
                else:
                    path.write_text(_facts(*texts, name=file), "utf-8")
            _is_as_fresh(made)
