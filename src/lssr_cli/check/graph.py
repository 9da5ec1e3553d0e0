"""Where references from source to source lead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def circles(next_ones: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """Return the number of the circle in which each key stands; keys in no circle are left out.

    Two keys are in one circle if each can be reached from the other. What a key leads to counts
    only if it is a key itself.

    Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing
    1 (1972), without recursion.
    """
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_ones: dict[str, None] = {}
    found: dict[str, int] = {}
    for start in next_ones:
        if start in order:
            continue
        walk = [(start, iter(next_ones[start]))]
        order[start] = lowest[start] = len(order)
        open_ones[start] = None
        while walk:
            key, rest = walk[-1]
            for other in rest:
                if other in next_ones and other not in order:
                    order[other] = lowest[other] = len(order)
                    open_ones[other] = None
                    walk.append((other, iter(next_ones[other])))
                    break
                if other in open_ones:
                    lowest[key] = min(lowest[key], order[other])
            else:
                walk.pop()
                if walk:
                    parent = walk[-1][0]
                    lowest[parent] = min(lowest[parent], lowest[key])
                if lowest[key] == order[key]:
                    _close(key, open_ones, found)
    return found


def _close(key: str, open_ones: dict[str, None], found: dict[str, int]) -> None:
    """Take a key, and all that were opened after it, as one circle if there is more than one."""
    number = len(found)
    members: list[str] = []
    while not members or members[-1] != key:
        members.append(open_ones.popitem()[0])
    if len(members) > 1:
        found.update(dict.fromkeys(members, number))


def reached(start: Iterable[str], next_ones: Mapping[str, Iterable[str]]) -> set[str]:
    """Return all keys that can be reached from ``start``, those themselves included."""
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting.extend(next_ones.get(key, ()))
    return found
