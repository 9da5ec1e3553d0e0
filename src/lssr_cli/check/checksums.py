"""Check digits of ISBN, ISSN and ORCID, and the forms of DOI and URL.

Sources: ISBN Users' Manual, 7th edition, appendix 1; ISO 3297, annex A; ISO/IEC 7064 (MOD 11-2) as
ORCID uses it; DOI Handbook, section 2.2; RFC 3986, section 3.
"""

from __future__ import annotations

import re

_ISBN_FORM = re.compile(r"[0-9](?:[- ]?[0-9]){8,11}[- ]?[0-9Xx]")
_ISSN_FORM = re.compile(r"[0-9]{4}-[0-9]{3}[0-9Xx]")
_ORCID_FORM = re.compile(r"(?:https?://orcid\.org/)?((?:[0-9]{4}-){3}[0-9]{3}[0-9X])")
_DOI_FORM = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s\x00-\x1f]+")
_URL_FORM = re.compile(
    r"https?://(?:[^\s/?#@]*@)?(?:\[[0-9A-Fa-f:.]+\]|(?P<host>[^\s/?#:@\[\]]+))"
    r"(?::[0-9]{1,5})?(?:[/?#][^\s<>\"]*)?",
    re.IGNORECASE,
)
_HOST_FORM = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)*[^\W_](?:[\w-]*[^\W_])?\.?")


def fault_of_isbn(isbn: str) -> str:
    """Return what is wrong with an ISBN of ten or thirteen digits, or an empty string."""
    digits = re.sub("[- ]", "", isbn).upper()
    if not _ISBN_FORM.fullmatch(isbn) or len(digits) not in (10, 13):
        return "has not ten or thirteen digits"
    if len(digits) == 10:
        return "" if _isbn10_check(digits) == digits[9] else "has a wrong check digit"
    if not digits.isdigit():
        return "has not ten or thirteen digits"
    if not digits.startswith(("978", "979")):
        return "does not begin with 978 or 979"
    if digits.startswith("9790"):
        return "is the number of printed music, an ISMN"
    return "" if _isbn13_check(digits) == digits[12] else "has a wrong check digit"


def fault_of_issn(issn: str) -> str:
    """Return what is wrong with an ISSN, or an empty string."""
    if not _ISSN_FORM.fullmatch(issn):
        return "is not four digits, a hyphen and four digits"
    digits = issn.replace("-", "").upper()
    weighted = zip(digits, range(8, 1, -1), strict=False)
    total = sum(int(digit) * weight for digit, weight in weighted)
    return "" if _eleven(-total % 11) == digits[7] else "has a wrong check digit"


def is_orcid(orcid: str) -> bool:
    """Tell whether a text is an ORCID, bare or as a URL."""
    found = _ORCID_FORM.fullmatch(orcid)
    if not found:
        return False
    total = 0
    for digit in found[1].replace("-", "")[:15]:
        total = (total + int(digit)) * 2
    return _eleven((12 - total % 11) % 11) == found[1][-1]


def is_doi(doi: str) -> bool:
    """Tell whether a text is a DOI without resolver or prefix."""
    return bool(_DOI_FORM.fullmatch(doi))


def fault_of_url(url: str) -> str:
    """Return what is wrong with a web address, or an empty string."""
    if not re.match("https?://", url, re.IGNORECASE):
        return "does not begin with http:// or https://"
    if re.search(r"\s", url):
        return "has a blank in it"
    found = _URL_FORM.fullmatch(url)
    host = found["host"] if found else ""
    if not found or (host and not _HOST_FORM.fullmatch(host)):
        return "has no host that could exist" if re.match("https?://[^/]", url) else "has no host"
    return ""


def _isbn10_check(digits: str) -> str:
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    return _eleven(-total % 11)


def _isbn13_check(digits: str) -> str:
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits[:12]))
    return str(-total % 10)


def _eleven(value: int) -> str:
    return "X" if value == 10 else str(value)
