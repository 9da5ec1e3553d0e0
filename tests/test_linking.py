"""Names in a text: which link, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.linking import LONGEST_NAME, Linker
from lssr_cli.model import Entity

KAPSUKAS = Entity("kapsukas", "Vincas Mickevičius-Kapsukas", aliases=("Kapsukas", "V. Kapsukas"))
VILNIUS = Entity("vilnius", "Vilnius", aliases=("Wilno", "Вильна"))
UNIVERSITY = Entity("university", "Vilnius University")
PRAVDA = Entity("pravda", "«Pravda»")
ADAM = Entity("adam", "Adam Mickiewicz", aliases=("Mickiewicz",))
VINCAS = Entity("vincas", "Vincas Mickiewicz", aliases=("Mickiewicz",))
LINKER = Linker([KAPSUKAS, VILNIUS, UNIVERSITY, PRAVDA, ADAM, VINCAS], sources={"Wilno"})


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Kapsukas came to Vilnius.", ("kapsukas", "vilnius")),
        ("V. Kapsukas and Kapsukas", ("kapsukas",)),
        ("Vilnius University in Vilnius", ("university", "vilnius")),
        ("at Vilnius University", ("university",)),
        ("Vincas\nMickevičius-Kapsukas", ("kapsukas",)),
        ("Вильна, a city", ("vilnius",)),
        ("the paper «Pravda» and Pravda", ("pravda",)),
        ("Vilnius-based, (Vilnius), Vilnius's", ("vilnius",)),
        ("Adam Mickiewicz wrote; Mickiewicz died", ("adam",)),
    ],
)
def test_a_name_links_where_it_stands_as_written(text: str, keys: tuple[str, ...]) -> None:
    assert LINKER.link(text) == keys


@pytest.mark.parametrize(
    "text",
    [
        "vilnius",
        "VILNIUS",
        "Vilniuss",
        "OldVilnius",
        "Vilniuš",
        "Vilniuś",
        "Vilnius2",
        "",
        "Mickiewicz",
        "[Wilno, p. 4]",
        "[4, Vilnius]",
        "Vincas Mickevicius-Kapsukienė",
    ],
)
def test_nothing_else_links(text: str) -> None:
    assert LINKER.link(text) == ()


def test_a_name_called_ambiguous_links_to_nothing() -> None:
    assert Linker([VILNIUS], ["Wilno"]).link("Wilno, or Vilnius") == ("vilnius",)
    assert Linker([VILNIUS], ["Wilno"]).link("Wilno") == ()


def test_an_escaped_bracket_is_text() -> None:
    assert LINKER.link(r"\[4, Vilnius]") == ("vilnius",)


@given(st.lists(st.sampled_from(["Vilnius", "Wilno", "Kapsukas", "[4]", "and", ", ", "\n"])))
def test_spans_stand_where_they_say(words: list[str]) -> None:
    text = " ".join(words)
    names = {name: e.key for e in (KAPSUKAS, VILNIUS) for name in e.names}
    assert all(names[text[m.start : m.end]] == m.key for m in LINKER.spans(text))


@given(st.text(alphabet="Vilnus KW[]4,.\n\u0301", max_size=60))
def test_links_are_the_keys_of_spans(text: str) -> None:
    keys = [mention.key for mention in LINKER.spans(text)]
    assert LINKER.link(text) == tuple(dict.fromkeys(keys))


@given(st.text(st.characters(categories=["L", "N"]), min_size=1), st.sampled_from(" .,()«»[]–"))
def test_any_name_links_between_signs(name: str, sign: str) -> None:
    entity = Entity("it", name)
    assert Linker([entity]).link(f"{sign}a {name}{sign}") == ("it",)


def test_very_long_names_do_not_link() -> None:
    name = "a" * (LONGEST_NAME + 1)
    assert Linker([Entity("it", name)]).link(name) == ()
