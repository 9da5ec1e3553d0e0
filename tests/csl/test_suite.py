"""The test suite of the CSL project, where a directory of it is given.

Set ``CSL_TEST_SUITE`` to the directory with its ``*.txt`` files. What is held to be wrong, or is
outside of the specification, is named in docs/csl.md, and here.
"""

from __future__ import annotations

import html
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from lssr_cli.csl import CslError, Processor, Style

FOLDER = os.environ.get("CSL_TEST_SUITE", "")
FILES = sorted(Path(FOLDER).rglob("*.txt")) if FOLDER else []
HELD_WRONG = {
    "bugreports_EnvAndUrb": "expects what comes out when items are registered one by one",
    "bugreports_SortedIeeeItalicsFail": "the locale has other words now",
    "date_DateNoDateNoTest": "expects an error message of citeproc-js in the place of a citation",
    "date_NegativeDateSort": "the locale has other words now",
    "date_NegativeDateSortViaMacroOnYearMonthOnly": "the locale has other words now",
    "magic_SubsequentAuthorSubstituteNotFooled": "the locale has other words now",
}
SECTION = r">>=+ ([A-Z-]+) =+>>\n(.*?)<<=+ \1 =+<<"
UNSUPPORTED = {"ABBREVIATIONS", "LANGPARAMS", "MULTIAFFIX", "OPTIONS"}


def _sections(path: Path) -> dict[str, str]:
    """Return the sections of a fixture by name."""
    return dict(re.findall(SECTION, path.read_text(encoding="utf-8"), re.DOTALL))


def _alike(markup: str) -> str:
    """Return markup spelled in one way: entities, synonymous tags, blanks, marks of clusters."""
    markup = re.sub(r"^(?:>>|\.\.)(?=\[\d+\] )", "", markup, flags=re.MULTILINE)
    markup = html.unescape(markup).replace("<em>", "<i>").replace("</em>", "</i>")
    markup = re.sub(r'(?<=style=")[^"]*', lambda css: re.sub(r"\s|;$", "", css[0]), markup)
    markup = re.sub(r"[ \t\r\n]+", " ", markup)
    return re.sub(r" ?(</?div[^>]*>) ?", r"\1", markup).strip()


def _final_clusters(steps: list[Any]) -> list[dict[str, Any]]:
    """Return the clusters of a document as its last step leaves them."""
    known = {step[0]["citationID"]: step[0] for step in steps}
    last, before, after = steps[-1]
    here = [last["citationID"], last.get("properties", {}).get("noteIndex", 0)]
    return [
        {**known[key], "properties": {**known[key].get("properties", {}), "noteIndex": note}}
        for key, note in [*before, here, *after]
    ]


def _printed(sections: dict[str, str]) -> str:
    """Return what the processor makes of a fixture, laid out as the suite does."""
    items = {str(item.setdefault("id", "item")): item for item in json.loads(sections["INPUT"])}
    steps = json.loads(sections.get("CITATIONS", "[]"))
    document = _final_clusters(steps) if steps else []
    if document:
        cited = [str(cite["id"]) for cluster in document for cite in cluster["citationItems"]]
        items = {key: items[key] for key in dict.fromkeys(cited)}
    processor = Processor(Style.from_xml(sections["CSL"].strip()), items.values())
    texts = processor.cite(document)
    if sections["MODE"].strip() == "bibliography":
        selection = json.loads(sections.get("BIBSECTION", "{}"))
        entries = processor.bibliography(**selection)
        lines = "".join(f'<div class="csl-entry">{entry.text}</div>' for entry in entries)
        return f'<div class="csl-bib-body">{lines}</div>'
    if document:
        return "\n".join(f"[{place}] {text}" for place, text in enumerate(texts))
    clusters = json.loads(sections.get("CITATION-ITEMS", "null"))
    if clusters is None:
        ranks = {entry.id: place for place, entry in enumerate(processor.bibliography())}
        order = sorted(items, key=lambda key: ranks.get(key, len(ranks)))
        clusters = [[{"id": key} for key in order]]
    return "\n".join(processor.cite({"citationItems": cluster} for cluster in clusters))


@pytest.mark.skipif(not FILES, reason="CSL_TEST_SUITE names no directory of the CSL test suite")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_fixture_comes_out_as_expected(path: Path, request: pytest.FixtureRequest) -> None:
    sections = _sections(path)
    unsupported = UNSUPPORTED & sections.keys()
    if unsupported:
        pytest.skip(f"has {', '.join(sorted(unsupported))}, which is outside of the specification")
    if path.stem in HELD_WRONG:
        request.applymarker(pytest.mark.xfail(reason=HELD_WRONG[path.stem], strict=True))
    try:
        printed = _printed(sections)
    except CslError as error:
        pytest.fail(str(error))
    assert _alike(printed) == _alike(sections["RESULT"])
