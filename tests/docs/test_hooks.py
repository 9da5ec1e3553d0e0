"""The hook that repositories of facts take from this one."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from program import HEAD, Program

HOOKS = (Path(__file__).resolve().parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8")
FACT = '[[facts]]\nid = "a"\ntext = "Vilnius was taken.[4][13]"\n'


def field(name: str) -> str:
    """Return the value of a field of the one hook that there is."""
    (found,) = re.findall(rf"^(?:- |  ){name}: (.+)$", HOOKS, re.MULTILINE)
    return str(found)


def command() -> list[str]:
    """Return the words that the hook runs behind ``lssr``."""
    program, *words = shlex.split(field("entry"))
    assert program == "lssr"
    return [*words, *field("args").strip("[]").split(", ")]


def test_the_hook_passes_a_sound_file_and_stops_an_error(run: Program) -> None:
    run.file(HEAD + FACT)
    run(*command()).shows()
    run.file(HEAD + FACT.replace("[4]", "[5]"))
    run(*command()).fails(1)
    run.file("format = \n")
    run(*command()).fails(2)


def test_it_runs_for_fact_files_and_bibliographies_alone_and_takes_no_names() -> None:
    pattern = re.compile(field("files"))
    assert all(pattern.search(name) for name in ("facts.toml", "a/b.toml", "refs.bib", "a.ris"))
    assert not any(pattern.search(name) for name in ("README.md", "tomls", "a.toml.txt"))
    assert field("pass_filenames") == "false"
