"""Whatever an item or a citation holds, it can be cited."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lssr_cli.csl import Processor, Style
from lssr_cli.csl.variables import DATES, NAMES, NUMBERS

STYLES = ("apa", "chicago-notes-bibliography", "ieee", "oscola", "din-1505-2-alphanumeric")
MARKS = st.text("aZ é王א.,:;?!()[]<i>/\"'“&-–1IVx\u00a0", max_size=8)
VALUES = st.one_of(
    MARKS, st.none(), st.booleans(), st.integers(-99, 9999), st.floats(), st.just([])
)
PEOPLE = st.lists(
    st.one_of(
        VALUES,
        st.dictionaries(st.sampled_from(["family", "given", "literal", "suffix"]), MARKS),
    ),
    max_size=3,
)
MOMENTS = st.one_of(
    VALUES,
    st.fixed_dictionaries({"date-parts": st.lists(st.lists(VALUES, max_size=3), max_size=2)}),
    st.fixed_dictionaries({"raw": MARKS}),
    st.fixed_dictionaries({"literal": MARKS}),
)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(sorted(NAMES), PEOPLE),
    **dict.fromkeys(sorted(DATES), MOMENTS),
    **dict.fromkeys(sorted(NUMBERS), VALUES),
    **dict.fromkeys(("title", "container-title", "URL", "language", "publisher"), VALUES),
}
ITEMS = st.fixed_dictionaries(
    {"type": st.sampled_from(["book", "article-journal", "chapter", "legal_case", "webpage", ""])},
    optional=FIELDS,
)


@pytest.mark.parametrize("name", STYLES)
@settings(max_examples=15)
@given(
    items=st.lists(ITEMS, min_size=1, max_size=3),
    cite=st.fixed_dictionaries({}, optional={"locator": MARKS, "prefix": MARKS, "suffix": MARKS}),
)
def test_anything_can_be_cited(
    name: str, items: list[dict[str, Any]], cite: dict[str, str]
) -> None:
    numbered = [{**item, "id": str(place)} for place, item in enumerate(items)]
    processor = Processor(Style.find(name), numbered)
    cites = [{"id": item["id"], **cite} for item in numbered]
    clusters = [{"citationItems": cites, "properties": {"noteIndex": note}} for note in (1, 2)]
    assert len(processor.cite(clusters)) == len(clusters)
    assert len(processor.bibliography()) <= len(numbered)
