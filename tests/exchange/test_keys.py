"""Keys are kept where they can be keys, and made readable where not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.exchange.keys import key_for, make_key
from lssr_cli.factfile.faults import ID

DAVIES = {"author": [{"family": "Davies", "given": "Norman"}], "issued": "1998", "title": "Europe"}


@pytest.mark.parametrize(
    ("item", "key"),
    [
        (DAVIES, "davies1998"),
        ({**DAVIES, "author": [{"family": "Žalys"}]}, "zalys1998"),
        ({**DAVIES, "author": [{"family": "Капсукас"}]}, "kapsukas1998"),
        ({**DAVIES, "author": [{"literal": "Red Army"}]}, "redarmy1998"),
        ({"editor": [{"family": "Senn"}], "issued": "1959-03"}, "senn1959"),
        ({"title": "Europe: A History"}, "europe"),
    ],
)
def test_a_key_is_name_and_year(item: dict[str, object], key: str) -> None:
    made = make_key(item, set())
    assert made[:4] == key[:4]
    assert ID.fullmatch(made)


def test_a_key_that_is_taken_gets_a_number() -> None:
    assert make_key(DAVIES, {"davies1998"}) == "davies1998-2"
    assert make_key(DAVIES, {"davies1998", "davies1998-2"}) == "davies1998-3"


@pytest.mark.parametrize(
    ("id", "taken", "key"),
    [
        ("davies:98", set(), "davies1998"),
        ("Davies98", set(), "Davies98"),
        ("Davies98", {"Davies98"}, "davies1998"),
        ("", set(), "davies1998"),
    ],
)
def test_an_own_key_is_kept_if_it_can_be(id: str, taken: set[str], key: str) -> None:
    assert key_for({**DAVIES, "id": id}, taken) == key


@given(st.text(), st.text(), st.text())
def test_a_key_can_always_be_a_key(family: str, title: str, id: str) -> None:
    item = {"id": id, "author": [{"family": family}], "title": title}
    assert ID.fullmatch(key_for(item, set()))
