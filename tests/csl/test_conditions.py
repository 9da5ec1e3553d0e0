"""cs:choose: the first branch whose conditions hold, and no other."""

from __future__ import annotations

import pytest

from csl.small import cited

ITEM = {
    "title": "T", "page": "12", "edition": "revised", "volume": "3a",
    "issued": {"date-parts": [[1918]], "circa": True},
}  # fmt: skip


def holds(conditions: str, **parts: str) -> bool:
    layout = (
        f'<choose><if {conditions}><text value="yes"/></if><else><text value="no"/></else></choose>'
    )
    return cited(layout, ITEM, **parts) == "yes"


@pytest.mark.parametrize(
    ("conditions", "met"),
    [
        ('type="book"', True),
        ('type="chapter"', False),
        ('type="chapter book"', True),
        ('type="chapter book" match="any"', True),
        ('type="chapter article" match="none"', True),
        ('type="chapter book" match="none"', False),
        ('variable="title"', True),
        ('variable="title URL"', False),
        ('variable="title URL" match="any"', True),
        ('variable="title" type="book"', True),
        ('variable="title" type="chapter"', False),
        ('variable="title" type="chapter" match="any"', True),
        ('is-numeric="page"', True),
        ('is-numeric="edition"', False),
        ('is-numeric="volume"', True),
        ('is-numeric="issue"', False),
        ('is-uncertain-date="issued"', True),
        ('is-uncertain-date="accessed"', False),
        ('position="first"', True),
        ('position="subsequent"', False),
        ('locator="page"', False),
    ],
)
def test_conditions(conditions: str, met: bool) -> None:
    assert holds(conditions) is met


@pytest.mark.parametrize(
    ("label", "wanted", "met"),
    [
        ("page", "page", True),
        ("chapter", "page", False),
        ("sub-verbo", "sub-verbo", True),
        ("sub verbo", "sub-verbo", True),
    ],
)
def test_a_locator_is_of_a_kind(label: str, wanted: str, met: bool) -> None:
    assert holds(f'locator="{wanted}"', locator="3", label=label) is met


def test_the_first_branch_that_holds_is_taken() -> None:
    layout = (
        '<choose><if variable="URL"><text value="1"/></if>'
        '<else-if variable="title"><text value="2"/></else-if>'
        '<else-if type="book"><text value="3"/></else-if><else><text value="4"/></else></choose>'
    )
    assert cited(layout, ITEM) == "2"


def test_no_branch_prints_nothing() -> None:
    layout = '<text value="x"/><choose><if variable="URL"><text value="1"/></if></choose>'
    assert cited(layout, ITEM) == "x"
