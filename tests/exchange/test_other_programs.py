"""Other programs take what is written; each test is skipped where its program is not installed."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from lssr_cli.exchange import write
from lssr_cli.factfile import read

SHIPPED = Path(__file__).parents[2] / "data" / "facts.toml"
SCHEMA = Path(__file__).parents[3] / "shared" / "exchange" / "csl-data.json"
TOLD = (
    *("author", "editor", "translator", "issued", "accessed", "publisher", "publisher-place"),
    *("container-title", "collection-title", "volume", "issue", "page", "DOI", "ISBN", "URL"),
)
"""Variables for which BibLaTeX has a field of its own."""


def shipped() -> list[dict[str, object]]:
    return [{**source.csl, "id": source.key} for source in read(SHIPPED).sources.values()]


@pytest.mark.skipif(not shutil.which("biber"), reason="biber is not installed")
@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
def test_biber_takes_the_whole_collection_without_an_error(format: str, tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(write(shipped(), format), "utf-8")
    done = subprocess.run(
        ["biber", "--tool", "a.bib"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert "ERROR" not in done.stdout


def test_rispy_reads_every_source() -> None:
    rispy = pytest.importorskip("rispy")
    records = rispy.loads(write(shipped(), "ris"))
    assert [record["id"] for record in records] == [str(item["id"]) for item in shipped()]


def test_every_wikitext_template_parses() -> None:
    parser = pytest.importorskip("mwparserfromhell")
    code = parser.parse(write(shipped(), "wikitext"))
    templates = [t for t in code.filter_templates() if str(t.name).startswith("ci")]
    assert len(templates) == len(shipped())
    assert all(template.has("title") or template.has("chapter") for template in templates)


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
def test_pandoc_reads_what_was_written(format: str) -> None:
    wanted = {str(item["id"]): item for item in json.loads(write(shipped(), "csl-json"))}
    done = subprocess.run(
        ["pandoc", "-f", format, "-t", "csljson"],
        input=write(shipped(), format),
        capture_output=True,
        text=True,
        check=True,
    )
    found = {item["id"]: _comparable(item) for item in json.loads(done.stdout)}
    assert found == {key: _comparable(item) for key, item in wanted.items()}


def _comparable(item: dict[str, Any]) -> dict[str, Any]:
    """Return the variables told: one kind of dash and apostrophe, dates without their seasons."""
    told = {name: item[name] for name in TOLD if name in item}
    return {name: _plain(value) for name, value in told.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return [part[: 1 if part[1:2] > [12] else 3] for part in value["date-parts"]]
    return value.replace("–", "-").replace("’", "'") if isinstance(value, str) else value


@pytest.mark.skipif(not SCHEMA.is_file(), reason="the schema is not beside this checkout")
def test_csl_json_keeps_its_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.validate(json.loads(write(shipped(), "csl-json")), schema)
