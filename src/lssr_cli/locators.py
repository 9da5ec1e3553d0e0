"""CSL locator terms and the spellings under which a marker may name them."""

from __future__ import annotations

from typing import NamedTuple

SPELLINGS: dict[str, tuple[str, ...]] = {
    "act": ("act", "acts"),
    "appendix": ("appendix", "appendices", "app.", "apps."),
    "article-locator": ("article", "articles", "art.", "arts."),
    "book": ("book", "books", "bk.", "bks."),
    "canon": ("canon", "canons", "can.", "cans."),
    "chapter": ("chapter", "chapters", "chap.", "chaps.", "ch.", "chs."),
    "column": ("column", "columns", "col.", "cols."),
    "elocation": ("elocation", "elocations", "location", "locations", "loc.", "locs."),
    "equation": ("equation", "equations", "eq.", "eqs."),
    "figure": ("figure", "figures", "fig.", "figs."),
    "folio": ("folio", "folios", "fol.", "fols.", "f.", "ff."),
    "issue": ("issue", "issues", "iss.", "number", "numbers", "no.", "nos."),
    "line": ("line", "lines", "l.", "ll."),
    "note": ("note", "notes", "n.", "nn."),
    "opus": ("opus", "opera", "op.", "opp."),
    "page": ("page", "pages", "p.", "pp.", "p", "pp"),
    "paragraph": ("paragraph", "paragraphs", "para.", "paras.", "par.", "pars.", "¶", "¶¶"),
    "part": ("part", "parts", "pt.", "pts."),
    "rule": ("rule", "rules", "r.", "rr."),
    "scene": ("scene", "scenes", "sc.", "scs."),
    "section": ("section", "sections", "sec.", "secs.", "sect.", "sects.", "§", "§§"),
    "sub-verbo": ("sub verbo", "sub verbis", "s.v.", "s.vv.", "sub-verbo"),
    "supplement": ("supplement", "supplements", "supp.", "supps."),
    "table": ("table", "tables", "tbl.", "tbls."),
    "timestamp": ("timestamp", "timestamps"),
    "title-locator": ("title", "titles", "tit.", "tits.", "title-locator"),
    "verse": ("verse", "verses", "v.", "vv."),
    "version": ("version", "versions", "ver.", "vers."),
    "volume": ("volume", "volumes", "vol.", "vols."),
}
"""CSL 1.0.2 locator term → English spellings, long and short, singular and plural."""

TERMS: dict[str, str] = {
    spelling: term for term, spellings in SPELLINGS.items() for spelling in spellings
}
"""Spelling → CSL locator term."""

LABELS = frozenset(TERMS)

PLURAL_PAGES = frozenset({"pp.", "pp", "pages"})
"""Spellings that announce more than one page."""

SINGULAR_PAGES = frozenset({"p.", "p", "page"})
"""Spellings that announce one page."""

_ROMAN = frozenset("ivxlcdm")
_SIGNS = "§¶"


class Locator(NamedTuple):
    """A locator as written in a marker.

    Attributes:
        term: The CSL locator term in the singular; empty if the label is none that CSL knows.
        label: The label as written; empty if there is none.
        value: What follows the label.
    """

    term: str
    label: str
    value: str


def parse_locator(written: str) -> Locator:
    """Read a locator such as ``pp. 188–190``, ``ch. 2`` or ``§ 4``; a bare value is a page.

    A first word of letters is a label unless it is a Roman numeral or the only word.
    """
    text = written.strip()
    label = _label(text)
    value = text[len(label) :].lstrip()
    if not label or not value:
        return Locator("page", "", text)
    return Locator(TERMS.get(" ".join(label.lower().split()), ""), label, value)


def _label(text: str) -> str:
    """Return the label that ``text`` begins with, as written; empty if it begins with none."""
    if text[:1] in _SIGNS:
        return text[: len(text) - len(text.lstrip(_SIGNS))]
    words = text.split(maxsplit=2)
    if len(words) == 3 and f"{words[0]} {words[1]}".lower() in TERMS:
        return text[: text.index(words[1], len(words[0])) + len(words[1])]
    ...
