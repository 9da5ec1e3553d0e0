"""Locales: the language asked for, its relatives, and what the style says itself."""

from __future__ import annotations

import pytest

from csl.small import cited

AND = '<text term="and"/>'


@pytest.mark.parametrize(
    ("locale", "printed"),
    [
        ("en-US", "and"),
        ("de-DE", "und"),
        ("de-AT", "und"),
        ("lt-LT", "ir"),
        ("de", "und"),
        ("xx", "and"),
    ],
)
def test_terms_are_those_of_the_language(locale: str, printed: str) -> None:
    assert cited(AND, {}, locale=locale) == printed


@pytest.mark.parametrize(
    ("attribute", "locale", "printed"),
    [
        ("", "de-DE", "&"),
        ('xml:lang="de"', "de-DE", "&"),
        ('xml:lang="de"', "en-US", "and"),
        ('xml:lang="de-AT"', "de-DE", "und"),
    ],
)
def test_a_style_overrides_terms_in_general_or_for_a_language(
    attribute: str, locale: str, printed: str
) -> None:
    terms = f'<locale {attribute}><terms><term name="and">&amp;</term></terms></locale>'
    assert cited(AND, {}, before=terms, locale=locale) == printed


def test_the_style_s_own_locale_is_the_default() -> None:
    assert cited(AND, {}, options='default-locale="fr-FR"') == "et"


def test_a_locale_that_is_asked_for_wins() -> None:
    assert cited(AND, {}, options='default-locale="fr-FR"', locale="de-DE") == "und"


@pytest.mark.parametrize(
    ("form", "printed"),
    [("long", "edition"), ("short", "ed."), ("verb", "edition"), ("symbol", "ed.")],
)
def test_a_form_falls_back_to_a_longer_one(form: str, printed: str) -> None:
    assert cited(f'<text term="edition" form="{form}"/>', {}) == printed


def test_a_term_that_nobody_knows_prints_nothing() -> None:
    assert cited('<text value="x"/><text term="no-such-term"/>', {}) == "x"
