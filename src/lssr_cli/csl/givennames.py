"""Given names that a whole document tells apart, wherever the names are printed.

Source: CSL 1.0.2, "Disambiguation", `givenname-disambiguation-rule`; every rule but "by-cite" looks
at the names of all items, not at cites that are alike.
"""

from __future__ import annotations

from lssr_cli.csl import initials
from lssr_cli.csl.person import Person

BY_CITE = "by-cite"
NONE, INITIALS, FULL = range(3)
"""How much of a given name is shown."""


class GivenNames:
    """The names of all items.

    Args:
        rule: A value of `givenname-disambiguation-rule` other than "by-cite".
    """

    def __init__(self, rule: str) -> None:
        self.primary_only = rule.startswith("primary-name")
        self.initials_only = rule.endswith("-with-initials")
        self._given: dict[str, dict[str, set[str]]] = {}

    def register(self, people: tuple[Person, ...]) -> None:
        """Take note of a list of names."""
        for person in people[:1] if self.primary_only else people:
            if person.given and not person.literal:
                bearers = self._given.setdefault(_family(person), {})
                bearers.setdefault(_initials(person), set()).add(_given(person))

    def level(self, person: Person, place: int, base: int, *, initialized: bool) -> int:
        """Return how much of a given name tells a person from all others of the family name.

        Args:
            person: The person.
            place: The place in the list of names, from 0 on.
            base: How much the style shows anyway.
            initialized: The style has a way to write initials.
        """
        if (self.primary_only and place) or not person.given or person.literal:
            return base
        bearers = self._given.get(_family(person), {})
        if len(bearers) < 2 and len(bearers.get(_initials(person), ())) < 2:
            return base
        if self.initials_only:
            return max(base, INITIALS) if len(bearers) > 1 else base
        if not initialized or len(bearers.get(_initials(person), ())) > 1:
            return FULL
        return max(base, INITIALS)


def _family(person: Person) -> str:
    return f"{person.non_dropping} {person.family}".replace(".", " ").strip()


def _given(person: Person) -> str:
    return " ".join(person.given.replace(".", " ").split())


def _initials(person: Person) -> str:
    return initials.shorten(_given(person), " ", hyphen=True)
