"""Labels agree with their number, and stand with a value alone."""

from __future__ import annotations

import pytest

from csl.small import cited

LABEL = '<group delimiter=" "><label variable="{0}" form="{1}"/><number variable="{0}"/></group>'


@pytest.mark.parametrize(
    ("variable", "form", "value", "printed"),
    [
        ("page", "short", "12", "p. 12"),
        ("page", "short", "12-14", "pp. 12–14"),
        ("page", "short", "12, 14", "pp. 12, 14"),
        ("page", "long", "12", "page 12"),
        ("volume", "short", "3", "vol. 3"),
        ("volume", "short", "3-4", "vols. 3–4"),
        ("edition", "short", "2", "ed. 2"),
        ("number-of-volumes", "short", "1", "vol. 1"),
        ("number-of-volumes", "short", "3", "vols. 3"),
        ("number-of-pages", "short", "1", "p. 1"),
        ("number-of-pages", "short", "312", "pp. 312"),
    ],
)
def test_one_or_many(variable: str, form: str, value: str, printed: str) -> None:
    assert cited(LABEL.format(variable, form), {variable: value}) == printed


def test_without_a_value_there_is_no_label() -> None:
    layout = '<text value="x"/>' + LABEL.format("page", "short")
    assert cited(layout, {}) == "x"


@pytest.mark.parametrize(("plural", "printed"), [("always", "pp. 12"), ("never", "p. 12-14")])
def test_the_style_may_fix_the_number(plural: str, printed: str) -> None:
    label = f'<label variable="page" form="short" plural="{plural}" suffix=" "/>'
    value = printed.split()[1]
    shown = cited(f'{label}<text variable="page"/>', {"page": value})
    assert shown.replace("–", "-") == printed


@pytest.mark.parametrize(
    ("label", "locator", "printed"),
    [
        ("page", "36", "p. 36"),
        ("page", "36-40", "pp. 36–40"),
        ("chapter", "3", "chap. 3"),
        ("section", "7", "sec. 7"),
        ("folio", "2", "fol. 2"),
        ("figure", "5, 6", "figs. 5, 6"),
    ],
)
def test_a_locator_has_the_label_it_was_cited_by(label: str, locator: str, printed: str) -> None:
    shown = cited(LABEL.format("locator", "short"), {}, locator=locator, label=label)
    assert shown.replace("sect.", "sec.").replace("ch.", "chap.") == printed


def test_periods_can_be_stripped() -> None:
    layout = '<label variable="page" form="short" strip-periods="true"/>'
    assert cited(layout, {"page": "2"}) == "p"
