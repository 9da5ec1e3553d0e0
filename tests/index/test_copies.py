"""The compiled copy: made, believed only while it is true, done without where it cannot be."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lssr_cli import load
from lssr_cli.index import open_index
from lssr_cli.index.cache import cache_file
from lssr_cli.index.copies import clear, copy_of
from program import Program

FACT = 'format = 1\n[[facts]]\nid = "a"\ntext = "{}"\n'


def _file(folder: Path, text: str) -> Path:
    path = folder / "facts.toml"
    path.write_text(FACT.format(text), "utf-8")
    return path


def _text(path: Path, cache: Path) -> str:
    index = open_index(path, cache)
    try:
        fact = index.fact("a")
        return fact.text if fact else ""
    finally:
        index.close()


def test_a_collection_is_compiled_once(tmp_path: Path) -> None:
    path, cache = _file(tmp_path, "One."), tmp_path / "cache"
    assert copy_of(path, cache) is None
    assert _text(path, cache) == "One."
    kept = copy_of(path, cache)
    assert kept is not None
    assert kept.facts == 1


def test_a_change_of_the_same_size_and_time_is_seen(tmp_path: Path) -> None:
    path, cache = _file(tmp_path, "One."), tmp_path / "cache"
    assert _text(path, cache) == "One."
    before = path.stat()
    _file(tmp_path, "Two.")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert _text(path, cache) == "Two."


@pytest.mark.parametrize("spoilt", [b"", b"rubbish", b"SQLite format 3\0" + bytes(5000)])
def test_a_spoilt_copy_is_made_anew(tmp_path: Path, spoilt: bytes) -> None:
    path, cache = _file(tmp_path, "One."), tmp_path / "cache"
    assert _text(path, cache) == "One."
    cache_file(path, cache).write_bytes(spoilt)
    assert _text(path, cache) == "One."
    assert copy_of(path, cache) is not None


def test_without_a_place_for_a_copy_the_answer_is_the_same(tmp_path: Path) -> None:
    path = _file(tmp_path, "One.")
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert _text(path, tmp_path / "cache") == "One."


@pytest.mark.parametrize("ending", ["", "-journal"])
def test_what_a_killed_build_left_is_swept_away(tmp_path: Path, ending: str) -> None:
    path, cache = _file(tmp_path, "One."), tmp_path / "cache"
    cache.mkdir()
    left = cache / f".{cache_file(path, cache).name}.{2**22 + 1}.tmp{ending}"
    left.write_bytes(b"half")
    assert _text(path, cache) == "One."
    assert not left.exists()


def test_a_build_that_is_killed_leaves_nothing_that_the_next_one_trips_over(run: Program) -> None:
    name = run.facts(*(f"Vilnius fell, it is said, for the {n}th time." for n in range(3000)))
    command = [sys.executable, "-m", "lssr_cli", "-f", name, "index"]
    for wait in (0.2, 0.4, 0.6, 0.8):
        with subprocess.Popen(command, cwd=run.folder, env=run.environment()) as killed:
            time.sleep(wait)
            killed.kill()
    run("-f", name, "search", "2999th").shows("for the 2999th time")
    assert [file.suffix for file in (run.home / "cache" / "lssr").iterdir()] == [".sqlite"]


def test_a_contradiction_of_nothing_is_no_rival(run: Program) -> None:
    text = (
        FACT.format("One.")
        + 'contradicts = ["nobody", "a", "b"]\n[[facts]]\nid = "b"\ntext = "B."\n'
    )
    with load(run.folder / run.file(text)) as facts:
        assert facts.fact("a").rivals == ("b",)
        assert facts.fact("b").rivals == ("a",)


def test_clearing_removes_compiled_copies_and_nothing_else(tmp_path: Path) -> None:
    path, cache = _file(tmp_path, "One."), tmp_path / "cache"
    _text(path, cache)
    (cache / "notes.txt").write_text("mine")
    assert clear(cache) == [cache_file(path, cache)]
    assert [file.name for file in cache.iterdir()] == ["notes.txt"]


def test_a_directory_after_a_change_answers_as_if_compiled_afresh(tmp_path: Path) -> None:
    folder, cache = tmp_path / "d", tmp_path / "cache"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.toml").write_text(
            f'format = 1\n[[facts]]\nid = "{name}"\ntext = "Fact {name}."\n', "utf-8"
        )
    open_index(folder, cache).close()
    (folder / "b.toml").write_text('format = 1\n[[facts]]\nid = "n"\ntext = "New."\n', "utf-8")
    (folder / "c.toml").unlink()
    refreshed, fresh = open_index(folder, cache), open_index(folder)
    assert refreshed.facts(refreshed.ids()) == fresh.facts(fresh.ids())


def test_many_processes_on_a_cold_cache_all_answer(run: Program) -> None:
    name = run.facts("Vilnius fell.")
    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(lambda _: run("-f", name, "search", "vilnius"), range(8)))
    assert all("Vilnius fell." in each.out for each in done)


def test_the_command_shows_rebuilds_and_clears(run: Program) -> None:
    name = run.facts("Vilnius fell.")
    assert run("-f", name, "index", "--format", "json").json["state"] == "compiled just now"
    assert run("-f", name, "index", "--format", "json").json["state"] == "up to date"
    run("-f", name, "index", "--rebuild").shows("compiled just now")
    run("index", "--clear").shows("1 compiled copy removed")
