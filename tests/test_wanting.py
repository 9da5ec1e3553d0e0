"""What a style wants of a source is found by printing it."""

from __future__ import annotations

from typing import Any

import pytest

from lssr_cli.csl import Processor, Style
from lssr_cli.csl.variables import DATES, NAMES
from lssr_cli.wanting import VARIABLES, wanted, wants

TYPES = {
    "book": {"publisher": "Vaga", "publisher-place": "Vilnius"},
    "chapter": {"container-title": "Europe", "publisher": "Vaga"},
    "article-journal": {"container-title": "Slavic Review", "page": "1-20"},
    "webpage": {"URL": "https://example.org/"},
    "thesis": {},
}
STYLES = ("chicago-notes-bibliography-17th-edition", "apa", "ieee", "iso690-author-date-en")
PLANTED = "Qwertz"


def item(type: str, key: str = "1", **more: Any) -> dict[str, Any]:
    author = [{"family": "Senn", "given": "Alfred"}]
    return {"id": key, "type": type, "title": "Lithuania", "author": author, **TYPES[type], **more}


def printed(style: Style, source: dict[str, Any]) -> str:
    processor = Processor(style, [source], output="text")
    cluster = {"citationItems": [{"id": source["id"]}], "properties": {"noteIndex": 1}}
    return "\n".join([*processor.cite([cluster]), *(e.text for e in processor.bibliography())])


def planted(name: str) -> Any:
    if name in NAMES:
        return [{"family": PLANTED}]
    return {"date-parts": [[1643]]} if name in DATES else "1643"


@pytest.mark.parametrize("type", TYPES)
@pytest.mark.parametrize("name", STYLES)
def test_a_variable_is_named_exactly_if_it_would_be_printed(name: str, type: str) -> None:
    style, source = Style.find(name), item(type)
    found = wanted(style, source)
    would_be = {
        variable
        for variable in VARIABLES - source.keys()
        for text in [printed(style, {**source, variable: planted(variable)}).casefold()]
        if PLANTED.casefold() in text or "1643" in text
    }
    assert {*found.usual, *found.optional} == would_be
    assert would_be


def test_variables_stand_in_the_order_of_printing() -> None:
    found = wanted(Style.find("chicago-notes-bibliography-17th-edition"), item("thesis"))
    names = [*found.usual, *found.optional]
    assert names.index("edition") < names.index("publisher") < names.index("DOI")


def test_what_half_of_the_sources_of_its_type_have_is_usual() -> None:
    style = Style.find("apa")
    others = [item("book", "2", volume="1"), item("book", "3"), item("thesis", "4", edition="2")]
    found = wanted(style, item("book"), others)
    assert "volume" in found.usual
    assert "edition" in found.optional


def test_without_a_source_of_its_type_all_others_tell_what_is_usual() -> None:
    found = wanted(Style.find("apa"), item("book"), [item("thesis", "2", edition="2")])
    assert "edition" in found.usual
    assert "volume" in found.optional


def test_alone_everything_is_usual() -> None:
    assert wanted(Style.find("apa"), item("book")).optional == ()


def test_of_a_collection_only_sources_that_lack_something_usual_are_named() -> None:
    items = [item("book", key, issued={"date-parts": [[1959]]}) for key in ("1", "2")]
    items.append(item("book", "3"))
    assert list(wants(Style.find("apa"), items)) == [("3", ("issued",))]
