"""The JSON Schema of fact files refuses what reading refuses, as far as a schema can tell."""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import tomli
from hypothesis import given

from check.planted import PLANTS, Plant
from dates.strategies import intervals, moments, sets, singles
from lssr_cli.check import check
from lssr_cli.factfile.vocabulary import NAME_PARTS
from lssr_cli.shipped import shipped_file

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "src/lssr_cli/data/fact-file.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
WHOLE = (ROOT / "tests/check/telegraph.toml").read_text("utf-8")
GOOD = [shipped_file(), *sorted((ROOT / "tests/check").rglob("*.toml"))]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

OF_FORM = {
    "bad-id",
    "empty",
    "missing-key",
    "unknown-format",
    "unknown-key",
    "unknown-type",
    "unknown-value",
    "wrong-type",
}
"""Rules about the form of a table, which a schema can tell as well."""
TABLE = re.compile(r"^(format|\[\[facts|\[(sources|entities|collection)\b)", re.MULTILINE)
WHOLE_NUMBERS = {"format = 1.0", "number-of-pages = 227.0"}
"""To JSON Schema a number such as 1.0 is whole."""


def plain(value: Any) -> Any:
    """Return what TOML gave as JSON has it, dates as strings."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, (dt.date, dt.time)) else value


def complaints(text: str) -> list[str]:
    """Return what the schema has against a text."""
    return [error.message for error in VALIDATOR.iter_errors(plain(tomli.loads(text)))]


def test_the_schema_is_what_the_reader_says() -> None:
    command = [sys.executable, str(ROOT / "bench" / "schema.py"), "--check"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_a_good_file_is_valid(file: Path) -> None:
    assert complaints(file.read_text("utf-8")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_fact_files_in_the_documentation_are_valid(page: Path) -> None:
    examples = re.findall(r"```toml\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    for example in examples:
        if TABLE.search(example):
            whole = example if "format = " in example else f"format = 1\n{example}"
            assert complaints(whole) == [], example


@pytest.mark.parametrize(
    "plant",
    [one for one in PLANTS if one.rule in OF_FORM and one.new not in WHOLE_NUMBERS],
    ids=lambda plant: f"{plant.rule}-{plant.new[:40]}",
)
def test_the_schema_refuses_what_reading_refuses(plant: Plant) -> None:
    assert complaints(WHOLE.replace(plant.old, plant.new))


@pytest.mark.parametrize(
    "plant",
    [one for one in PLANTS if one.rule not in OF_FORM],
    ids=lambda plant: f"{plant.rule}-{plant.new[:40]}",
)
def test_what_the_schema_refuses_reading_refuses(tmp_path: Path, plant: Plant) -> None:
    text = WHOLE.replace(plant.old, plant.new)
    file = tmp_path / "facts.toml"
    file.write_text(text, "utf-8")
    errors = check(file, today=(2026, 1, 5)).errors
    if not any(error.rule == "not-toml" for error in errors) and complaints(text):
        assert errors


@given(singles | intervals() | sets() | moments)
def test_every_date_is_valid(date: str) -> None:
    assert complaints(f'format = 1\n[[facts]]\nid = "a"\ntext = "b"\ndate = "{date}"\n') == []


def test_every_part_of_a_name_is_valid() -> None:
    parts = ", ".join(f'{part} = "x"' for part in sorted(NAME_PARTS))
    source = f'[sources.1]\ntype = "book"\ntitle = "T"\nauthor = [{{ {parts} }}]\n'
    assert complaints(f"format = 1\n{source}") == []
