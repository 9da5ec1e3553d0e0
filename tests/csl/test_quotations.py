"""Quotation marks in fields: which are a pair, and which form each takes."""

from __future__ import annotations

import pytest

from csl.small import cited

PLAIN = '<text variable="title"/>'
QUOTED = '<text variable="title" quotes="true"/>'
UNQUOTED = '<text variable="title" quotes="false"/>'


@pytest.mark.parametrize(
    ("layout", "title", "printed"),
    [
        (PLAIN, 'The "new" man', "The “new” man"),
        (PLAIN, "The 'new' man", "The “new” man"),
        (PLAIN, "The 'new' \"man\"", "The “new” ‘man’"),
        (PLAIN, "The “new” man", "The “new” man"),
        (PLAIN, "The ‘new’ man", "The ‘new’ man"),
        (QUOTED, 'The "new" man', "“The ‘new’ man”"),
        (QUOTED, "The “new ‘old’ man”", "“The ‘new “old” man’”"),
        (UNQUOTED, "The ‘new’ man", "The “new” man"),
    ],
)
def test_quotations_take_turns(layout: str, title: str, printed: str) -> None:
    assert cited(layout, {"title": title}) == printed


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("It isn't", "It isn’t"),
        ("The '90s", "The ’90s"),
        ("rock 'n' roll", "rock “n” roll"),
        ('12" disc', '12" disc'),
        ("l'État", "l’État"),
    ],
)
def test_marks_without_a_partner_are_apostrophes_or_stay(title: str, printed: str) -> None:
    assert cited(PLAIN, {"title": title}) == printed


def test_marks_that_are_the_inner_ones_of_the_locale_stay_inner() -> None:
    shown = cited(PLAIN, {"title": "Le “nouveau” monde"}, options='default-locale="fr-FR"')
    assert shown == "Le “nouveau” monde"


def test_a_term_may_hold_an_apostrophe() -> None:
    term = '<term name="available at">disponible à l\'adresse</term>'
    before = f"<locale><terms>{term}</terms></locale>"
    assert cited('<text term="available at"/>', {}, before=before) == "disponible à l’adresse"
