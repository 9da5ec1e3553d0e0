"""TimelineJS itself loads what is written for it.

The library is looked for in the folders of ``NODE_PATH`` (``npm install @knight-lab/timelinejs``).
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from browser.chromium import Page
from program import Program

DIST = Path("@knight-lab") / "timelinejs" / "dist"
PAGE = """\
<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="{dist}/css/timeline.css">
<div id="t" style="width: 1000px; height: 700px"></div><script src="{dist}/js/timeline.js"></script>
<script>
const data = {data};
const options = {{ script_path: "{dist}/js/", font: null, soundcite: false }};
const ready = new Promise((done) => {{
  window.timeline = new TL.Timeline("t", data, options);
  window.timeline.on("ready", () => done(true));
  setTimeout(() => done(false), 8000);
}});
</script>
"""
SLIDES = """
[...document.querySelectorAll('.tl-slide')].map(slide => [
  slide.querySelector('.tl-headline-date')?.innerText ?? '',
  slide.querySelector('h2.tl-headline')?.innerText ?? '',
])
"""


@pytest.fixture(scope="session")
def library() -> Path:
    """The folder of the library; tests are skipped where it is not installed."""
    folders = filter(None, os.environ.get("NODE_PATH", "").split(os.pathsep))
    found = next((Path(f) / DIST for f in folders if (Path(f) / DIST).is_dir()), None)
    if found is None:
        pytest.skip("TimelineJS is not in NODE_PATH (npm install @knight-lab/timelinejs)")
    return found


def load(page: Page, run: Program, library: Path, *options: str) -> None:
    """Load the chronology of a folder, or of the shipped collection, in the library."""
    data = run(*options, "timeline", "--format", "timelinejs").shows().out
    html = PAGE.format(dist=library.as_uri(), data=data.replace("<", "\\u003c"))
    page.messages.clear()
    page.resize(1100)
    page.emulate()
    page.open((run.folder / run.file(html, "timeline.html")).as_uri())
    assert page.value("ready")


def test_the_library_takes_every_event_of_the_shipped_collection(
    page: Page, run: Program, library: Path
) -> None:
    load(page, run, library)
    events = len(run("timeline", "--format", "timelinejs").json["events"])
    assert page.value("timeline.config.events.length") == events
    assert page.value("document.querySelectorAll('.tl-timemarker').length") == events
    assert page.value("document.querySelectorAll('.tl-message-full').length") == 0
    assert [message for message in page.messages if "rror" in message] == []


def test_the_library_shows_our_wording_and_our_words(
    page: Page, run: Program, library: Path
) -> None:
    run.facts(
        "Caesar & <i>Brutus</i>.[4, p. 3]",
        "A winter.",
        "Some year.",
        dates=("-0043-03-15", "1918-24~", "191X"),
    )
    load(page, run, library, "-f", "facts.toml")
    _title, *slides = page.value(SLIDES)
    assert [date for date, _ in slides] == ["15 March 44 BC", "1910s", "c. winter 1918–19"]
    assert slides[0][1] == "Caesar & <i>Brutus</i>."
