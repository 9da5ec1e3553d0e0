"""Other programs take what is written; each test is skipped where its program is not installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from lssr_cli.exchange import write
from lssr_cli.factfile import read

SHIPPED = Path(__file__).parents[2] / "data" / "facts.toml"


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
