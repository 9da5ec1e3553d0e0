"""Names as items hold them, taken apart into their parts.

Source: CSL 1.0.2, "Name Particles"; particles are read off `family` and `given` by their lower
case as citeproc-js does (fixtures `name_Parse*`, `name_Particles*`).
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

_COMMA = r"\s*,(!?)\s*"
_FAMILY_PARTICLE = re.compile(r"(?:[^\W\d_]+[-’']|’?[^\W\d_]\S*\s+)")
_APOSTROPHES = str.maketrans({"'": "’"})
_LETTERS_BEFORE_GIVEN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL"})


class Person(NamedTuple):
    """One name; an institution has nothing but `literal`."""

    family: str = ""
    given: str = ""
    dropping: str = ""
    non_dropping: str = ""
    suffix: str = ""
    literal: str = ""
    comma_suffix: bool = False
    comma_dropping: bool = False
    static_order: bool = False

    @property
    def family_first(self) -> bool:
        """The script of the name puts the family name first, without a comma."""
        return self.static_order or _is_family_first(self.family + self.given)


@lru_cache(4096)
def _is_family_first(name: str) -> bool:
    """Tell whether `name` is in a script that puts the family name first.

    Source: CSL 1.0.2, "Name-part Order"; Chinese, Japanese and Korean letters.
    """
    return any(
        unicodedata.name(letter, "").partition(" ")[0] in _LETTERS_BEFORE_GIVEN for letter in name
    )


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
    return _split_given(_split_family(person))


def _split_family(person: Person) -> Person:
    """Take leading particles off the family name; quotation marks protect it."""
    family = person.family
    if len(family) > 2 and family[0] == family[-1] == '"':
        return person._replace(family=family[1:-1])
    if person.non_dropping or person.dropping:
        return person
    end = 0
    while (match := _FAMILY_PARTICLE.match(family, end)) and _is_lower(match[0]):
        end = match.end()
    if not end or end == len(family):
        return person
    return person._replace(family=family[end:], non_dropping=family[:end].strip())


def _split_given(person: Person) -> Person:
    """Take a suffix or trailing particles off the given name."""
    given = person.given
    comma = re.search(_COMMA, given)
    if comma and comma.end() < len(given):
        rest = given[comma.end() :]
        person = person._replace(given=given[: comma.start()])
        if len(rest.split()) == 1 and not person.suffix and not _is_lower(rest):
            return person._replace(suffix=rest, comma_suffix=bool(comma[1]) or person.comma_suffix)
        if not person.dropping:
            return person._replace(dropping=rest, comma_dropping=True)
        return person._replace(given=given)
    words = given.split(" ")
    first = len(words)
    while first > 1 and _is_lower(words[first - 1]):
        first -= 1
    if first == len(words) or person.dropping:
        return person
    return person._replace(given=" ".join(words[:first]), dropping=" ".join(words[first:]))


def _is_lower(text: str) -> bool:
    return text == text.lower() and text != text.upper() and any(map(str.isalpha, text))
