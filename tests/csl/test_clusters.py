"""Citations as a writer makes them: words around cites, authors apart, the order of cites."""

from __future__ import annotations

import pytest

from csl.small import style
from csl.small_documents import AUTHOR_DATE, book
from lssr_cli.csl import CslError, Processor

SMITH = book("a", "Smith, A", year=2000)
JONES = book("b", "Jones, B", year=1999)
PARTS = {"around": 'prefix="(" suffix=")" delimiter="; "'}


def _cited(cites: list[dict[str, object]], **properties: object) -> str:
    processor = Processor(style(AUTHOR_DATE, **PARTS), [SMITH, JONES], output="text")
    return processor.cite([{"citationItems": cites, "properties": properties}])[0]


@pytest.mark.parametrize(
    ("prefix", "suffix", "printed"),
    [
        ("see", "", "(see Smith 2000)"),
        ("see ", "", "(see Smith 2000)"),
        ("‘", "", "(‘Smith 2000)"),
        ("", "and passim", "(Smith 2000 and passim)"),
        ("", ", passim", "(Smith 2000, passim)"),
        ("", "[sic]", "(Smith 2000 [sic])"),
    ],
)
def test_words_around_a_cite_stand_apart(prefix: str, suffix: str, printed: str) -> None:
    assert _cited([{"id": "a", "prefix": prefix, "suffix": suffix}]) == printed


def test_an_author_may_be_left_out() -> None:
    assert _cited([{"id": "a", "suppress-author": True}]) == "(2000)"


def test_an_author_may_stand_alone_without_brackets() -> None:
    assert _cited([{"id": "a", "author-only": True}]) == "Smith"


@pytest.mark.parametrize(
    ("mode", "infix", "printed"),
    [
        ("author-only", "", "Smith"),
        ("suppress-author", "", "(2000; Jones 1999)"),
        ("composite", "", "Smith (2000; Jones 1999)"),
        ("composite", "argues", "Smith argues (2000; Jones 1999)"),
        ("composite", "’s", "Smith’s (2000; Jones 1999)"),
    ],
)
def test_the_mode_of_a_citation_is_about_its_first_cite(
    mode: str, infix: str, printed: str
) -> None:
    assert _cited([{"id": "a"}, {"id": "b"}], mode=mode, infix=infix) == printed


def test_a_writer_may_keep_cites_in_order() -> None:
    sort = '<sort><key variable="issued"/></sort>'
    processor = Processor(style(AUTHOR_DATE, inside=sort, **PARTS), [SMITH, JONES], output="text")
    cites = [{"id": "a"}, {"id": "b"}]
    clusters = [
        {"citationItems": cites, "properties": {"unsorted": unsorted}} for unsorted in (False, True)
    ]
    assert processor.cite(clusters) == ["(Jones 1999; Smith 2000)", "(Smith 2000; Jones 1999)"]


@pytest.mark.parametrize("cite", [{}, {"id": "nothing"}])
def test_a_cite_of_no_item_is_an_error(cite: dict[str, object]) -> None:
    with pytest.raises(CslError):
        _cited([cite])


@pytest.mark.parametrize(
    ("prefix", "printed"),
    [("", "Ibid."), ("see", "see ibid."), ("See.", "See. ibid."), ("So it is.", "So it is. Ibid.")],
)
def test_a_note_begins_with_a_capital_unless_words_come_first(prefix: str, printed: str) -> None:
    processor = Processor(style('<text term="ibid"/>', kind="note"), [SMITH], output="text")
    cites = [{"id": "a", "prefix": prefix}]
    assert processor.cite([{"citationItems": cites}]) == [printed]
