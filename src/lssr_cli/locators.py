"""CSL locator terms and the spellings under which a marker may name them."""

from __future__ import annotations

SPELLINGS: dict[str, tuple[str, ...]] = {
    "act": ("act", "acts"),
    "appendix": ("appendix", "appendices", "app.", "apps."),
    "article-locator": ("article", "articles", "art.", "arts."),
    "book": ("book", "books", "bk.", "bks."),
    "canon": ("canon", "canons", "can."),
    "chapter": ("chapter", "chapters", "chap.", "chaps.", "ch.", "chs."),
    "column": ("column", "columns", "col.", "cols."),
    "elocation": ("elocation", "location", "locations", "loc.", "locs."),
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
    "section": ("section", "sections", "sec.", "secs.", "sect.", "§", "§§"),
    "sub-verbo": ("sub verbo", "sub verbis", "s.v.", "s.vv.", "sub-verbo"),
    "supplement": ("supplement", "supplements", "supp.", "supps."),
    "table": ("table", "tables", "tbl.", "tbls."),
    "timestamp": ("timestamp", "timestamps"),
    "title-locator": ("title", "titles", "tit.", "tits."),
    "verse": ("verse", "verses", "v.", "vv."),
    "version": ("version", "versions", "ver."),
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
