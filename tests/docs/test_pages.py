"""Every command line shown in the README and in docs/ is run, and what it prints compared.

A block is indented by four blanks; a line ``$ lssr …`` is run, with pipes and all, and the lines
after it are what it prints on both streams. A line of ``…`` stands for any lines. The commands of a
page run one after the other in one folder, in which stand the files that the page says to save.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from program import Program

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
INDENT = "    "
ANY = "…"
SAVED = re.compile(r"Save this as `([\w.-]+)`:\n\n```toml\n(.*?)```", re.DOTALL)


class Example(NamedTuple):
    """A command line and what a page says that it prints."""

    line: int
    command: str
    output: list[str]


def examples(page: Path) -> list[Example]:
    """Return the command lines of a page in order."""
    found: list[Example] = []
    inside = False
    for number, text in enumerate([*page.read_text("utf-8").splitlines(), ""], 1):
        line = text.removeprefix(INDENT)
        if text.startswith(f"{INDENT}$ "):
            inside = line.startswith("$ lssr")
            if inside:
                found.append(Example(number, line[2:], []))
        elif inside and text and not text.startswith(INDENT):
            inside = False
        elif inside:
            found[-1].output.append(line)
    for example in found:
        while example.output and not example.output[-1].strip():
            example.output.pop()
    return found


def pattern(output: list[str]) -> str:
    """Return what matches the lines that a page shows."""
    parts = ["(?:.*\n)*?" if line.strip() == ANY else re.escape(f"{line}\n") for line in output]
    return "".join(parts)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_shows_is_what_is_printed(run: Program, page: Path) -> None:
    folder = run.folder / "bin"
    folder.mkdir()
    program = folder / "lssr"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m lssr_cli "$@"\n')
    program.chmod(0o755)
    for name, text in SAVED.findall(page.read_text("utf-8")):
        run.file(text, name)
    for example in examples(page):
        done = subprocess.run(
            ["bash", "-c", example.command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=run.folder,
            env=run.environment(PATH=f"{folder}{os.pathsep}{os.environ['PATH']}"),
            check=False,
            text=True,
        )
        shown = "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())
        assert re.fullmatch(pattern(example.output), shown), (
            f"{page.name}:{example.line}: {example.command}\n{shown}"
        )


def test_every_page_of_the_documentation_is_in_its_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text("utf-8")
    for page in PAGES[1:]:
        assert page.name == "README.md" or f"({page.name})" in index


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target
