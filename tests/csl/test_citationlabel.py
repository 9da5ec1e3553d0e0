"""Citation labels: letters of the names and two digits of the year."""

from __future__ import annotations

from typing import Any

import pytest

from csl.small import cited, style
from csl.small_documents import book, document
from lssr_cli.csl import Processor

LABEL = '<text variable="citation-label"/>'


@pytest.mark.parametrize(
    ("names", "label"),
    [
        (["Asthma, A"], "Asth00"),
        (["Roe, R", "Noakes, N"], "RoNo00"),
        (["Roe, R", "Noakes, N", "Doe, D"], "RoND00"),
        (["Roe, R", "Noakes, N", "Doe, D", "Poe, P", "Low, L"], "RNDP00"),
        (["van Gogh, V"], "Gogh00"),
        (["O’Brien, O"], "Obri00"),
    ],
)
def test_the_more_names_the_fewer_letters_of_each(names: list[str], label: str) -> None:
    assert cited(LABEL, book("a", *names, year=2000)) == label


@pytest.mark.parametrize(
    ("item", "label"),
    [
        ({"title": "The Daily Paper"}, "Thed00"),
        ({"title": "of mice and men", "issued": {"date-parts": [[1937]]}}, "Mice37"),
        ({"citation-label": "Own1"}, "Own1"),
        ({"author": [{"literal": "The Council"}]}, "Coun00"),
    ],
)
def test_items_of_other_shapes(item: dict[str, Any], label: str) -> None:
    assert cited(LABEL, item) == label


def test_labels_that_are_the_same_get_year_suffixes() -> None:
    items = [book("a", "Doe, J", year=2000), book("b", "Doe, J", year=2000)]
    options = 'disambiguate-add-year-suffix="true"'
    assert document(LABEL, items, ["a"], ["b"], citation=options) == ["Doe00a", "Doe00b"]


def test_entries_sort_by_their_labels() -> None:
    sort = '<sort><key variable="citation-label"/></sort>'
    bibliography = f"<bibliography>{sort}<layout>{LABEL}</layout></bibliography>"
    items = [book("b", "Roe, J", year=2000), book("a", "Doe, J", year=2000)]
    processor = Processor(style(LABEL, bibliography=bibliography), items, output="text")
    assert [entry.text for entry in processor.bibliography()] == ["Doe00", "Roe00"]
