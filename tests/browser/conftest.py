"""One browser for all tests here, and a chronology for it to show."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from browser.chromium import Page, installed
from program import HEAD, Program

FACTS = (
    HEAD
    + """
[collection]
title = "War & <Peace>"
description = "What happened at Vilnius."
license = "CC0"
[sources.page]
type = "webpage"
title = "A Page"
URL = "https://example.org/a?b=c&d=e"
[[facts]]
id = "early"
date = "1918-11"
text = "Vilna was still held.[13, p. 3]"
[[facts]]
id = "declared"
date = "1918-12-16"
text = "A republic was declared by Łukasz.[4, p. 188][13]"
disputed = true
note = "So the paper says.[13]"
[[facts]]
id = "taken.in_January-1"
date = "1919-01-05"
text = "Wilno was taken.[4, p. 190] Then <b>quiet</b>.[page]"
[[facts]]
id = "again"
date = "1919-01-06?"
text = "Nothing at all."
[[facts]]
id = "life"
date = "1880/1935"
text = "A life.[4]"
[[facts]]
id = "undated"
text = "A pen name, and averyverylongwordwithoutanyblankinitwhichnoscreencanshow.[page]"
"""
)


@pytest.fixture(scope="session")
def page() -> Iterator[Page]:
    """A page of a browser; tests are skipped where there is none."""
    program = installed()
    if program is None:
        pytest.skip("no Chromium is installed (Debian: apt-get install chromium)")
    with Page(program) as opened:
        yield opened


@pytest.fixture(scope="session")
def chronology(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a chronology as HTML."""
    run = Program(tmp_path_factory.mktemp("page"))
    run.file(FACTS)
    run("-f", "facts.toml", "timeline", "-o", "page.html").shows()
    return (run.folder / "page.html").as_uri()


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the chronology of the shipped collection as HTML."""
    run = Program(tmp_path_factory.mktemp("shipped"))
    run("export", "-o", "page.html").shows()
    return (run.folder / "page.html").as_uri()


@pytest.fixture
def opened(page: Page, chronology: str) -> Page:
    """The chronology, freshly opened in a window of usual size."""
    page.messages.clear()
    page.emulate()
    page.resize(1200)
    page.open(chronology)
    return page
