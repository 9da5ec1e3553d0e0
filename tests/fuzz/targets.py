"""What is fuzzed. A target takes a text, and raises only if the program is at fault."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import lssr_cli
from lssr_cli import dates, markers
from lssr_cli.check import check
from lssr_cli.csl import CslError, Processor, Style
from lssr_cli.errors import LssrError
from lssr_cli.exchange import WRITERS, write
from lssr_cli.exchange.reading import read_bibliography
from lssr_cli.search import search

CORPUS = Path(__file__).with_name("corpus")
KEYS = {"4", "13", "davies1998"}
BOOK = {
    "id": "a",
    "type": "book",
    "title": "A <i>History</i>",
    "author": [{"family": "Davies", "given": "Norman", "non-dropping-particle": "de"}],
    "issued": {"date-parts": [[1998, 5]]},
    "page": "12-14",
    "publisher": "Vaga",
}


def seeds(target: str) -> list[str]:
    """Return the texts of a target's corpus: files, or the lines of ``lines.txt``."""
    texts: list[str] = []
    for file in sorted((CORPUS / target).iterdir()):
        text = file.read_text("utf-8")
        texts += text.splitlines() if file.name == "lines.txt" else [text]
    return texts


def markers_target(text: str) -> None:
    """Markers: what is parsed prints as it was; what a reader sees has no more words than that."""
    pieces = markers.parse(text, KEYS)
    assert markers.write(pieces) == text
    assert len(markers.plain(text, KEYS)) <= len(text)
    markers.citations(text, KEYS)
    markers.unclosed(text, KEYS)


def dates_target(text: str) -> None:
    """Dates: what is valid is worded, sorted and bounded, and reads back as itself."""
    with suppress(dates.DateError):
        dates.format(dates.parse_input(text))
    try:
        date = dates.parse(text)
    except dates.DateError:
        return
    assert dates.parse(date.text, date.calendar) == date
    assert dates.format(date)
    assert dates.sort_bytes(date)
    for early, late in (date.bounds[:2], date.bounds[2:]):
        assert early is None or late is None or early <= late


def query_target(text: str) -> None:
    """Queries: every text is one; only a field's value may name nothing."""
    with suppress(LssrError):
        search(_shipped().index, text, limit=3)


def style_target(text: str) -> None:
    """CSL styles: refused, or good for a citation and a bibliography."""
    with suppress(CslError):
        processor = Processor(Style.from_xml(text), [BOOK, {**BOOK, "id": "b"}])
        processor.cite([{"items": [{"id": "a", "locator": "3", "label": "page"}, {"id": "b"}]}])
        processor.bibliography()


def facts_target(text: str) -> None:
    """Fact files: refused in one line, or whole; the check never fails whatever they are."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "facts.toml")
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        errors = check(file, today=(2026, 1, 1)).errors
        refused = ""
        try:
            with lssr_cli.load(file) as facts:
                assert len(facts.timeline()) == len(facts)
        except LssrError as error:
            refused = str(error)
        assert "\n" not in refused
        assert errors or not refused


def bibliography_target(text: str) -> None:
    """BibTeX, RIS, CSL-JSON: what comes in goes out in every format."""
    for name in ("a.bib", "a.ris", "a.json", "a"):
        with suppress(LssrError):
            entries = read_bibliography(text, name).items
            items = [{**entry.csl, "id": entry.key or str(n)} for n, entry in enumerate(entries)]
            for format in WRITERS:
                write(items, format)
            json.dumps(items)


@cache
def _shipped() -> lssr_cli.FactBase:
    return lssr_cli.load()


TARGETS: dict[str, Callable[[str], None]] = {
    "markers": markers_target,
    "dates": dates_target,
    "query": query_target,
    "style": style_target,
    "facts": facts_target,
    "bibliography": bibliography_target,
}
