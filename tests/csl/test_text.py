"""cs:text and cs:group: variables, macros, terms, values, and what stands around them."""

from __future__ import annotations

import pytest

from csl.small import cited

ITEM = {"title": "A History", "title-short": "History", "publisher": "Vaga", "note": "see."}


@pytest.mark.parametrize(
    ("layout", "printed"),
    [
        ('<text variable="title"/>', "A History"),
        ('<text variable="title" form="short"/>', "History"),
        ('<text variable="publisher" form="short"/>', "Vaga"),
        ('<text value="v"/>', "v"),
        ('<text term="ibid"/>', "ibid."),
        ('<text term="editor" form="short" plural="true"/>', "eds."),
        ('<text variable="title" prefix="(" suffix=")"/>', "(A History)"),
        ('<text variable="title" quotes="true"/>', "“A History”"),
        ('<text variable="title" text-case="uppercase"/>', "A HISTORY"),
        ('<text variable="note" strip-periods="true"/>', "see"),
        ('<text value="x"/><text variable="URL" prefix=", "/>', "x"),
    ],
)
def test_what_text_prints(layout: str, printed: str) -> None:
    assert cited(layout, ITEM) == printed


def test_a_macro_is_as_if_written_in_its_place() -> None:
    macro = (
        '<macro name="m"><text variable="title"/><text variable="publisher" prefix=", "/></macro>'
    )
    assert cited('<text macro="m" suffix="."/>', ITEM, before=macro) == "A History, Vaga."


@pytest.mark.parametrize(
    ("inner", "printed"),
    [
        ('<text variable="title"/><text variable="publisher"/>', "[A History: Vaga]"),
        ('<text variable="title"/><text variable="URL"/>', "[A History]"),
        ('<text value="at"/><text variable="publisher"/>', "[at: Vaga]"),
        ('<text value="at"/><text variable="URL"/>', ""),
        ('<text value="at"/>', "[at]"),
        ('<text value="at"/><group><text value="in"/><text variable="URL"/></group>', ""),
    ],
)
def test_a_group_stands_if_one_of_its_variables_does(inner: str, printed: str) -> None:
    layout = f'<text value="|"/><group delimiter=": " prefix="[" suffix="]">{inner}</group>'
    assert cited(layout, ITEM) == f"|{printed}"


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ('font-style="italic"', "<i>A History</i>"),
        ('font-weight="bold"', "<b>A History</b>"),
        ('font-variant="small-caps"', '<span style="font-variant:small-caps;">A History</span>'),
        ('vertical-align="sup"', "<sup>A History</sup>"),
        (
            'text-decoration="underline"',
            '<span style="text-decoration:underline;">A History</span>',
        ),
    ],
)
def test_formatting_in_html(form: str, printed: str) -> None:
    shown = cited(f'<text variable="title" {form}/>', ITEM, output="html")
    assert shown.replace(" ", "").replace(";", "") == printed.replace(" ", "").replace(";", "")


def test_italics_within_italics_are_upright() -> None:
    item = {"title": "The <i>Aeneid</i> read"}
    shown = cited('<text variable="title" font-style="italic"/>', item, output="html")
    assert shown == '<i>The <span style="font-style:normal;">Aeneid</span> read</i>'


def test_quotes_within_quotes_alternate() -> None:
    item = {"title": 'The "New" Order'}
    assert cited('<text variable="title" quotes="true"/>', item) == "“The ‘New’ Order”"


@pytest.mark.parametrize(
    ("locale", "printed"), [("en-US", "“A History,” x"), ("en-GB", "‘A History’, x")]
)
def test_a_comma_goes_into_the_quotes_where_the_locale_says_so(locale: str, printed: str) -> None:
    layout = '<group delimiter=", "><text variable="title" quotes="true"/><text value="x"/></group>'
    assert cited(layout, ITEM, locale=locale) == printed


@pytest.mark.parametrize(
    ("title", "printed"), [("Why?", "Why? x"), ("See.", "See. x"), ("So", "So. x")]
)
def test_punctuation_does_not_pile_up(title: str, printed: str) -> None:
    layout = '<group delimiter=". "><text variable="title"/><text value="x"/></group>'
    assert cited(layout, {"title": title}) == printed
