"""The page of a chronology works in a browser: search, filter, links, print, small screens."""

from __future__ import annotations

import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from browser.chromium import Page

SHOWN = "[...document.querySelectorAll('ol.facts > li')].filter(f => f.offsetParent).map(f => f.id)"
EVERYTHING = ["life", "early", "declared", "taken.in_January-1", "again", "undated"]
TYPE = """{{
  const field = document.querySelector('#words');
  field.value = {!r};
  field.dispatchEvent(new Event('input'));
}}"""
TWICE = """
(ids => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(e => e.id))
"""
NOWHERE = """
[...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1))
  .filter(target => !document.getElementById(decodeURIComponent(target)))
"""
BACK_TO_CALL = """
[...document.querySelectorAll('[role=doc-noteref]')].map(call => {
  const note = document.querySelector(call.getAttribute('href'));
  const back = note.querySelector('[role=doc-backlink]');
  return back.getAttribute('href') === '#' + call.id;
})
"""
CONTRAST = """
(() => {
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((p) => p <= 0.04045 ? p / 12.92 : ((p + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  return Math.min(...[...document.querySelectorAll('p, a, h2, h3, li, dt, dd, span')].map((e) => {
    const ink = light(getComputedStyle(e).color);
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  }));
})()
"""


def shown(page: Page) -> list[str]:
    """Return the ids of the facts that can be seen."""
    return [name.removeprefix("fact-") for name in page.value(SHOWN)]


def test_all_facts_are_shown_at_first(opened: Page) -> None:
    assert shown(opened) == EVERYTHING


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("vilna", ["early"]),
        ("TAKEN wilno", ["taken.in_January-1"]),
        ("6 january", ["again"]),
        ("disputed", ["declared"]),
        ("nothing of the kind", []),
        ("", EVERYTHING),
    ],
)
def test_search_leaves_facts_with_all_words(opened: Page, typed: str, found: list[str]) -> None:
    opened.value(TYPE.format(typed))
    assert shown(opened) == found
    status = opened.value("document.querySelector('[role=status]').textContent")
    assert status == (f"{len(found)} of 6 facts" if typed else "")


def test_headings_without_facts_go_away_with_them(opened: Page) -> None:
    opened.value(TYPE.format("wilno"))
    headings = "[...document.querySelectorAll('main h2')].filter(h => h.offsetParent)"
    assert opened.value(f"{headings}.map(h => h.textContent)") == ["1919"]


def test_everything_comes_back(opened: Page) -> None:
    opened.value(TYPE.format("wilno"))
    opened.value("document.querySelector('[type=reset]').click()")
    assert shown(opened) == EVERYTHING


def test_a_bar_leaves_the_facts_of_its_time_and_gives_back_the_others(opened: Page) -> None:
    bar = "document.querySelector('.strip a[title=\"January 1919\"]')"
    opened.value(f"{bar}.click()")
    assert shown(opened) == ["life", "taken.in_January-1", "again"]
    assert opened.value(f"{bar}.getAttribute('aria-current')") == "true"
    opened.value(f"{bar}.click()")
    assert shown(opened) == EVERYTHING


def test_a_bar_leads_to_the_heading_of_its_time(opened: Page, shipped: str) -> None:
    opened.open(shipped)
    opened.value("document.querySelector('.strip a[title=\"January 1919\"]').click()")
    top = "document.getElementById('time-1919-01').getBoundingClientRect().top"
    assert 0 <= opened.value(top) <= 100


def test_a_link_to_a_fact_that_is_filtered_out_shows_it(opened: Page) -> None:
    opened.value(TYPE.format("vilna"))
    opened.value("location.hash = '#fact-declared'; new Promise(r => setTimeout(r, 50))")
    assert "declared" in shown(opened)


def test_no_id_is_given_twice_and_every_link_within_the_page_leads_somewhere(
    opened: Page, shipped: str
) -> None:
    for address in ("", shipped):
        if address:
            opened.open(address)
        assert opened.value(TWICE) == 0
        assert opened.value(NOWHERE) == []


def test_notes_lead_to_their_calls_and_back(opened: Page) -> None:
    assert opened.value(BACK_TO_CALL) == [True] * 7


def test_the_page_says_nothing_on_the_console(opened: Page, shipped: str) -> None:
    opened.open(shipped)
    opened.value(TYPE.format("vilnius"))
    assert opened.messages == []


def test_markup_in_words_is_shown_as_words(opened: Page) -> None:
    assert opened.value("document.title") == "War & <Peace>"
    assert opened.value("document.querySelectorAll('main b').length") == 0


def test_what_the_page_does_not_bring_itself_is_not_run(opened: Page) -> None:
    opened.value(
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hurt = 1\">');"
        "const s = document.createElement('script'); s.textContent = 'window.hurt = 1';"
        "document.body.append(s); new Promise(r => setTimeout(r, 100))"
    )
    assert opened.value("window.hurt") is None
    assert any("Content Security Policy" in message for message in opened.messages)


@pytest.mark.parametrize("width", [320, 640, 1200])
@pytest.mark.parametrize("collection", ["small", "shipped"])
def test_nothing_is_wider_than_the_screen(
    opened: Page, shipped: str, width: int, collection: str
) -> None:
    opened.resize(width)
    if collection == "shipped":
        opened.open(shipped)
    assert opened.value("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_paper(opened: Page, scheme: str) -> None:
    """Web Content Accessibility Guidelines 2.2, 1.4.3: at least 4.5 to 1."""
    opened.emulate(scheme=scheme)
    assert opened.value(CONTRAST) >= 4.5


def test_light_and_dark_differ(opened: Page) -> None:
    papers = []
    for scheme in ("light", "dark"):
        opened.emulate(scheme=scheme)
        papers.append(opened.value("getComputedStyle(document.body).backgroundColor"))
    assert papers[0] != papers[1]


def test_the_heading_of_the_year_stays_in_sight(opened: Page, shipped: str) -> None:
    opened.open(shipped)
    opened.value("document.getElementById('time-1919-02').scrollIntoView()")
    assert opened.value("document.getElementById('time-1919').getBoundingClientRect().top") == 0


def test_the_keyboard_skips_to_the_facts(opened: Page) -> None:
    opened.press("Tab")
    assert opened.value("document.activeElement.textContent") == "Skip to the facts"
    opened.press("Enter")
    assert opened.value("location.hash") == "#facts"
    assert opened.value("document.activeElement.tagName") == "MAIN"


def test_headings_descend_step_by_step_and_landmarks_are_named(opened: Page) -> None:
    levels = opened.value("[...document.querySelectorAll('h1,h2,h3')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert opened.value("document.querySelectorAll('main').length") == 1
    assert opened.value("[...document.querySelectorAll('nav')].every(n => n.ariaLabel)")


def test_without_script_everything_is_there_but_the_search(opened: Page, chronology: str) -> None:
    opened.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        opened.open(chronology)
        assert shown(opened) == EVERYTHING
        assert opened.value("document.querySelector('.search').offsetParent") is None
    finally:
        opened.call("Emulation.setScriptExecutionDisabled", value=False)


def test_in_print_there_are_facts_and_notes_and_nothing_to_press(opened: Page) -> None:
    opened.emulate(media="print")
    for name in (".strip", ".search", ".contents", ".skip", "[role=doc-backlink]"):
        assert opened.value(f"getComputedStyle(document.querySelector('{name}')).display") == "none"
    assert shown(opened) == EVERYTHING


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext (Debian: poppler-utils)")
def test_it_prints_to_pdf_with_numbered_pages_and_notes(opened: Page, tmp_path: Path) -> None:
    opened.pdf(tmp_path / "page.pdf")
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "page.pdf"), "-"],
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    assert "Norman Davies, Europe: A History (HarperPerennial, 1998)." in text
    assert text.split("\f")[0].split()[-1] == "1"
