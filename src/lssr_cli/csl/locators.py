"""Locators: what kind of place a cite points to, and where in the text it says so itself.

Source: CSL 1.0.2, "Locators"; a label at the head of a locator ("ch. 5") wins over the label of
the cite, with the abbreviations that citeproc-js documents.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_ABBREVIATIONS = {
    "art.": "article",
    "bk.": "book",
    "ch.": "chapter",
    "col.": "column",
    "fig.": "figure",
    "fol.": "folio",
    "l.": "line",
    "ll.": "line",
    "n.": "note",
    "nn.": "note",
    "no.": "issue",
    "op.": "opus",
    "p.": "page",
    "pp.": "page",
    "para.": "paragraph",
    "pt.": "part",
    "r.": "rule",
    "sec.": "section",
    "s.v.": "sub-verbo",
    "sv.": "sub-verbo",
    "supp.": "supplement",
    "tit.": "title",
    "vrs.": "verse",
    "v.": "verse",
    "vol.": "volume",
}
_HEAD = r"([^\W\d_]{1,5}\.(?:[^\W\d_]\.)?)\s+(?=\S)"


class Locator(NamedTuple):
    """A locator and the name of the term that labels it."""

    text: str
    label: str


@lru_cache(1024)
def read_locator(text: str, label: str) -> Locator:
    """Return a locator with the label it carries itself, or the one of its cite."""
    text = text.strip()
    head = re.match(_HEAD, text)
    if head and head[1].lower() in _ABBREVIATIONS:
        return Locator(text[head.end() :], _ABBREVIATIONS[head[1].lower()])
    return Locator(text, label or "page")
