"""Ranges of pages, in each format of Appendix V."""

from __future__ import annotations

import pytest

from csl.small import cited


def pages(value: str, rule: str, **parts: str) -> str:
    options = f'default-locale="en-US" page-range-format="{rule}"' if rule else ""
    return cited('<text variable="page"/>', {"page": value}, options=options, **parts)


@pytest.mark.parametrize(
    ("rule", "value", "printed"),
    [
        ("expanded", "42-45", "42–45"),
        ("expanded", "321-8", "321–328"),
        ("expanded", "2787-816", "2787–2816"),
        ("minimal", "42-45", "42–5"),
        ("minimal", "321-328", "321–8"),
        ("minimal", "2787-2816", "2787–816"),
        ("minimal-two", "42-45", "42–45"),
        ("minimal-two", "321-328", "321–28"),
        ("minimal-two", "2787-2816", "2787–816"),
        ("chicago", "3-10", "3–10"),
        ("chicago", "71-72", "71–72"),
        ("chicago", "100-104", "100–104"),
        ("chicago", "600-613", "600–613"),
        ("chicago", "107-108", "107–8"),
        ("chicago", "505-517", "505–17"),
        ("chicago", "1002-1006", "1002–6"),
        ("chicago", "321-325", "321–25"),
        ("chicago", "415-532", "415–532"),
        ("chicago", "11564-11568", "11564–68"),
        ("chicago", "13792-13803", "13792–803"),
        ("chicago-16", "1496-1504", "1496–504"),
        ("chicago-16", "2787-2816", "2787–816"),
        ("", "321-8", "321–8"),
    ],
)
def test_the_last_page_is_shortened_as_the_style_says(rule: str, value: str, printed: str) -> None:
    assert pages(value, rule) == printed


@pytest.mark.parametrize("rule", ["expanded", "minimal", "minimal-two", "chicago", "chicago-16"])
@pytest.mark.parametrize("value", ["12", "xii", "A4", "e012345"])
def test_a_single_page_is_as_it_is(rule: str, value: str) -> None:
    assert pages(value, rule) == value


@pytest.mark.parametrize("rule", ["expanded", "minimal", "chicago"])
def test_a_range_that_runs_backwards_is_not_shortened(rule: str) -> None:
    assert pages("45-12", rule) == "45–12"


def test_each_range_of_a_list_is_shortened() -> None:
    assert pages("321-328, 400-405", "minimal") == "321–8, 400–5"


def test_the_dash_is_a_term_of_the_locale() -> None:
    term = '<locale><terms><term name="page-range-delimiter">~</term></terms></locale>'
    assert pages("42-45", "expanded", before=term) == "42~45"
