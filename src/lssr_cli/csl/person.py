"""Names as items hold them, taken apart into their parts.

Source: CSL 1.0.2, "Name Particles"; particles are read off `family` and `given` by their lower
case as citeproc-js does (fixtures `name_Parse*`, `name_Particles*`).
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

_SUFFIX = r"\s*,(!*)\s*"
_LEADING_PARTICLE = r"[^ ]+(?:[-ʻ’]| ) *"
_NO_LETTER = "-ʻ’ "
_ET_AL = "et al"
_APOSTROPHES = str.maketrans({"'": "’"})


class Person(NamedTuple):
    """One name; an institution has nothing but `literal`."""

    family: str = ""
    given: str = ""
    dropping: str = ""
    non_dropping: str = ""
    suffix: str = ""
    literal: str = ""
    comma_suffix: bool = False
    static_order: bool = False


def read_names(value: Any) -> tuple[Person, ...]:
    """Return the names in the value of a name variable; what is no name is left out."""
    if not isinstance(value, list):
        return ()
    people = (_read_name(entry) for entry in value if isinstance(entry, Mapping))
    return tuple(person for person in people if any(person[:6]))


def _text(entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key)
    return "" if value is None else str(value).translate(_APOSTROPHES).strip()


def _read_name(entry: Mapping[str, Any]) -> Person:
    literal = _text(entry, "literal")
    if literal:
        return Person(literal=literal)
    family, given = _text(entry, "family"), _text(entry, "given")
    if entry.get("isInstitution"):
        return Person(literal=family or given)
    person = Person(
        family,
        given,
        _text(entry, "dropping-particle"),
        _text(entry, "non-dropping-particle"),
        _text(entry, "suffix"),
        comma_suffix=bool(entry.get("comma-suffix")),
        static_order=bool(entry.get("static-ordering")),
    )
    if len(family) > 2 and family[0] == family[-1] == '"':
        return person._replace(family=family[1:-1])
    return _parsed(person) if given and not person.non_dropping else person


def _parsed(person: Person) -> Person:
    """Take particles and suffixes off the names that hold them."""
    family = person.family
    end = _end_of_particles(family)
    if end:
        particle = family[:end]
        kept = particle.strip() + (" " if particle.endswith(("’ ", "ʻ ")) else "")
        person = person._replace(family=family[end:], non_dropping=kept)
    return _without_trailing_particles(_without_suffix(person))


def _end_of_particles(family: str) -> int:
    """Return how far the particles at the beginning of a family name go."""
    end = 0
    while True:
        match = re.match(_LEADING_PARTICLE, family[end:])
        if match is None or end + match.end() == len(family) or not _begins_small(match[0]):
            return end
        end += match.end()


def _without_suffix(person: Person) -> Person:
    """Take off a given name what follows its first comma; ",!" asks for a comma in print."""
    comma = re.search(_SUFFIX, person.given)
    if person.suffix or comma is None:
        return person
    given, rest = person.given[: comma.start()], person.given[comma.end() :]
    if rest.replace(".", "") == _ET_AL and not person.dropping:
        return person._replace(given=given, dropping=rest)
    return person._replace(
        given=given, suffix=rest, comma_suffix=bool(comma[1]) or person.comma_suffix
    )


def _without_trailing_particles(person: Person) -> Person:
    """Take words in small letters off the end of a given name."""
    words = person.given.split(" ")
    first = len(words)
    while first > 1 and _begins_small(words[first - 1]):
        first -= 1
    if first == len(words):
        return person
    return person._replace(given=" ".join(words[:first]), dropping=" ".join(words[first:]))


def _begins_small(word: str) -> bool:
    letter = word.lstrip(_NO_LETTER)[:1]
    return letter != letter.upper()
