"""Posting lists and sets of documents: small to store, and nothing is lost."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.index.postings import (
    NOTHING,
    bits_of,
    length_code,
    length_of,
    members,
    pack,
    tiers,
    unpack,
)

ENTRIES = st.dictionaries(
    st.integers(0, 5000), st.tuples(st.integers(1, 255), st.integers(0, 255)), min_size=1
)


def _lists(entries: dict[int, tuple[int, int]]) -> tuple[array[int], array[int]]:
    made = (doc << 32 | weight << 8 | size for doc, (weight, size) in sorted(entries.items()))
    return pack(array("q", [NOTHING, *made]))


@given(ENTRIES)
def test_a_list_comes_back_as_it_was_packed(entries: dict[int, tuple[int, int]]) -> None:
    docs, codes = unpack(b"".join(part.tobytes() for part in _lists(entries)))
    told = {doc: divmod(code, 256) for doc, code in zip(docs, codes, strict=True)}
    assert told == entries
    assert list(docs) == sorted(entries)


@given(st.sets(st.integers(0, 3000)))
def test_a_set_has_the_members_it_was_made_of(docs: set[int]) -> None:
    assert members(int.from_bytes(bits_of(docs, 3001), "little")) == sorted(docs)


@given(ENTRIES, st.integers(1, 100))
def test_the_levels_of_a_list_bound_the_codes_of_its_documents(
    entries: dict[int, tuple[int, int]], average: int
) -> None:
    docs, codes = _lists(entries)
    top, head, rest = tiers(docs, codes, average)
    if top is None or head is None or rest is None:
        assert len(docs) < 64
        return
    first = set(array("I", top))
    bounds = {
        True: [divmod(code, 256) for code in array("H", head)],
        False: [divmod(code, 256) for code in array("H", rest)],
    }
    for doc, (weight, size) in entries.items():
        assert any(w >= weight and s <= size for w, s in bounds[doc in first])


@given(st.integers(0, 10_000))
def test_a_length_is_kept_to_within_five_in_a_hundred(length: int) -> None:
    assert abs(length_of(length_code(length)) - length) <= 0.05 * length


def test_a_weight_too_great_to_keep_is_the_greatest() -> None:
    docs, codes = pack(array("q", [NOTHING, 7 << 32 | 8 << 8 | 20, 9 << 32 | 300 << 8 | 30]))
    assert list(docs) == [7, 9]
    assert [divmod(code, 256) for code in codes] == [(8, 20), (255, 30)]
