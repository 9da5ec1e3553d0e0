"""Identifiers are texts: DOIs, ISBNs and ISSNs, one or several in a field."""

from __future__ import annotations

import pytest

from lssr_cli.exchange.identifiers import dois, isbn_digits, isbns, issns, tidy


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("10.1000/182", ["10.1000/182"]),
        ("https://doi.org/10.1000/182", ["10.1000/182"]),
        ("http://dx.doi.org/10.1000/182", ["10.1000/182"]),
        ("doi:10.1000/182", ["10.1000/182"]),
        ("DOI: 10.1000/ABC(1)", ["10.1000/ABC(1)"]),
        ("https://example.org/x", []),
        ("none", []),
    ],
)
def test_dois_without_their_resolver(text: str, found: list[str]) -> None:
    assert dois(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("978-0-06-097468-8", ["978-0-06-097468-8"]),
        ("0060974680", ["0060974680"]),
        ("0-8044-2957-X", ["0-8044-2957-X"]),
        ("978-0-06-097468-8, 0-8044-2957-X", ["978-0-06-097468-8", "0-8044-2957-X"]),
        ("978-0-06-097468-8 (pbk.)", ["978-0-06-097468-8"]),
        ("978 0 06 097468 8", ["978-0-06-097468-8"]),
    ],
)
def test_isbns(text: str, found: list[str]) -> None:
    assert isbns(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("0006-3568", ["0006-3568"]), ("00063568", ["0006-3568"]), ("1234-567X", ["1234-567X"])],
)
def test_issns_have_their_hyphen(text: str, found: list[str]) -> None:
    assert issns(text) == found


def test_an_isbn_of_ten_is_that_of_thirteen() -> None:
    assert isbn_digits("0-06-097468-0") == isbn_digits("978-0-06-097468-8")


def test_a_resolver_in_the_address_is_the_doi() -> None:
    assert tidy({"URL": "https://doi.org/10.1000/182"}) == {"DOI": "10.1000/182"}
    assert tidy({"URL": "https://a.org"}) == {"URL": "https://a.org"}
