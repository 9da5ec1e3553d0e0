"""The page on rules is what the rules say, and each example does what it is an example of."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lssr_cli.check import RULES, Rule, check

ROOT = Path(__file__).resolve().parents[2]
HEAD = (ROOT / "tests" / "check" / "example.toml").read_text("utf-8")
WITH_EXAMPLE = [rule for rule in RULES if rule.bad and rule.name != "style-wants"]


def found(folder: Path, rule: Rule, piece: str) -> bool:
    """Tell whether a rule finds something in a piece of a file, the rest of which is right."""
    (folder / "facts.toml").write_text(whole(piece), "utf-8")
    report = check(folder / "facts.toml", evidence=rule.opt_in, today=(2026, 1, 5))
    return rule.name in {finding.rule for finding in report.findings}


def whole(piece: str) -> str:
    """Return a file in which a piece stands: fields of a fact, whole tables, or the format."""
    if piece.startswith("format"):
        return HEAD.replace("format = 1", piece)
    if piece.startswith("["):
        return HEAD + piece + "\n"
    fields = {line.split(" = ")[0] for line in piece.partition("\n[[facts]]")[0].splitlines()}
    needed = {"id": '"example"', "text": '"Vilnius was taken.[4]"'}
    rest = "".join(f"{key} = {value}\n" for key, value in needed.items() if key not in fields)
    return f"{HEAD}[[facts]]\n{rest}{piece}\n"


def test_the_page_is_what_the_rules_say() -> None:
    command = [sys.executable, str(ROOT / "bench" / "rules.py"), "--check"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("rule", WITH_EXAMPLE, ids=lambda rule: rule.name)
def test_a_rule_finds_its_own_example(tmp_path: Path, rule: Rule) -> None:
    assert found(tmp_path, rule, rule.bad)


@pytest.mark.parametrize(
    "rule", [rule for rule in WITH_EXAMPLE if rule.good], ids=lambda rule: rule.name
)
def test_a_rule_passes_what_its_example_should_be(tmp_path: Path, rule: Rule) -> None:
    assert not found(tmp_path, rule, rule.good)


def test_names_are_words_with_hyphens_and_stand_once() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(name.replace("-", "").isalpha() and name == name.lower() for name in names)
