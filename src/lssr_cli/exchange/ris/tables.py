"""RIS to CSL and back: the whole mapping, as data.

Each rule names its source: ``spec`` is *RIS Format Specifications* of Reference Manager in its last
form (2011, types and tags by type), ``old`` its earlier form (2001), ``zot`` what Zotero's
translator reads and writes, ``use`` what publishers and databases do. The first rule that fits is
taken, both ways.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from lssr_cli.wordlist import words

Kind = Literal[
    "text", "names", "date", "start", "end", "many", "url", "doi", "serial", "key", "brief",
]  # fmt: skip
"""How a value is read and written. ``many`` takes a line for each member of a list, ``brief`` only
what is a number, with letters or without."""

ANY: frozenset[str] = frozenset()
"""No restriction to types."""

ARTICLES = words("article article-journal article-magazine article-newspaper review review-book")
PARTS = words("chapter paper-conference entry entry-dictionary entry-encyclopedia")
WHOLES = words("book classic pamphlet")
SERIES = WHOLES | words("report map software motion_picture song dataset thesis")
"""Types whose secondary title is that of a series."""

MEASURED = WHOLES | words("thesis report manuscript")
"""Types whose start page alone is the number of pages."""


class Rule(NamedTuple):
    """One tag and the CSL variable that it is.

    Attributes:
        tag: The two letters.
        variable: The CSL variable.
        kind: How the value is read and written.
        source: Where the rule comes from.
        types: The CSL types for which it holds; empty for all.
        written: Whether it is also written.
    """

    tag: str
    variable: str
    kind: Kind
    source: str
    types: frozenset[str] = ANY
    written: bool = True


RULES: tuple[Rule, ...] = (
    Rule("ID", "id", "key", "spec"),
    Rule("AU", "author", "names", "spec"),
    Rule("A1", "author", "names", "old", ANY, written=False),
    Rule("ED", "editor", "names", "old, zot", WHOLES),
    Rule("A2", "collection-editor", "names", "spec", WHOLES),
    Rule("A2", "interviewer", "names", "zot", words("interview")),
    Rule("A2", "recipient", "names", "spec", words("personal_communication")),
    Rule("A2", "editor", "names", "spec"),
    Rule("A3", "editor", "names", "spec", WHOLES, written=False),
    Rule("A3", "producer", "names", "spec", words("motion_picture broadcast")),
    Rule("A3", "collection-editor", "names", "spec"),
    Rule("ED", "editor", "names", "old, zot", ANY, written=False),
    Rule("A4", "translator", "names", "spec"),
    Rule("TA", "translator", "names", "spec", ANY, written=False),
    Rule("TI", "title", "text", "spec"),
    Rule("T1", "title", "text", "old", ANY, written=False),
    Rule("BT", "title", "text", "old", WHOLES, written=False),
    Rule("CT", "title", "text", "old", ANY, written=False),
    Rule("ST", "title-short", "text", "spec"),
    Rule("JF", "container-title", "text", "old", ARTICLES, written=False),
    Rule("C3", "container-title", "text", "spec", words("paper-conference"), written=False),
    Rule("T2", "collection-title", "text", "spec", SERIES),
    Rule("T2", "container-title", "text", "spec"),
    Rule("T2", "event-title", "text", "zot", words("paper-conference"), written=False),
    Rule("CP", "event-title", "text", "use: Web of Science", ANY, written=False),
    Rule("BT", "container-title", "text", "old", ANY, written=False),
    Rule("JO", "container-title", "text", "spec", ARTICLES, written=False),
    Rule("JF", "container-title", "text", "use", ANY, written=False),
    Rule("JO", "container-title", "text", "use", ANY, written=False),
    Rule("JA", "container-title", "text", "old", ARTICLES, written=False),
    Rule("J1", "container-title", "text", "old", ARTICLES, written=False),
    Rule("J2", "container-title", "text", "old", ARTICLES, written=False),
    Rule("J2", "container-title-short", "text", "spec"),
    Rule("JI", "container-title-short", "text", "use: Web of Science", ANY, written=False),
    Rule("JA", "container-title-short", "text", "old", ANY, written=False),
    Rule("JO", "container-title-short", "text", "old", ANY, written=False),
    Rule("J1", "container-title-short", "text", "old", ANY, written=False),
    Rule("T3", "collection-title", "text", "spec", WHOLES, written=False),
    Rule("T3", "collection-title", "text", "spec", PARTS),
    Rule("T3", "collection-title", "text", "old", ANY, written=False),
    Rule("DA", "issued", "date", "spec"),
    Rule("PY", "issued", "date", "spec"),
    Rule("Y1", "issued", "date", "old", ANY, written=False),
    Rule("YR", "issued", "date", "use", ANY, written=False),
    Rule("C6", "issued", "date", "use: Web of Science", ARTICLES, written=False),
    Rule("Y2", "accessed", "date", "spec"),
    Rule("VL", "volume", "text", "spec"),
    Rule("VO", "volume", "text", "use", ANY, written=False),
    Rule("IS", "issue", "text", "spec", ARTICLES),
    Rule("IS", "number", "text", "spec", words("report patent standard")),
    Rule("CP", "issue", "brief", "old", ARTICLES, written=False),
    Rule("M1", "issue", "brief", "zot", ARTICLES, written=False),
    Rule("NV", "number-of-volumes", "text", "spec"),
    Rule("C7", "number", "text", "spec", ARTICLES),
    Rule("M1", "number", "text", "spec"),
    Rule("IS", "issue", "text", "use"),
    Rule("SE", "section", "text", "spec"),
    Rule("SP", "page", "start", "spec"),
    Rule("SP", "number-of-pages", "text", "spec", MEASURED),
    Rule("EP", "page", "end", "spec"),
    Rule("ET", "version", "text", "zot", words("software")),
    Rule("ET", "edition", "text", "spec"),
    Rule("VE", "edition", "text", "use", ANY, written=False),
    Rule("C1", "event-place", "text", "spec", words("paper-conference")),
    Rule("C1", "scale", "text", "spec", words("map")),
    Rule("PB", "publisher", "text", "spec"),
    Rule("PU", "publisher", "text", "use: Web of Science", ANY, written=False),
    Rule("CY", "publisher-place", "text", "spec"),
    Rule("PI", "publisher-place", "text", "use: Web of Science", ANY, written=False),
    Rule("PP", "publisher-place", "text", "use", ANY, written=False),
    Rule("LA", "language", "text", "spec"),
    Rule("SN", "ISBN", "serial", "spec"),
    Rule("SN", "ISSN", "serial", "spec"),
    Rule("DO", "DOI", "doi", "spec"),
    Rule("DI", "DOI", "doi", "use", ANY, written=False),
    Rule("UR", "URL", "url", "spec"),
    Rule("LK", "URL", "url", "spec", ANY, written=False),
    Rule("L2", "URL", "url", "spec", ANY, written=False),
    Rule("L1", "URL", "url", "spec", ANY, written=False),
    Rule("M3", "genre", "text", "spec"),
    Rule("DB", "archive", "text", "spec"),
    Rule("AN", "archive_location", "text", "zot"),
    Rule("AV", "archive_location", "text", "spec", ANY, written=False),
    Rule("DP", "source", "text", "spec"),
    Rule("CN", "call-number", "text", "spec"),
    Rule("RI", "reviewed-title", "text", "spec"),
    Rule("AB", "abstract", "text", "spec"),
    Rule("N2", "abstract", "text", "old", ANY, written=False),
    Rule("KW", "keyword", "many", "spec"),
    Rule("N1", "note", "text", "spec"),
    Rule("RN", "note", "text", "spec", ANY, written=False),
)

TO_CSL: Mapping[str, str] = {
    "JOUR": "article-journal",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "UNPB": "article",
    "BILL": "bill",
    "BOOK": "book",
    "ADVS": "broadcast",
    "CHAP": "chapter",
    "CLSWK": "classic",
    "DATA": "dataset",
    "GEN": "document",
    "DICT": "entry-dictionary",
    "ENCYC": "entry-encyclopedia",
    "FIGURE": "figure",
    "ART": "graphic",
    "HEAR": "hearing",
    "CASE": "legal_case",
    "STAT": "legislation",
    "MANSCPT": "manuscript",
    "MAP": "map",
    "MPCT": "motion_picture",
    "MUSIC": "musical_score",
    "PAMP": "pamphlet",
    "CONF": "paper-conference",
    "PAT": "patent",
    "JFULL": "periodical",
    "PCOMM": "personal_communication",
    "ICOMM": "post",
    "BLOG": "post-weblog",
    "LEGAL": "regulation",
    "RPRT": "report",
    "COMP": "software",
    "SOUND": "song",
    "SLIDE": "speech",
    "STAND": "standard",
    "THES": "thesis",
    "ELEC": "webpage",
    # Understood, never written.
    "ABST": "article-journal",
    "AGGR": "dataset",
    "ANCIENT": "classic",
    "CHART": "figure",
    "CPAPER": "paper-conference",
    "CTLG": "book",
    "DBASE": "dataset",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "EQUA": "figure",
    "GOVDOC": "report",
    "GRANT": "document",
    "GRNT": "document",
    "INPR": "article-journal",
    "INTV": "interview",
    "MULTI": "document",
    "SER": "book",
    "STD": "standard",
    "UNBILL": "bill",
    "UNPD": "manuscript",
    "VIDEO": "motion_picture",
    "WEB": "webpage",
    # Types by the names that EndNote shows.
    "BOOK SECTION": "chapter",
    "CONFERENCE PAPER": "paper-conference",
    "CONFERENCE PROCEEDINGS": "paper-conference",
    "EDITED BOOK": "book",
    "GENERIC": "document",
    "JOURNAL": "article-journal",
    "JOURNAL ARTICLE": "article-journal",
    "MAGAZINE ARTICLE": "article-magazine",
    "NEWSPAPER ARTICLE": "article-newspaper",
    "PATENT": "patent",
    "REPORT": "report",
    "THESIS": "thesis",
    "WEB PAGE": "webpage",
}
"""``TY`` → CSL type (spec, "Reference types"; the degenerate ones as zot). The first of a CSL type
is written; what has none is written as ``GEN`` with a note ``type: …``."""


def edits_series(item: Mapping[str, Any]) -> bool:
    """Tell whether a book's secondary authors edit its series, and not the book itself."""
    return "collection-title" in item or "editor" in item
