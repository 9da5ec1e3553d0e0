"""Names: their parts and order, their number, and what stands between them (CSL 1.0.2, "Names")."""

from __future__ import annotations

from typing import Any

import pytest

from csl.small import cited, style
from csl.small_documents import book
from lssr_cli.csl import Processor

THREE = book("a", "Doe, John", "Roe, Jane", "Poe, Pia")["author"]
TWO = THREE[:2]
BERG = [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}]
GAULLE = [{"family": "Gaulle", "given": "Charles", "dropping-particle": "de"}]


def _names(
    people: list[dict[str, Any]],
    name: str = "",
    inside: str = "",
    after: str = "",
    **parts: str,
) -> str:
    layout = f'<names variable="author"><name {name}>{inside}</name>{after}</names>'
    return cited(layout, {"author": people}, **parts)


@pytest.mark.parametrize(
    ("options", "people", "printed"),
    [
        ("", THREE, "John Doe, Jane Roe, Pia Poe"),
        ('delimiter="; "', THREE, "John Doe; Jane Roe; Pia Poe"),
        ('and="text"', TWO, "John Doe and Jane Roe"),
        ('and="text"', THREE, "John Doe, Jane Roe, and Pia Poe"),
        ('and="symbol"', THREE, "John Doe, Jane Roe, & Pia Poe"),
        ('and="text" delimiter-precedes-last="never"', THREE, "John Doe, Jane Roe and Pia Poe"),
        ('and="text" delimiter-precedes-last="always"', TWO, "John Doe, and Jane Roe"),
        (
            'and="text" name-as-sort-order="first" delimiter-precedes-last="after-inverted-name"',
            TWO,
            "Doe, John, and Jane Roe",
        ),
    ],
)
def test_what_stands_between_names(
    options: str, people: list[dict[str, Any]], printed: str
) -> None:
    assert _names(people, options) == printed


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        ('et-al-min="4" et-al-use-first="1"', "John Doe, Jane Roe, Pia Poe"),
        ('et-al-min="3" et-al-use-first="1"', "John Doe et al."),
        ('et-al-min="3" et-al-use-first="2"', "John Doe, Jane Roe, et al."),
        (
            'et-al-min="3" et-al-use-first="2" delimiter-precedes-et-al="never"',
            "John Doe, Jane Roe et al.",
        ),
        (
            'et-al-min="3" et-al-use-first="1" delimiter-precedes-et-al="always"',
            "John Doe, et al.",
        ),
        ('et-al-min="3" et-al-use-first="1" et-al-use-last="true"', "John Doe … Pia Poe"),
        ('et-al-min="3"', "John Doe, Jane Roe, Pia Poe"),
    ],
)
def test_long_lists_are_cut(options: str, printed: str) -> None:
    assert _names(THREE, options) == printed


def test_the_style_chooses_the_words_for_others() -> None:
    options = 'et-al-min="3" et-al-use-first="1"'
    after = '<et-al term="and others"/>'
    assert _names(THREE, options, after=after) == "John Doe and others"


def test_later_cites_may_show_fewer_names() -> None:
    layout = (
        '<names variable="author"><name form="short" et-al-min="9" et-al-use-first="1" '
        'et-al-subsequent-min="3" et-al-subsequent-use-first="1"/></names>'
    )
    processor = Processor(style(layout), [{"id": "a", "author": THREE}], output="text")
    clusters = [
        {"citationItems": [{"id": "a"}], "properties": {"noteIndex": note}} for note in (1, 2)
    ]
    assert processor.cite(clusters) == ["Doe, Roe, Poe", "Doe et al."]


@pytest.mark.parametrize(
    ("options", "people", "printed"),
    [
        ("", BERG, "Jan van der Berg"),
        ('form="short"', BERG, "van der Berg"),
        ('name-as-sort-order="all"', BERG, "Berg, Jan van der"),
        ("", GAULLE, "Charles de Gaulle"),
        ('form="short"', GAULLE, "Gaulle"),
        ('name-as-sort-order="all"', GAULLE, "Gaulle, Charles de"),
        ('name-as-sort-order="all" form="short"', BERG, "Berg, van der"),
    ],
)
def test_particles(options: str, people: list[dict[str, Any]], printed: str) -> None:
    assert _names(people, options) == printed


@pytest.mark.parametrize(
    ("demote", "printed"),
    [
        ("never", "van der Berg, Jan"),
        ("sort-only", "van der Berg, Jan"),
        ("display-and-sort", "Berg, Jan van der"),
    ],
)
def test_the_style_demotes_particles(demote: str, printed: str) -> None:
    options = f'demote-non-dropping-particle="{demote}" default-locale="en-US"'
    assert _names(BERG, 'name-as-sort-order="all"', options=options) == printed


@pytest.mark.parametrize(
    ("given", "family", "printed"),
    [
        ("Charles de", "Gaulle", "Gaulle, Charles de"),
        ("Jan", "van der Berg", "Berg, Jan van der"),
        ("Martin L., Jr.", "King", "King, Martin L., Jr."),
        ("Jan", '"van der Berg"', "van der Berg, Jan"),
        ("Jean", "d’Alembert", "Alembert, Jean d’"),
    ],
)
def test_particles_and_suffixes_are_read_off_names(given: str, family: str, printed: str) -> None:
    people = [{"given": given, "family": family}]
    assert _names(people, 'name-as-sort-order="all"') == printed


def test_an_apostrophe_joins_a_particle_to_the_name() -> None:
    assert _names([{"given": "Jean", "family": "d’Alembert"}]) == "Jean d’Alembert"


def test_no_line_ends_after_a_particle_in_french() -> None:
    assert _names(BERG, locale="fr-FR") == "Jan van der\u00a0Berg"


@pytest.mark.parametrize(
    ("people", "printed"),
    [
        ([{"family": "王", "given": "小明"}], "王小明"),
        ([{"family": "Doe", "given": "Ann", "static-ordering": True}], "Doe Ann"),
        ([{"literal": "Council of State"}], "Council of State"),
        ([{"family": "Plato"}], "Plato"),
        ([{"given": "Aesop"}], "Aesop"),
    ],
)
def test_names_of_other_shapes(people: list[dict[str, Any]], printed: str) -> None:
    assert _names(people, 'name-as-sort-order="all"') == printed


def test_an_institution_is_joined_as_all_names_of_the_style_are() -> None:
    people = [*TWO[:1], {"literal": "Council"}]
    options = 'and="text" name-as-sort-order="first" delimiter-precedes-last="always"'
    assert _names(people, options) == "Doe, John and Council"


def test_affixes_of_a_name_stand_around_each_person() -> None:
    people = [*TWO, {"literal": "Council"}]
    assert _names(people, 'form="short" suffix="." delimiter=" "') == "Doe. Roe. Council"


def test_parts_of_names_have_looks_and_affixes() -> None:
    inside = '<name-part name="family" text-case="uppercase"/><name-part name="given" suffix="*"/>'
    assert _names(TWO, 'name-as-sort-order="first"', inside) == "DOE, John*, Jane* ROE"


def test_substitutes_are_tried_in_turn_and_printed_once() -> None:
    layout = (
        '<names variable="author" suffix=" *"><name/><substitute><names variable="editor"/>'
        '<text variable="title"/></substitute></names>'
        '<names variable="editor" prefix=" by "/><text variable="title" prefix=": "/>'
    )
    assert cited(layout, {"editor": TWO, "title": "Ape"}) == "John Doe, Jane Roe *: Ape"
    assert cited(layout, {"title": "Ape"}) == "Ape"


def test_what_has_stood_for_names_is_not_printed_again_even_if_it_came_before() -> None:
    layout = (
        '<text variable="title" suffix=" | "/><names variable="author"><substitute>'
        '<text variable="title"/></substitute></names><text variable="title" prefix=": "/>'
    )
    assert cited(layout, {"title": "Ape"}) == "Ape | Ape"


def test_only_one_substitute_of_a_choice_is_printed() -> None:
    layout = (
        '<names variable="author"><substitute><choose><if type="book"><names variable="editor"/>'
        '<text variable="title"/></if></choose></substitute></names>'
    )
    assert cited(layout, {"editor": TWO[:1], "title": "Ape"}) == "John Doe"


@pytest.mark.parametrize(
    ("editors", "printed"), [(TWO[:1], "John Doe, ed."), (TWO, "John Doe, Jane Roe, eds.")]
)
def test_labels_agree_with_the_number_of_names(editors: list[dict[str, Any]], printed: str) -> None:
    layout = '<names variable="editor"><name/><label form="short" prefix=", "/></names>'
    assert cited(layout, {"editor": editors}) == printed


def test_an_editor_who_translates_is_named_once() -> None:
    layout = '<names variable="editor translator"><label form="short" prefix=", "/></names>'
    printed = cited(layout, {"editor": TWO[:1], "translator": TWO[:1]})
    assert printed == "John Doe, ed. & trans."


def test_names_can_be_counted() -> None:
    assert _names(THREE, 'form="count"') == "3"


@pytest.mark.parametrize(
    ("given", "mark", "printed"),
    [
        ("John Paul", ". ", "J. P. Doe"),
        ("John Paul", ".", "J.P. Doe"),
        ("John Paul", "", "JP Doe"),
        ("Jean-Paul", ".", "J.-P. Doe"),
        ("Jean-paul", ".", "J. Doe"),
        ("J. P.", ". ", "J. P. Doe"),
        ("Ph. M. E.", ". ", "Ph. M. E. Doe"),
        ("Жан Поль", ". ", "Ж. П. Doe"),
        ("小明", ".", "小明 Doe"),
    ],
)
def test_initials(given: str, mark: str, printed: str) -> None:
    people = [{"family": "Doe", "given": given}]
    assert _names(people, f'initialize-with="{mark}"') == printed


def test_a_style_may_set_blanks_after_initials_that_are_there() -> None:
    people = [{"family": "Doe", "given": "John P."}]
    assert _names(people, 'initialize-with="." initialize="false"') == "John P. Doe"


def test_a_style_may_drop_the_hyphen_of_initials() -> None:
    options = 'initialize-with-hyphen="false" default-locale="en-US"'
    people = [{"family": "Doe", "given": "Jean-Paul"}]
    assert _names(people, 'initialize-with="."', options=options) == "J.P. Doe"
