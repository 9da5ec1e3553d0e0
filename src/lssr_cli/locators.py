"""CSL locator terms and the spellings under which a marker may name them."""

import re
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

PLURAL_PAGES = frozenset({"pp.", "pp", "pages"})
"""Spellings that announce more than one page."""

SINGULAR_PAGES = frozenset({"p.", "p", "page"})
"""Spellings that announce one page."""


class Locator(NamedTuple):
    """A locator as written in a marker.

    Attributes:
        term: The CSL locator term; empty if the label is none that CSL knows.
        label: The label as written; empty if there is none.
        value: What follows the label; empty if nothing does.
    """

    term: str
    label: str
    value: str


_LABEL = r"(?i)(sub\s+verb(?:o|is)|s\.v{1,2}\.|[§¶]+|[^\W\d_]+(?:-[^\W\d_]+)*\.?)(\s*)"
_NUMERAL = r"(?i)[0-9]|[ivxlcdm]+(?![^\W_]|\.)"


def read_locator(written: str) -> Locator:
    """Read a locator such as ``pp. 188–190``, ``ch. 2`` or ``§ 4``; a bare value is a page.

    A first word that is no CSL term counts as a label only before a number: ``back cover`` is a
    value, the ``pge`` of ``pge 12`` an unknown label.
    """
    text = written.strip()
    found = re.match(_LABEL, text)
    if not found:
        return Locator("page", "", text)
    label, blanks = found.groups()
    value = text[found.end() :]
    term = TERMS.get(" ".join(label.lower().split()), "")
    before_number = bool(re.match(_NUMERAL, value))
    if term and (blanks or not value or before_number or label[-1] in "§¶"):
        return Locator(term, label, value)
    if blanks and before_number and not re.fullmatch("(?i)[ivxlcdm]+", label):
        return Locator("", label, value)
    return Locator("page", "", text)
