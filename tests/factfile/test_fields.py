"""What each kind of value may be, and the words for what it may not."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.factfile import fields
from lssr_cli.factfile.faults import Wrong

TOML = st.recursive(
    st.booleans() | st.integers() | st.floats() | st.text() | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
CONVERTERS = [
    fields.string, fields.filled, fields.prose, fields.identifier, fields.flag, fields.strings,
    fields.one_or_more, fields.real_date, fields.number, fields.names, fields.choice("a", "b"),
]  # fmt: skip


@pytest.mark.parametrize("convert", CONVERTERS)
@given(value=TOML)
def test_a_value_is_taken_or_refused_in_words_of_one_line(convert: Any, value: object) -> None:
    try:
        convert(value)
    except Wrong as error:
        for fault in error.faults:
            assert fault.rule
            assert fault.message
            assert "\n" not in fault.message + fault.hint
            assert len(fault.message) < 400


@pytest.mark.parametrize(
    ("convert", "value", "taken"),
    [
        (fields.string, "", ""),
        (fields.identifier, "a-1.b_c", "a-1.b_c"),
        (fields.flag, True, True),
        (fields.strings, ["a", "b"], ("a", "b")),
        (fields.one_or_more, "a", ("a",)),
        (fields.one_or_more, ["a"], ("a",)),
        (fields.number, 3, "3"),
        (fields.number, "xii", "xii"),
        (fields.date, "1918-12", "1918-12"),
        (fields.date, 1918, "1918"),
        (fields.date, dt.date(1918, 12, 6), "1918-12-06"),
        (fields.names, "Davies, Norman", [{"family": "Davies", "given": "Norman"}]),
        (fields.names, ["LKP"], [{"literal": "LKP"}]),
        (fields.names, [{"family": "Gogh", "given": "V."}], [{"family": "Gogh", "given": "V."}]),
    ],
)
def test_what_is_taken(convert: Any, value: object, taken: object) -> None:
    assert convert(value) == taken


@pytest.mark.parametrize(
    ("convert", "value", "message", "hint"),
    [
        (fields.string, 3, "a whole number where a string is wanted", ""),
        (fields.filled, "  ", "is empty", ""),
        (fields.prose, "ž" * 40_000, "80,000 bytes are more than the 65,536 allowed", ""),
        (fields.identifier, "a b", "'a b' is no id", "such as a-b"),
        (fields.flag, "true", "a string where true or false is wanted", ""),
        (fields.strings, "peace", "a string where a list of strings is wanted", 'write ["peace"]'),
        (fields.choice("high", "low"), "hihg", "'hihg' is none of high, low", "did you mean high?"),
        (fields.real_date, "1918-13", "1918-13", ""),
        (fields.names, [{"famly": "D"}], "unknown key", "did you mean family?"),
        (fields.names, [{"suffix": "Jr"}], "a name without family, given or literal", ""),
    ],
)
def test_what_is_refused(convert: Any, value: object, message: str, hint: str) -> None:
    with pytest.raises(Wrong) as caught:
        convert(value)
    (fault,) = caught.value.faults
    assert message in fault.message
    assert hint in fault.hint


def test_every_wrong_item_of_a_list_is_told_with_its_place() -> None:
    with pytest.raises(Wrong) as caught:
        fields.strings(["a", "", 3])
    assert [fault.path for fault in caught.value.faults] == [(1,), (2,)]


def test_a_day_of_the_julian_calendar_may_not_be_one_of_ours() -> None:
    assert fields.date_in_words("1900-02-29", "julian")
    with pytest.raises(Wrong):
        fields.date_in_words("1900-02-29")
