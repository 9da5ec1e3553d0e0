"""Entry types of BibTeX and BibLaTeX, and CSL's, both ways.

Sources: biblatex manual §2.1.1 (regular), §2.1.2 (aliases), §2.1.3 (non-standard); btxdoc §3.1;
CSL 1.0.2 appendix III.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lssr_cli.exchange.variables import TYPES


class Meaning(NamedTuple):
    """A CSL type, and the genre that an entry type says beside it."""

    type: str
    genre: str = ""


TO_CSL: Mapping[str, Meaning] = {
    "article": Meaning("article-journal"),
    "artwork": Meaning("graphic"),
    "audio": Meaning("song"),
    "book": Meaning("book"),
    "bookinbook": Meaning("chapter"),
    "booklet": Meaning("pamphlet"),
    "collection": Meaning("book"),
    "commentary": Meaning("book"),
    "conference": Meaning("paper-conference"),
    "dataset": Meaning("dataset"),
    "electronic": Meaning("webpage"),
    "image": Meaning("figure"),
    "inbook": Meaning("chapter"),
    "incollection": Meaning("chapter"),
    "inproceedings": Meaning("paper-conference"),
    "inreference": Meaning("entry-encyclopedia"),
    "jurisdiction": Meaning("legal_case"),
    "legal": Meaning("treaty"),
    "legislation": Meaning("legislation"),
    "letter": Meaning("personal_communication"),
    "manual": Meaning("book"),
    "mastersthesis": Meaning("thesis", "Master’s thesis"),
    "misc": Meaning("document"),
    "movie": Meaning("motion_picture"),
    "music": Meaning("song"),
    "mvbook": Meaning("book"),
    "mvcollection": Meaning("book"),
    "mvproceedings": Meaning("book"),
    "mvreference": Meaning("book"),
    "online": Meaning("webpage"),
    "patent": Meaning("patent"),
    "performance": Meaning("performance"),
    "periodical": Meaning("periodical"),
    "phdthesis": Meaning("thesis", "PhD thesis"),
    "proceedings": Meaning("book"),
    "reference": Meaning("book"),
    "report": Meaning("report"),
    "review": Meaning("review"),
    "software": Meaning("software"),
    "standard": Meaning("standard"),
    "suppbook": Meaning("chapter"),
    "suppcollection": Meaning("chapter"),
    "suppperiodical": Meaning("article-journal"),
    "techreport": Meaning("report", "Technical report"),
    "thesis": Meaning("thesis"),
    "unpublished": Meaning("manuscript"),
    "video": Meaning("motion_picture"),
    "www": Meaning("webpage"),
    # Not biblatex's, but met in files; those with a low line are Mendeley's.
    "blog": Meaning("post-weblog"),
    "book_section": Meaning("chapter"),
    "case": Meaning("legal_case"),
    "chapter": Meaning("chapter"),
    "computer_program": Meaning("software"),
    "conference_proceedings": Meaning("paper-conference"),
    "encyclopedia_article": Meaning("entry-encyclopedia"),
    "film": Meaning("motion_picture"),
    "generic": Meaning("document"),
    "journal": Meaning("article-journal"),
    "journal_article": Meaning("article-journal"),
    "magazine": Meaning("article-magazine"),
    "magazine_article": Meaning("article-magazine"),
    "newspaper": Meaning("article-newspaper"),
    "newspaper_article": Meaning("article-newspaper"),
    "preprint": Meaning("article"),
    "statute": Meaning("legislation"),
    "television_broadcast": Meaning("broadcast"),
    "web_page": Meaning("webpage"),
    "webpage": Meaning("webpage"),
    "website": Meaning("webpage"),
    "working_paper": Meaning("report", "Working paper"),
}

NO_ENTRIES = frozenset({"xdata", "set", "bibnote"})
"""Types that stand for no work of their own."""

SUBTYPES: Mapping[str, str] = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
"""``entrysubtype`` of articles (blx §2.1.1, "article")."""


def meaning(entry: str, subtype: str, *, is_page: bool) -> Meaning | None:
    """Return what an entry is, or None if its type is not known.

    Args:
        entry: The entry type in lower case.
        subtype: Its ``entrysubtype`` in lower case; the name of a CSL type decides.
        is_page: Whether it has an address on the web and no publisher.
    """
    if subtype in TYPES:
        return Meaning(subtype)
    if entry == "article" and subtype in SUBTYPES:
        return Meaning(SUBTYPES[subtype])
    if entry == "misc" and is_page:
        return Meaning("webpage")
    return TO_CSL.get(entry) or (Meaning(entry) if entry in TYPES else None)


TO_BIBLATEX: Mapping[str, str] = {
    "article": "unpublished",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "bill": "legislation",
    "book": "book",
    "broadcast": "audio",
    "chapter": "incollection",
    "classic": "book",
    "collection": "misc",
    "dataset": "dataset",
    "document": "misc",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference",
    "figure": "image",
    "graphic": "artwork",
    "hearing": "misc",
    "interview": "misc",
    "legal_case": "jurisdiction",
    "legislation": "legislation",
    "manuscript": "unpublished",
    "map": "misc",
    "motion_picture": "movie",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "personal_communication": "letter",
    "post": "online",
    "post-weblog": "online",
    "regulation": "legislation",
    "report": "report",
    "review": "review",
    "review-book": "review",
    "software": "software",
    "song": "music",
    "speech": "unpublished",
    "standard": "standard",
    "thesis": "thesis",
    "treaty": "legal",
    "webpage": "online",
}
"""CSL type → BibLaTeX entry type; all others are ``misc``. Where that would read back as another
CSL type, ``entrysubtype`` tells."""

TO_BIBTEX: Mapping[str, str] = {
    "article": "unpublished",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "classic": "book",
    "entry": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "review": "article",
    "review-book": "article",
    "speech": "unpublished",
    "thesis": "phdthesis",
}
"""CSL type → BibTeX entry type; all others are ``misc``."""
