"""Rules about identifiers and addresses of sources."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from lssr_cli.check.checksums import fault_of_isbn, fault_of_issn, fault_of_url, is_doi
from lssr_cli.check.document import Spot
from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import ERROR, WARNING
from lssr_cli.check.items import Item
from lssr_cli.check.rule import ARTICLE, BOOK, Problems, Replacement, rule
from lssr_cli.check.wording import listed
from lssr_cli.exchange.identifiers import isbn_digits
from lssr_cli.factfile.faults import quoted
from lssr_cli.model import Source

_RESOLVER = re.compile(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:\s*", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/|$)")
_SEPARATOR = re.compile(r"\s*[,;]\s*|\s+(?=97[89])")
_PARTS = frozenset(
    {"chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"}
)
"""Types of works that share the ISBN of the book they stand in."""


@rule(
    "bad-isbn",
    ERROR,
    "An ISBN of a wrong length or prefix, or with a wrong check digit.",
    bad=BOOK + '\nISBN = "978-0-06-097468-5"',
    good=BOOK + '\nISBN = "978-0-06-097468-8"',
)
def bad_isbn(draft: Draft) -> Problems:
    """Find ISBNs that no book has; a field may hold several."""
    for item, value in _having(draft, "ISBN"):
        for isbn in _SEPARATOR.split(value.strip()):
            if fault := fault_of_isbn(isbn):
                yield item.problem("ISBN", message=f"{quoted(isbn)} {fault}")


@rule(
    "bad-issn",
    ERROR,
    "An ISSN of a wrong form or with a wrong check digit.",
    bad=ARTICLE + '\nISSN = "2345-1263"',
    good=ARTICLE + '\nISSN = "2345-1262"',
)
def bad_issn(draft: Draft) -> Problems:
    """Find ISSNs that no periodical has; a field may hold several."""
    for item, value in _having(draft, "ISSN"):
        for issn in re.split(r"[\s,;]+", value.strip()):
            if fault := fault_of_issn(issn):
                yield item.problem("ISSN", message=f"{quoted(issn)} {fault}")


@rule(
    "bad-doi",
    ERROR,
    "A DOI of a wrong form.",
    bad=ARTICLE + '\nDOI = "11.1017/slr.2018"',
    good=ARTICLE + '\nDOI = "10.1017/slr.2018"',
)
def bad_doi(draft: Draft) -> Problems:
    """Find DOIs that are none, resolver and prefix aside."""
    for item, value in _having(draft, "DOI"):
        if not is_doi(_RESOLVER.sub("", value, count=1)):
            yield item.problem(
                "DOI", message=f"{quoted(value)} is no DOI", hint="such as 10.1000/182"
            )


@rule(
    "url-as-doi",
    WARNING,
    "A DOI with the address of its resolver, or with doi: before it.",
    bad=ARTICLE + '\nDOI = "https://doi.org/10.1017/slr.2018"',
    good=ARTICLE + '\nDOI = "10.1017/slr.2018"',
    fixable=True,
)
def url_as_doi(draft: Draft) -> Problems:
    """Find DOIs that are more than a DOI."""
    for item, value in _having(draft, "DOI"):
        found = _RESOLVER.match(value)
        if found and is_doi(value[found.end() :]):
            spot = Spot((*item.path, "DOI"), start=0, end=found.end())
            fixes = (Replacement(spot, ""),)
            hint = f"write {value[found.end() :]}"
            yield item.problem("DOI", message="more than the DOI", hint=hint, fixes=fixes)


@rule(
    "doi-as-url",
    WARNING,
    "A URL that is the address of a DOI's resolver.",
    bad=ARTICLE + '\nURL = "https://doi.org/10.1017/slr.2018"',
    good=ARTICLE + '\nDOI = "10.1017/slr.2018"',
    fixable=True,
)
def doi_as_url(draft: Draft) -> Problems:
    """Find resolver addresses; where there is no DOI beside, they can become one."""
    for item, value in _having(draft, "URL"):
        found = _RESOLVER.match(value)
        if found and is_doi(value[found.end() :]):
            doi = value[found.end() :]
            fixes: tuple[Replacement, ...] = ()
            if "DOI" not in item.value.csl:
                fixes = (
                    Replacement(Spot((*item.path, "URL"), on_key=True), "DOI"),
                    Replacement(Spot((*item.path, "URL"), start=0, end=found.end()), ""),
                )
            hint = f'write DOI = "{doi}"' if fixes else "DOI is there already"
            yield item.problem("URL", message="the address of a DOI", hint=hint, fixes=fixes)


@rule(
    "bad-url",
    ERROR,
    "A URL without http(s) or host.",
    bad='[sources.9]\ntype = "webpage"\ntitle = "A History"\nURL = "www.example.org/history"',
    good='[sources.9]\ntype = "webpage"\ntitle = "A History"\nURL = "https://www.example.org/history"',
)
def bad_url(draft: Draft) -> Problems:
    """Find URLs that no browser could open."""
    for item, value in _having(draft, "URL"):
        if fault := fault_of_url(value):
            hint = f"write https://{value}" if _ADDRESS.match(value) else ""
            yield item.problem("URL", message=f"{quoted(value)} {fault}", hint=hint)


@rule(
    "bad-pubmed",
    WARNING,
    "A PMID that is no number, or a PMCID that is not PMC and a number.",
    bad=ARTICLE + '\nPMID = "PMC12345"',
    good=ARTICLE + '\nPMID = "12345"',
)
def bad_pubmed(draft: Draft) -> Problems:
    """Find PubMed numbers of a wrong form."""
    for field, form in (("PMID", "[0-9]{1,9}"), ("PMCID", "PMC[0-9]{1,9}")):
        for item, value in _having(draft, field):
            if not re.fullmatch(form, value):
                yield item.problem(field, message=f"{quoted(value)} is no {field}")


@rule(
    "shared-identifier",
    WARNING,
    "Two sources with the same DOI, ISBN, PubMed number or URL.",
    bad='[sources.9]\ntype = "webpage"\ntitle = "A"\nURL = "https://example.org/1"\n'
    '[sources.10]\ntype = "webpage"\ntitle = "B"\nURL = "https://example.org/1"',
    good='[sources.9]\ntype = "webpage"\ntitle = "A"\nURL = "https://example.org/1"\n'
    '[sources.10]\ntype = "webpage"\ntitle = "B"\nURL = "https://example.org/2"',
)
def shared_identifier(draft: Draft) -> Problems:
    """Find identifiers of two sources; parts of a book share its ISBN and its URL."""
    for field in ("DOI", "ISBN", "PMID", "PMCID", "URL"):
        owners: defaultdict[str, list[Item[Source]]] = defaultdict(list)
        for item, value in _having(draft, field):
            if field in {"ISBN", "URL"} and item.value.type in _PARTS:
                continue
            for one in set(_compared(field, value)):
                owners[one].append(item)
        for items in owners.values():
            for item in items if len(items) > 1 else ():
                keys = (other.value.key for other in items if other is not item)
                others = listed(keys, len(items) - 1)
                yield item.problem(field, message=f"source {others} has this {field} too")


def _having(draft: Draft, field: str) -> Iterator[tuple[Item[Source], str]]:
    for item in draft.sources:
        value = str(item.value.csl.get(field, ""))
        if value.strip():
            yield item, value


def _compared(field: str, value: str) -> list[str]:
    """Return the identifiers in a field, as they compare: a ten-digit ISBN as its long form."""
    if field == "DOI":
        return [_RESOLVER.sub("", value, count=1).lower()]
    if field != "ISBN":
        return [value.rstrip("/")]
    return [isbn_digits(isbn) for isbn in _SEPARATOR.split(value)]


RULES = (
    bad_isbn,
    bad_issn,
    bad_doi,
    url_as_doi,
    doi_as_url,
    bad_url,
    bad_pubmed,
    shared_identifier,
)
