"""What importing dates loads: little, and nothing of the rest of the project."""

from __future__ import annotations

import doctest
import subprocess
import sys

import pytest

from lssr_cli import dates

HEAVY = (
    "dataclasses",
    "datetime",
    "decimal",
    "inspect",
    "json",
    "locale",
    "pathlib",
    "typer",
    "rich",
)


def loaded(program: str) -> set[str]:
    """Return the modules that a program has loaded at its end."""
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        check=True,
        text=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "program",
    [
        "import lssr_cli.dates",
        "import lssr_cli.dates as d; d.sort_key(d.parse('191X/1925-12~'))",
        "import lssr_cli.dates as d; d.format(d.parse_input('5 or 7 january 1919'))",
    ],
)
def test_nothing_heavy_is_loaded(program: str) -> None:
    modules = loaded(program) - loaded("pass")
    assert not modules.intersection(HEAVY)


def test_nothing_of_the_rest_of_the_project_is_loaded() -> None:
    modules = loaded("import lssr_cli.dates as d; d.format(d.parse_input('5 or 7 january 1919'))")
    ours = {name for name in modules if name.startswith("lssr_cli")}
    assert {name for name in ours if not name.startswith("lssr_cli.dates")} == {
        "lssr_cli",
        "lssr_cli.errors",
    }


def test_reading_edtf_loads_neither_words_nor_what_reads_typed_dates() -> None:
    modules = loaded("import lssr_cli.dates as d; d.parse('1918-12')")
    assert not modules.intersection({"lssr_cli.dates.words", "lssr_cli.dates.typed"})


def test_every_public_name_is_there_and_documented() -> None:
    for name in dates.__all__:
        assert getattr(dates, name).__doc__, name
    with pytest.raises(AttributeError, match="has no attribute"):
        dates.nothing  # noqa: B018 - asking is what is tested


def test_the_example_of_the_package_prints_what_it_shows() -> None:
    found = doctest.testmod(dates)
    assert found.attempted
    assert not found.failed
