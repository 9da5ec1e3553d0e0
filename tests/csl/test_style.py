"""Reading styles: what is one, and what is refused in one line."""

from __future__ import annotations

import pytest

from csl.small import HEAD, cited, style
from lssr_cli.csl import CslError, Style

INFO = HEAD.format(kind="note", options="")
CITATION = "<citation><layout><text {0}/></layout></citation>"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "XML"),
        ("<style>", "XML"),
        ("<html/>", "style"),
        (f"{INFO}</style>", "citation"),
        (f"{INFO}{CITATION.format('macro=' + chr(34) + 'm' + chr(34))}</style>", "macro"),
        ('<!DOCTYPE a [<!ENTITY b "c">]>' + INFO + "</style>", "DOCTYPE"),
    ],
)
def test_what_is_no_style_is_refused(text: str, message: str) -> None:
    with pytest.raises(CslError, match=message):
        Style.from_xml(text)


def test_macros_that_call_each_other_are_refused() -> None:
    macros = '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>'
    with pytest.raises(CslError, match="macro"):
        style('<text macro="a"/>', before=macros)


@pytest.mark.parametrize("kind", ["note", "in-text"])
def test_a_style_tells_its_class(kind: str) -> None:
    assert style('<text value="x"/>', kind=kind).class_ == kind


def test_a_bibliography_is_optional() -> None:
    made = '<bibliography><layout><text value="x"/></layout></bibliography>'
    assert not style('<text value="x"/>').has_bibliography
    assert style('<text value="x"/>', bibliography=made).has_bibliography


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("apa", "APA"),
        ("chicago", "Chicago"),
        ("journal-of-baltic-studies", "Chicago"),
    ],
)
def test_installed_styles_are_found_dependent_ones_as_their_parent(name: str, title: str) -> None:
    assert title in Style.find(name).title


def test_an_unknown_name_proposes_others() -> None:
    with pytest.raises(CslError, match="apa"):
        Style.find("apaa")


@pytest.mark.parametrize(
    ("prefix", "printed"),
    [
        ("&amp;#160;", "\u00a0Europe"),
        ("&amp;lt;", "<Europe"),
        ("&amp;#x2013;", "–Europe"),
        ("&amp;#27;", "&#27;Europe"),
        ("&amp;#xD800;", "&#xD800;Europe"),
    ],
)
def test_what_a_style_escapes_twice_is_read_but_for_control_characters(
    prefix: str, printed: str
) -> None:
    assert cited(f'<text variable="title" prefix="{prefix}"/>', {"title": "Europe"}) == printed
