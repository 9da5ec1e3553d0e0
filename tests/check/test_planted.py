"""Every kind of mistake, planted one by one in a file that has none: found, named, at its line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from check.planted import NOT_TOML, PLANTS, Plant
from lssr_cli.check import RULES, Finding, check

WHOLE = (Path(__file__).parent / "telegraph.toml").read_text("utf-8")
TODAY = (2026, 1, 5)


def planted(plant: Plant) -> str:
    """Return the file with a mistake in it."""
    assert WHOLE.count(plant.old) == 1, f"{plant.old!r} must stand once in the file"
    return WHOLE.replace(plant.old, plant.new)


def line_of(plant: Plant, text: str) -> int:
    """Return the line on which a mistake must be reported."""
    if plant.at:
        assert text.count(plant.at) == 1, f"{plant.at!r} must stand once in the changed file"
        return text.count("\n", 0, text.index(plant.at)) + 1
    pairs = enumerate(zip(WHOLE.split("\n"), text.split("\n"), strict=False), 1)
    return next(line for line, (before, after) in pairs if before != after)


def findings(folder: Path, text: str) -> Sequence[Finding]:
    """Return what is found in a text."""
    file = folder / "facts.toml"
    file.write_text(text, "utf-8")
    return check(file, today=TODAY).findings


def test_the_file_itself_is_without_a_mistake(tmp_path: Path) -> None:
    assert findings(tmp_path, WHOLE) == ()


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.rule}-{plant.new[:40]}")
def test_a_planted_mistake_is_found_at_its_line(tmp_path: Path, plant: Plant) -> None:
    text = planted(plant)
    found = findings(tmp_path, text)
    assert (line_of(plant, text), plant.rule) in {(one.line, one.rule) for one in found}, found


@pytest.mark.parametrize("plant", NOT_TOML, ids=lambda plant: plant.new[:40])
def test_a_mistake_of_toml_is_told_once_and_hides_no_other(tmp_path: Path, plant: Plant) -> None:
    text = planted(plant)
    later = text.replace('id = "morse-retires"', 'id = "morse-retires"\ntgas = ["farewell"]')
    line = later.count("\n", 0, later.index("tgas")) + 1
    found = findings(tmp_path, later)
    assert [one.line for one in found if one.rule == "not-toml"] == [line_of(plant, text)]
    assert (line, "unknown-key") in {(one.line, one.rule) for one in found}


def test_every_rule_that_one_file_can_break_has_a_planted_mistake() -> None:
    of_other_files = {"two-collections", "bibliography"}
    opt_in = {rule.name for rule in RULES if rule.opt_in}
    planted_rules = {plant.rule for plant in PLANTS}
    assert {rule.name for rule in RULES} - planted_rules == of_other_files | opt_in
