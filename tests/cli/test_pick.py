"""``lssr pick``: fzf where there is one, numbers where there is none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from program import Program
from screen import Screen

FZF = """#!{python}
import pathlib, sys
pathlib.Path("options").write_text("\\n".join(sys.argv[1:]))
lines = sys.stdin.read().splitlines()
pathlib.Path("lines").write_text("\\n".join(lines))
print(lines[-1]) if lines else sys.exit(1)
"""


@pytest.fixture
def file(run: Program) -> str:
    return run.facts("Vilnius held out.[4]", "Vilnius was taken.[4]", dates=("1918", "1919"))


@pytest.fixture
def finder(run: Program) -> dict[str, str]:
    """A stand-in for fzf that writes down what it is told and chooses the last line."""
    folder = run.folder / "bin"
    folder.mkdir()
    program = folder / "fzf"
    program.write_text(FZF.format(python=sys.executable))
    program.chmod(0o755)
    return {"PATH": f"{folder}:/usr/bin:/bin"}


def test_a_number_chooses_from_the_list(run: Program, file: str) -> None:
    done = run("-f", file, "pick", "vilnius", stdin="2\n", PATH="/nowhere")
    ids = run("-f", file, "search", "vilnius", "--format", "ids").lines
    assert done.out == f"{ids[1]}\n"
    assert "  1  " in done.err


@pytest.mark.parametrize("typed", ["", "0\n", "3\n", "x\n"])
def test_any_other_word_chooses_nothing(run: Program, file: str, typed: str) -> None:
    done = run("-f", file, "pick", "vilnius", stdin=typed, PATH="/nowhere")
    assert (done.status, done.out) == (1, "")


def test_without_a_query_all_facts_are_offered(run: Program, file: str) -> None:
    assert run("-f", file, "pick", stdin="1\n", PATH="/nowhere").out == "f1\n"


def test_where_nothing_is_found_nothing_is_asked(run: Program, file: str) -> None:
    done = run("-f", file, "pick", "xyzzyqwerty", PATH="/nowhere")
    assert (done.status, done.out, done.err) == (1, "", "")


def test_fzf_is_given_what_the_search_found(
    run: Program, file: str, finder: dict[str, str]
) -> None:
    screen = Screen(run, "-f", file, "pick", "taken", **finder)
    assert screen.text.split() == ["f2"]
    assert Path(run.folder, "lines").read_text() == "f2\t1919\tVilnius was taken.[4]"


def test_fzf_searches_anew_at_each_key_and_shows_the_fact_in_full(
    run: Program, file: str, finder: dict[str, str]
) -> None:
    Screen(run, "-f", file, "pick", "it's $(touch owned)", **finder)
    options = Path(run.folder, "options").read_text().splitlines()
    assert "--query=it's $(touch owned)" in options
    bound = "\n".join(option for option in options if option.startswith(("--bind", "--preview=")))
    for part in ("search --format tsv", "show -- {1}", "cite --copy", "open -- {1}", "edit -- {1}"):
        assert part in bound
    assert f"-f {file}" in bound


def test_a_fact_opens_its_first_source_that_has_an_address(run: Program) -> None:
    run("open", "vilnius-captured", "--print").shows("https://")
