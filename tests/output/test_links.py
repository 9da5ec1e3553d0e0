"""Only what leads to the web may become a link."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.output.links import link_target, web_address


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("https://lt.wikipedia.org/wiki/Šiauliai", "https://lt.wikipedia.org/wiki/%C5%A0iauliai"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("//example.org", ""),
        ("https://", ""),
        ("https://a.org/\x1b\\x", ""),
        ("https://a.org/\u202ex", ""),
        (" https://a.org", ""),
        ("", ""),
    ],
)
def test_link_targets(url: str, target: str) -> None:
    assert link_target(url) == target


@given(st.text())
def test_a_target_is_printable_ascii_without_blanks(url: str) -> None:
    target = link_target(f"https://a.org/{url}")
    assert target.isascii()
    assert not target or target.isprintable()
    assert " " not in target
    assert '"' not in target


@pytest.mark.parametrize(
    ("csl", "address"),
    [
        ({"DOI": "10.1000/182", "URL": "https://a.org"}, "https://doi.org/10.1000/182"),
        ({"DOI": "10.1000/a<b>"}, "https://doi.org/10.1000/a%3Cb%3E"),
        ({"URL": "https://a.org"}, "https://a.org"),
        ({"URL": "ftp://a.org"}, ""),
        ({}, ""),
    ],
)
def test_a_doi_comes_before_the_url(csl: dict[str, str], address: str) -> None:
    assert web_address(csl) == address
