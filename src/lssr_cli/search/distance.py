"""How many slips part two spellings."""

from __future__ import annotations


def slips(typed: str, word: str, limit: int) -> int:
    """Return the number of letters inserted, left out, replaced or swapped, or ``limit + 1``.

    Only a diagonal band of the table is filled. rapidfuzz is faster a pair, but its import alone
    costs more than the few dozen pairs that a query compares.

    Source: optimal string alignment, the restricted form of F. J. Damerau, "A technique for
    computer detection and correction of spelling errors", CACM 7(3), 1964.
    """
    if abs(len(typed) - len(word)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(word) + 1))
    for row, letter in enumerate(typed, 1):
        current = [row] + [limit + 1] * len(word)
        start, end = max(1, row - limit), min(len(word), row + limit)
        for column in range(start, end + 1):
            other = word[column - 1]
            cost = min(
                last[column] + 1, current[column - 1] + 1, last[column - 1] + (letter != other)
            )
            if row > 1 and column > 1 and letter == word[column - 2] and typed[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            current[column] = cost
        if min(current) > limit:
            return limit + 1
        before, last = last, current
    return min(last[-1], limit + 1)
