"""CSL to the templates of Citation Style 1: the whole mapping, as data.

Source: English Wikipedia, *Help:Citation Style 1* and the documentation of each template (what its
parameters mean, which it wants); *Module:Citation/CS1/Whitelist* (which it knows).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from lssr_cli.wordlist import words

Kind = Literal[
    "title", "text", "pages", "date", "accessed", "edition", "language", "first", "pmc", "url"
]  # fmt: skip
"""How a value is written; ``first`` takes the first of several identifiers."""


class Template(NamedTuple):
    """A template, and what it calls the container of a work.

    Attributes:
        name: The template, such as ``cite journal``.
        container: Its parameter for ``container-title``; empty if it has none.
        title: Its parameter for ``title``.
        needs: The CSL variable without which the template reports an error.
    """

    name: str
    container: str = ""
    title: str = "title"
    needs: str = ""


GENERAL = Template("citation", "work")
"""What is used where no template is made for a type, or its own would lack what it needs."""

_JOURNAL = Template("cite journal", "journal", needs="container-title")
_WEB = Template("cite web", "website", needs="URL")
_ENTRY = Template("cite encyclopedia", "encyclopedia", needs="container-title")
_BOOK = Template("cite book")
_FILM = Template("cite AV media")

TEMPLATES: Mapping[str, Template] = {
    "article-journal": _JOURNAL,
    "article-magazine": Template("cite magazine", "magazine", needs="container-title"),
    "article-newspaper": Template("cite news", "newspaper"),
    "book": _BOOK,
    "broadcast": _FILM,
    "chapter": Template("cite book", "title", "chapter", needs="container-title"),
    "classic": _BOOK,
    "entry": _ENTRY,
    "entry-dictionary": _ENTRY,
    "entry-encyclopedia": _ENTRY,
    "interview": Template("cite interview", "work"),
    "map": Template("cite map"),
    "motion_picture": _FILM,
    "pamphlet": _BOOK,
    "paper-conference": Template("cite conference", "book-title"),
    "post": _WEB,
    "post-weblog": _WEB,
    "report": Template("cite report"),
    "review": _JOURNAL,
    "review-book": _JOURNAL,
    "song": _FILM,
    "speech": Template("cite speech"),
    "thesis": Template("cite thesis"),
    "webpage": _WEB,
}

PEOPLE: Mapping[str, str] = {
    "author": "",
    "editor": "editor-",
    "translator": "translator-",
    "interviewer": "interviewer-",
}
"""Name variable → what stands before ``last`` and ``first``."""

NOT_OTHERS = words("container-author collection-editor reviewed-author original-author recipient")
"""People who did not work on the source itself; CS1 has no place for them."""


class Rule(NamedTuple):
    """One parameter and the CSL variable that it tells.

    Attributes:
        parameter: Its name.
        variable: The CSL variable.
        kind: How the value is written.
        only: The templates for which it holds; empty for all.
    """

    parameter: str
    variable: str
    kind: Kind = "text"
    only: frozenset[str] = frozenset()


_PERIODICALS = frozenset({"cite journal", "cite magazine", "cite news", "citation"})
_WITH_EVENT = frozenset({"cite conference", "cite speech"})

RULES: tuple[Rule, ...] = (
    Rule("trans-title", "original-title", "title"),
    Rule("type", "genre"),
    Rule("medium", "medium", "text", frozenset({"cite AV media"})),
    Rule("event", "event-title", "title", _WITH_EVENT),
    Rule("date", "issued", "date"),
    Rule("orig-date", "original-date"),
    Rule("edition", "edition", "edition"),
    Rule("version", "version"),
    Rule("series", "collection-title", "title"),
    Rule("volume", "volume"),
    Rule("issue", "issue", "text", _PERIODICALS),
    Rule("article-number", "number", "text", frozenset({"cite journal"})),
    Rule("number", "number", "text", frozenset({"cite report"})),
    Rule("scale", "scale", "text", frozenset({"cite map"})),
    Rule("location", "publisher-place"),
    Rule("location", "event-place", "text", _WITH_EVENT),
    Rule("publisher", "publisher"),
    Rule("publisher", "authority"),
    Rule("page", "page", "pages"),
    Rule("language", "language", "language"),
    Rule("isbn", "ISBN", "first"),
    Rule("issn", "ISSN", "first", _PERIODICALS),
    Rule("doi", "DOI", "first"),
    Rule("pmid", "PMID", "first"),
    Rule("pmc", "PMCID", "pmc"),
    Rule("via", "archive"),
    Rule("id", "archive_location"),
    Rule("id", "call-number"),
    Rule("url", "URL", "url"),
    Rule("access-date", "accessed", "accessed"),
)
