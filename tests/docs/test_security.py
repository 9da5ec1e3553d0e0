"""Every promise of the security page names tests that there are, every cap the one in the code."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import pytest

from lssr_cli.cli.environment import MAX_WIDTH, MIN_WIDTH
from lssr_cli.cli.requests import MAX_QUERY
from lssr_cli.exchange.entries import MAX_FIELD
from lssr_cli.factfile import MAX_BYTES
from lssr_cli.factfile.faults import LONGEST_ECHO
from lssr_cli.factfile.fields import MAX_TEXT_BYTES

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`(tests/[\w/.]+)`", PAGE))))
def test_the_tests_it_names_are_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize(
    "cap",
    [
        f"{MAX_BYTES // 1024 // 1024} MB",
        f"{MAX_TEXT_BYTES:,} bytes",
        f"{MAX_FIELD:,} bytes",
        f"| {MAX_QUERY} characters",
        f"| {LONGEST_ECHO} characters",
        f"{MIN_WIDTH} to {MAX_WIDTH} columns",
    ],
)
def test_the_caps_are_those_of_the_program(cap: str) -> None:
    assert cap in PAGE


def needed(package: str, seen: set[str]) -> set[str]:
    """Return the names of all that a package needs to run, itself included."""
    for line in requires(package) or ():
        name = re.split(r"[^\w.-]", line, maxsplit=1)[0].lower()
        if "extra ==" in line or name in seen:
            continue
        try:
            version(name)
        except PackageNotFoundError:
            continue
        needed(name, seen | {name})
        seen |= {name} | needed(name, seen | {name})
    return seen


def test_the_licence_of_everything_that_is_installed_is_told() -> None:
    listed = PAGE[PAGE.index("## Licences") :].lower()
    assert not [name for name in sorted(needed("lssr", set())) if name not in listed]
