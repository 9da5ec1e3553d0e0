"""Start-up is judged by what is loaded, not by a clock."""

from __future__ import annotations

import subprocess
import sys

import pytest

from program import Program

SCRIPT = """
import sys
from lssr_cli.cli.app import run
status = run(sys.argv[1:])
print("\\n".join(sorted(sys.modules)), file=sys.stderr)
sys.exit(status)
"""


def loaded(run: Program, *words: str) -> set[str]:
    """Return the modules that a second run of a command loads."""
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, *words],
            capture_output=True,
            env=run.environment(),
            cwd=run.folder,
            check=True,
            text=True,
        )
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "words", [("search", "vilnius", "congres"), ("show", "vilnius"), ("sources",)]
)
def test_a_warm_piped_command_loads_no_toml_no_rich_no_csl(
    run: Program, words: tuple[str, ...]
) -> None:
    heavy = {"rich", "tomli", "lssr_cli.csl", "lssr_cli.factfile", "anyascii", "asyncio", "email"}
    assert not heavy & loaded(run, *words)


def test_the_help_loads_no_command(run: Program) -> None:
    assert not {"lssr_cli.cli.search", "lssr_cli.index", "rich"} & loaded(run, "--help")


def test_the_package_itself_loads_nothing_of_the_house() -> None:
    code = "import sys, lssr_cli; print(*[m for m in sys.modules if m.startswith('lssr_cli')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert set(done.stdout.split()) == {"lssr_cli", "lssr_cli.errors"}
