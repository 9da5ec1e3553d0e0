"""How high the facts of posting lists can score, told by the lists that they are in.

A long list has its best facts apart, and says how good the others are at most. What several such
lists may add up to in one fact, whose length is the same in all of them, bounds its score.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

_LISTS = 6
"""Of so many long lists all combinations are told apart; of shorter ones all facts may be best."""


class Found(NamedTuple):
    """What a part of a query finds.

    Attributes:
        docs: The facts, one bit each.
        top: The best of them; all if there are few.
        head: Codes, one of which is at least as good as that of any fact.
        rest: Codes, one of which is at least as good as that of any fact not in ``top``.
    """

    docs: int
    top: int
    head: Sequence[int]
    rest: Sequence[int]


def united(found: Iterable[Found]) -> int:
    """Return the facts of several lists."""
    docs = 0
    for each in found:
        docs |= each.docs
    return docs


def parted(found: Sequence[Found], weights: Mapping[int, float]) -> Iterator[tuple[int, float]]:
    """Part the facts of posting lists by what they weigh at most.

    Args:
        found: The lists.
        weights: What a code weighs.

    Yields:
        Facts, one bit each, and their bound: first those of short lists and the best ones of long
        lists, then the others by the long lists that they are in.
    """
    long = sorted((each for each in found if each.rest), key=lambda each: -each.docs.bit_count())
    long = long[:_LISTS]
    low = united(long)
    for each in found:
        low &= ~(each.top if each in long else each.docs)
    heaviest = sum(max(each.head) >> 8 for each in found)
    shortest = min((code & 0xFF for each in found for code in each.head), default=0)
    yield united(found) & ~low, weights[heaviest << 8 | shortest]
    lengths = sorted({code & 0xFF for each in long for code in each.rest})
    for facts, heavy in _regions(low, long, lengths):
        codes = (weight << 8 | length for weight, length in zip(heavy, lengths, strict=True))
        yield facts, max(weights[code] for code in codes)


def _regions(
    docs: int, long: Iterable[Found], lengths: Sequence[int]
) -> list[tuple[int, list[int]]]:
    """Part facts by the long lists that they are in, with what these weigh for each length."""
    regions = [(docs, [0] * len(lengths))] if docs else []
    for each in long:
        heavy = [
            max((code >> 8 for code in each.rest if code & 0xFF <= length), default=0)
            for length in lengths
        ]
        inside = [
            (facts & each.docs, [a + b for a, b in zip(told, heavy, strict=True)])
            for facts, told in regions
        ]
        outside = [(facts & ~each.docs, told) for facts, told in regions]
        regions = [region for region in (*inside, *outside) if region[0]]
    return regions
