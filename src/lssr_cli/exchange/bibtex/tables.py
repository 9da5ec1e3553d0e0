"""BibTeX and BibLaTeX to CSL and back: the whole mapping, as data.

Each rule names its source: ``blx`` is the biblatex manual (3.20), ``btx`` is *BibTeXing* (btxdoc),
``csl`` the CSL 1.0.2 specification, appendices III and IV, and ``use`` what files in circulation do
(Zotero, JabRef, publishers). The first rule that fits is taken, both ways.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from lssr_cli.exchange.variables import TYPES
from lssr_cli.wordlist import words

Kind = Literal[
    "title", "text", "names", "date", "pages", "verbatim", "url", "doi", "isbn", "issn", "list",
    "edition", "language", "tag", "genre", "pmcid",
]  # fmt: skip
"""How a value is read and written: ``language`` by babel's name, ``tag`` by BCP 47."""

Direction = Literal["both", "biblatex", "bibtex", "read"]
"""Who writes the field; ``read`` for names that are understood and never written."""

ANY: frozenset[str] = frozenset()
"""No restriction to types."""

ARTICLES = words(
    "article article-journal article-magazine article-newspaper periodical review review-book"
)
PARTS = words("chapter paper-conference entry entry-dictionary entry-encyclopedia")
NUMBERED = words("""report patent standard legislation bill regulation legal_case hearing treaty
    dataset software webpage post post-weblog manuscript document thesis pamphlet""")
"""Types whose ``number`` is their own, not that of a series."""


class Rule(NamedTuple):
    """One field and the CSL variable that it is.

    Attributes:
        field: Its name in the file.
        variable: The CSL variable.
        kind: How the value is read and written.
        source: Where the rule comes from.
        types: The CSL types for which it holds; empty for all.
        written: Who writes it.
    """

    field: str
    variable: str
    kind: Kind
    source: str
    types: frozenset[str] = ANY
    written: Direction = "both"


RULES: tuple[Rule, ...] = (
    Rule("author", "author", "names", "blx §2.2.2, btx §3.2"),
    Rule("editor", "editor", "names", "blx §2.2.2, btx §3.2"),
    Rule("translator", "translator", "names", "blx §2.2.2"),
    Rule("bookauthor", "container-author", "names", "blx §2.2.2"),
    Rule("origauthor", "original-author", "names", "csl IV"),
    Rule("title", "title", "title", "blx §2.2.2, btx §3.2"),
    Rule("shorttitle", "title-short", "title", "blx §2.2.2"),
    Rule("issuetitle", "volume-title", "title", "blx §2.2.2", ARTICLES),
    Rule("booktitle", "container-title", "title", "blx §2.2.2, btx §3.2", PARTS),
    Rule("fjournal", "container-title", "title", "use: MathSciNet", ARTICLES, "read"),
    Rule("journaltitle", "container-title", "title", "blx §2.2.2", ARTICLES, "biblatex"),
    Rule("journal", "container-title", "title", "btx §3.2", ARTICLES, "bibtex"),
    Rule("shortjournal", "container-title-short", "title", "blx §2.2.2", ARTICLES),
    Rule("journaltitle", "container-title-short", "title", "use: MathSciNet", ARTICLES, "read"),
    Rule("maintitle", "container-title", "title", "blx §2.2.2", frozenset({"book"})),
    Rule("journaltitle", "container-title", "title", "use: Pandoc", ANY, "biblatex"),
    Rule("journal", "container-title", "title", "use: Pandoc", ANY, "bibtex"),
    Rule("booktitle", "container-title", "title", "use", ANY, "read"),
    Rule("eventtitle", "event-title", "title", "blx §2.2.2"),
    Rule("venue", "event-place", "text", "blx §2.2.2"),
    Rule("eventdate", "event-date", "date", "blx §2.2.2"),
    # What neither date nor year can tell stands under CSL's name beside a year in words.
    Rule("issued", "issued", "date", "csl IV", ANY, "read"),
    Rule("date", "issued", "date", "blx §2.2.2"),
    Rule("series", "collection-title", "title", "blx §2.2.2, btx §3.2"),
    Rule("volume", "volume", "text", "blx §2.2.2, btx §3.2"),
    Rule("number", "issue", "text", "blx §2.2.2, btx §3.2", ARTICLES),
    Rule("number", "number", "text", "blx §2.2.2, btx §3.2", NUMBERED),
    Rule(
        "number", "collection-number", "text", "blx §2.2.2, btx §3.2", PARTS | {"book", "classic"}
    ),
    Rule("eid", "number", "text", "blx §2.2.2"),
    Rule("number", "number", "text", "use"),
    Rule("issue", "issue", "text", "blx §2.2.2"),
    Rule("volumes", "number-of-volumes", "text", "blx §2.2.2"),
    Rule("part", "part-number", "text", "blx §2.2.2"),
    Rule("chapter", "chapter-number", "text", "blx §2.2.2, btx §3.2"),
    Rule("edition", "edition", "edition", "blx §2.2.2, btx §3.2"),
    Rule("version", "version", "text", "blx §2.2.2"),
    Rule("type", "genre", "genre", "blx §2.2.2, btx §3.2"),
    Rule("pages", "page", "pages", "blx §2.2.2, btx §3.2"),
    Rule("pagetotal", "number-of-pages", "pages", "blx §2.2.2"),
    Rule("institution", "publisher", "list", "blx §2.1.1, btx §3.1", frozenset({"report"})),
    Rule("institution", "publisher", "list", "blx §2.1.1", frozenset({"thesis"}), "biblatex"),
    Rule("school", "publisher", "list", "btx §3.1", frozenset({"thesis"}), "bibtex"),
    Rule("organization", "publisher", "list", "blx §2.1.1", frozenset({"webpage"}), "biblatex"),
    Rule("publisher", "publisher", "list", "blx §2.2.2, btx §3.2"),
    Rule("institution", "publisher", "list", "use", TYPES - ARTICLES, "read"),
    Rule("organization", "publisher", "list", "blx §2.2.2, btx §3.2", ANY, "read"),
    # A file that has both means the publisher's address and the place of the event (ACM).
    Rule("address", "publisher-place", "list", "btx §3.2", ANY, "bibtex"),
    Rule("location", "publisher-place", "list", "blx §2.2.2", ANY, "biblatex"),
    Rule("location", "event-place", "list", "use: ACM", ANY, "read"),
    Rule("place", "publisher-place", "list", "use", ANY, "read"),
    Rule("origtitle", "original-title", "title", "blx §2.2.2"),
    Rule("origdate", "original-date", "date", "blx §2.2.2"),
    Rule("origpublisher", "original-publisher", "list", "blx §2.2.2"),
    Rule("origlocation", "original-publisher-place", "list", "blx §2.2.2"),
    Rule("howpublished", "publisher", "list", "btx §3.1", frozenset({"pamphlet"}), "read"),
    Rule("howpublished", "medium", "text", "blx §2.2.2, btx §3.2"),
    Rule("pubstate", "status", "text", "blx §2.2.2"),
    Rule("langid", "language", "language", "blx §2.2.3"),
    Rule("language", "language", "tag", "blx §2.2.2"),
    Rule("hyphenation", "language", "language", "blx §2.2.5", ANY, "read"),
    Rule("isbn", "ISBN", "isbn", "blx §2.2.2"),
    Rule("issn", "ISSN", "issn", "blx §2.2.2"),
    Rule("doi", "DOI", "doi", "blx §2.2.2"),
    Rule("url", "URL", "url", "blx §2.2.2"),
    Rule("urldate", "accessed", "date", "blx §2.2.2"),
    Rule("pmid", "PMID", "verbatim", "use"),
    Rule("pmcid", "PMCID", "pmcid", "use"),
    Rule("pmc", "PMCID", "pmcid", "use", ANY, "read"),
    Rule("eprinttype", "archive", "text", "blx §3.14.7"),
    Rule("eprint", "archive_location", "verbatim", "blx §3.14.7"),
    Rule("library", "call-number", "text", "blx §2.2.2"),
    Rule("note", "note", "text", "blx §2.2.2, btx §3.2"),
    Rule("annotation", "annote", "text", "blx §2.2.2", ANY, "biblatex"),
    Rule("annote", "annote", "text", "btx §3.2", ANY, "bibtex"),
    Rule("abstract", "abstract", "text", "blx §2.2.2"),
    Rule("keywords", "keyword", "text", "blx §2.2.3"),
    # What other programs call these fields; never written.
    Rule("issue_date", "issued", "date", "use: ACM", ANY, "read"),
    Rule("articleno", "number", "text", "use: ACM", ARTICLES, "read"),
    Rule("article-number", "number", "text", "use: Web of Science", ARTICLES, "read"),
    Rule("numpages", "number-of-pages", "pages", "use: ACM", ANY, "read"),
    Rule("journalabbr", "container-title-short", "title", "use", ARTICLES, "read"),
    Rule("journal-iso", "container-title-short", "title", "use: Web of Science", ARTICLES, "read"),
    Rule("lastchecked", "accessed", "date", "use", ANY, "read"),
    Rule("lastaccessed", "accessed", "date", "use", ANY, "read"),
    Rule("accessed", "accessed", "date", "use", ANY, "read"),
    Rule("keyword", "keyword", "text", "use", ANY, "read"),
    Rule("lang", "language", "language", "use", ANY, "read"),
    Rule("isbn-13", "ISBN", "isbn", "use", ANY, "read"),
    Rule("isbn-10", "ISBN", "isbn", "use", ANY, "read"),
    Rule("isbn13", "ISBN", "isbn", "use", ANY, "read"),
    Rule("eissn", "ISSN", "issn", "use: Web of Science", ANY, "read"),
    Rule("ee", "URL", "url", "use: DBLP", ANY, "read"),
    Rule("link", "URL", "url", "use", ANY, "read"),
    Rule("adsurl", "URL", "url", "use: ADS", ANY, "read"),
    Rule("bdsk-url-1", "URL", "url", "use: BibDesk", ANY, "read"),
)

SUBTITLES: Mapping[str, tuple[str, str]] = {
    "title": ("subtitle", "titleaddon"),
    "booktitle": ("booksubtitle", "booktitleaddon"),
    "maintitle": ("mainsubtitle", "maintitleaddon"),
    "journaltitle": ("journalsubtitle", "journaltitleaddon"),
    "issuetitle": ("issuesubtitle", "issuetitleaddon"),
    "eventtitle": ("eventsubtitle", "eventtitleaddon"),
}
"""A title's subtitle, after a colon, and its addition, after a full stop (blx §2.2.2)."""

DATE_PARTS: Mapping[str, tuple[str, str, str]] = {
    "issued": ("year", "month", "day"),
    "date": ("year", "month", "day"),
    "urldate": ("urlyear", "urlmonth", "urlday"),
    "eventdate": ("eventyear", "eventmonth", "eventday"),
    "origdate": ("origyear", "origmonth", "origday"),
}
"""The fields that give a date in parts: btx §3.2; blx §2.3.8 for the legacy of the others."""

ROLES: Mapping[str, str] = {
    "editor": "editor",
    "compiler": "compiler",
    "founder": "contributor",
    "continuator": "contributor",
    "redactor": "contributor",
    "reviser": "contributor",
    "collaborator": "contributor",
    "director": "director",
    "producer": "producer",
    "organizer": "organizer",
    "translator": "translator",
}
"""``editortype``, ``editoratype`` … → CSL (blx §2.3.6)."""

CONTRIBUTORS = ("annotator", "commentator", "introduction", "foreword", "afterword")
"""Names that CSL has no variable for (blx §2.2.2); read as contributors."""

CONSUMED = words("""crossref xref xdata options entrysubtype editortype editoratype editorbtype
    editorctype langidopts eprintclass""")
"""Fields that say how to read others."""

LANGUAGES: Mapping[str, str] = {
    "american": "en-US",
    "usenglish": "en-US",
    "british": "en-GB",
    "ukenglish": "en-GB",
    "canadian": "en-CA",
    "australian": "en-AU",
    "english": "en",
    "german": "de",
    "ngerman": "de",
    "austrian": "de-AT",
    "naustrian": "de-AT",
    "swissgerman": "de-CH",
    "nswissgerman": "de-CH",
    "french": "fr",
    "francais": "fr",
    "frenchb": "fr",
    "acadian": "fr-CA",
    "canadien": "fr-CA",
    "italian": "it",
    "spanish": "es",
    "catalan": "ca",
    "galician": "gl",
    "basque": "eu",
    "portuguese": "pt",
    "portuges": "pt",
    "brazil": "pt-BR",
    "brazilian": "pt-BR",
    "dutch": "nl",
    "afrikaans": "af",
    "danish": "da",
    "swedish": "sv",
    "norwegian": "no",
    "norsk": "nb",
    "nynorsk": "nn",
    "icelandic": "is",
    "finnish": "fi",
    "estonian": "et",
    "latvian": "lv",
    "lithuanian": "lt",
    "polish": "pl",
    "czech": "cs",
    "slovak": "sk",
    "slovene": "sl",
    "slovenian": "sl",
    "croatian": "hr",
    "serbian": "sr",
    "serbianc": "sr",
    "bosnian": "bs",
    "macedonian": "mk",
    "bulgarian": "bg",
    "romanian": "ro",
    "hungarian": "hu",
    "magyar": "hu",
    "greek": "el",
    "polutonikogreek": "el",
    "ancientgreek": "grc",
    "latin": "la",
    "russian": "ru",
    "ukrainian": "uk",
    "belarusian": "be",
    "turkish": "tr",
    "hebrew": "he",
    "arabic": "ar",
    "persian": "fa",
    "farsi": "fa",
    "hindi": "hi",
    "armenian": "hy",
    "georgian": "ka",
    "yiddish": "yi",
    "chinese": "zh",
    "japanese": "ja",
    "korean": "ko",
    "welsh": "cy",
    "irish": "ga",
    "albanian": "sq",
    "esperanto": "eo",
    "vietnamese": "vi",
    "thai": "th",
}
"""Babel's names of languages → BCP 47 (blx §2.2.3, ``langid``)."""

GENRES: Mapping[str, str] = {
    "phdthesis": "PhD thesis",
    "mathesis": "Master’s thesis",
    "bathesis": "Bachelor’s thesis",
    "candthesis": "Candidate thesis",
    "mastersthesis": "Master’s thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
    "software": "Computer software",
    "datacd": "Data CD",
    "audiocd": "Audio CD",
    "patent": "Patent",
    "patreq": "Patent request",
}
"""Words that biblatex keeps as keys (blx §4.9.2.11)."""
