"""CSL-JSON as programs and services write it."""

from __future__ import annotations

import json
from typing import Any

from lssr_cli.exchange.reading import read_bibliography

WORK = {
    "type": "journal-article",
    "title": ["A title"],
    "container-title": ["Slavic Review"],
    "author": [{"family": "Senn", "given": "A.", "sequence": "first"}, {"name": "WHO"}],
    "issued": {"date-parts": [[2019, 5]]},
    "ISSN": ["0028-0836", "1476-4687"],
    "DOI": "https://doi.org/10.1000/182",
}


def items(value: Any) -> list[dict[str, Any]]:
    return [dict(entry.csl) for entry in read_bibliography(json.dumps(value), "a.json").items]


def test_strings_in_arrays_of_one_are_strings() -> None:
    (item,) = items([WORK])
    assert item["type"] == "article-journal"
    assert (item["title"], item["container-title"]) == ("A title", "Slavic Review")
    assert item["ISSN"] == "0028-0836 1476-4687"
    assert item["DOI"] == "10.1000/182"
    assert item["author"] == [{"family": "Senn", "given": "A."}, {"literal": "WHO"}]


def test_items_stand_in_an_array_alone_or_in_the_answer_of_a_service() -> None:
    assert items(WORK) == items([WORK])
    assert items({"items": [WORK]}) == items([WORK])
    assert items({"status": "ok", "message": {"items": [WORK, WORK]}}) == items([WORK, WORK])
    assert items({"status": "ok", "message": WORK}) == items([WORK])


def test_an_item_that_is_none_does_not_lose_the_others() -> None:
    found = read_bibliography(json.dumps([WORK, "x", WORK]), "a.json")
    assert len(found.items) == 2
    assert [problem.severity for problem in found.problems] == ["error"]


def test_dates_are_read_in_every_form() -> None:
    forms: dict[str, Any] = {
        "1999": {"date-parts": [["1999"]]},
        "1999-05": {"raw": "May 1999"},
        "1999/2001": {"date-parts": [[1999], [2001]]},
        "1999~": {"date-parts": [[1999]], "circa": True},
        "1999-22": {"date-parts": [[1999]], "season": 2},
    }
    read = [item["issued"] for item in items([{**WORK, "issued": date} for date in forms.values()])]
    assert read == list(forms)
