"""Where a cite stands: first, subsequent, ibid, near an earlier one.

Source: CSL 1.0.2, "Choose" (`position`) and "Note Distance"; fixtures `position_*`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lssr_cli.csl.context import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Cite


class _Seen(NamedTuple):
    """When an item was cited."""

    first_note: int
    last_note: int


class Positions:
    """The cites of one document so far.

    Args:
        near: How many notes away an earlier cite is near (`near-note-distance`).
    """

    def __init__(self, near: int) -> None:
        self.near = near
        self.seen: dict[str, _Seen] = {}
        self.previous: Sequence[Cite] = ()

    def place(self, cites: Sequence[Cite], note: int) -> list[Cite]:
        """Return the cites of the next cluster, in order, with their positions."""
        placed: list[Cite] = []
        for cite in cites:
            seen = self.seen.get(cite.id)
            position = FIRST if seen is None else self._position(cite, placed)
            near = seen is not None and note > 0 and note - seen.last_note <= self.near
            first_note = seen.first_note if seen is not None else note
            placed.append(
                cite._replace(position=position, near_note=near, note=note, first_note=first_note)
            )
            self.seen[cite.id] = _Seen(first_note, note)
        self.previous = placed
        return placed

    def _position(self, cite: Cite, before: Sequence[Cite]) -> int:
        """Return the position of a cite of an item that has been cited before."""
        last = before[-1] if before else None
        if last is None and len(self.previous) == 1:
            last = self.previous[0]
        if last is None or last.id != cite.id:
            return SUBSEQUENT
        if last.locator and not cite.locator:
            return SUBSEQUENT
        same = (last.locator, last.label) == (cite.locator, cite.label)
        return IBID if same or not cite.locator else IBID_WITH_LOCATOR
