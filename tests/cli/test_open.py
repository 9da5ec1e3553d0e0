"""``lssr open`` goes to a source's page."""

from __future__ import annotations

import pytest

from program import HEAD, Program

SOURCES = """\
[sources.web]
type = "webpage"
title = "A page"
URL = "https://example.org/a?b=c"
accessed = "2026-11-01"
[sources.doi]
type = "article-journal"
title = "An article"
DOI = "10.1000/182"
[sources.bad]
type = "webpage"
title = "A script"
URL = "javascript:alert(1)"
[[facts]]
id = "both"
text = "Said twice.[4][doi][web]"
[[facts]]
id = "neither"
text = "Said once.[4]"
"""


@pytest.fixture
def file(run: Program) -> str:
    return run.file(HEAD + SOURCES)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("web", "https://example.org/a?b=c"),
        ("doi", "https://doi.org/10.1000/182"),
        ("both", "https://doi.org/10.1000/182"),
        ("source:web", "https://example.org/a?b=c"),
    ],
)
def test_the_address_can_be_printed_alone(run: Program, file: str, name: str, address: str) -> None:
    assert run("open", name, "--print", "-f", file).lines == [address]


@pytest.mark.parametrize("name", ["4", "neither", "bad", "vilnius"])
def test_what_has_no_safe_address_is_status_1(run: Program, file: str, name: str) -> None:
    run("open", name, "-f", file).fails(1, "has no web address")


def test_an_unknown_name_is_status_1(run: Program, file: str) -> None:
    run("open", "nothing", "-f", file).fails(1, "no fact, source or entity: nothing")


def test_the_browser_is_told_the_address(run: Program, file: str) -> None:
    browser = run.folder / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s" "$1" > {run.folder}/seen\n', "utf-8")
    browser.chmod(0o755)
    run("open", "web", "-f", file, BROWSER=f"{browser} %s").shows("https://example.org/a?b=c")
    assert (run.folder / "seen").read_text("utf-8") == "https://example.org/a?b=c"
