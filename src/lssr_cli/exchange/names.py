"""Names of persons as CSL name parts, from the ways in which bibliographies write them.

Particles before the comma belong to the family name (*van der Berg, Jan*: non-dropping), particles
after it do not (*Humboldt, Alexander von*: dropping). A name in natural order keeps its particle
with the family, which is what most citation styles expect of *Ludwig van Beethoven*.
Sources: CSL 1.0.2, "Names" (particles); btxdoc §4 and ``bibtex.web`` (the parts of a name).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lssr_cli.wordlist import words

Name = dict[str, str]

OTHERS: Name = {"literal": "others"}
"""The rest of a list of names that is not told."""

_SUFFIX = re.compile(
    r"(?:(?i:jr|junr|sr|senr|esq|2nd|3rd)\.?|[Jj]un\.|[Ss]en\.|jun|sen|II|III|IV)$"
)
"""*Jun* and *Sen* with a capital and no full stop are given names of East and South Asia."""
_BEFORE_INITIALS = re.compile(
    r"((?:[^\W\d_]+[-'’ ])?[^\W\d_]+)\s((?!S\.A|A\.G|[NB]\.V|U\.[KS]|D\.C)(?:[^\W\d_]\.[ -]?)+)$"
)
"""A family name of one or two words and initials, but no firm with its legal form and no state."""
PARTICLES = words("""
    a af al an auf av aw d' da dal dall dalla dalle das de dei del dell della delle dello den der
    des di do dos du e el in la las le les lo los mac of op 's 't te ten ter thoe til tot uit van
    vanden vander ver vom von v. vor y z zu zum zur ze 'de d’ ’s ’t
""")
_WORD = re.compile(r"[^\W\d_]")


class Parts(NamedTuple):
    """The words of a name by their place around its commas, as BibTeX orders them."""

    family: Sequence[str]
    given: Sequence[str]
    suffix: str = ""


def from_inverted(family: str, given: str = "", suffix: str = "") -> Name:
    """Return the name written ``family, given, suffix`` or ``family, suffix, given``."""
    if given and suffix and is_suffix(given) and not is_suffix(suffix):
        given, suffix = suffix, given
    return _inverted(Parts(family.split(), given.split(), suffix.strip()))


def is_suffix(text: str) -> bool:
    """Whether ``text`` is *Jr.*, *III* or the like."""
    return bool(_SUFFIX.match(text.strip()))


def from_text(text: str) -> Name:
    """Return the name of a plain ``Family, Given`` text; without a comma it is a literal one.

    ``Family X. Y.`` is told apart too: databases of articles write names so.
    """
    parts = [part.strip() for part in text.split(",")]
    if len(parts) == 1 and (match := _BEFORE_INITIALS.match(parts[0])):
        return from_inverted(match[1], match[2])
    if len(parts) == 1 or not parts[0]:
        return {"literal": text.strip(" ,")}
    if not any(parts[1:]):
        return {"family": parts[0]}
    if len(parts) > 3:
        return {"literal": text.strip()}
    return from_inverted(*parts)


def _inverted(parts: Parts) -> Name:
    family, suffix = list(parts.family), parts.suffix
    given = list(parts.given)
    if not given and suffix and not is_suffix(suffix):
        given, suffix = suffix.split(), ""
    if not suffix and len(family) > 1 and is_suffix(family[-1]):
        suffix = family.pop()
    if not suffix and len(given) > 1 and is_suffix(given[-1]):
        suffix = given.pop().strip()
    non_dropping = leading_particles(family)
    dropping = _trailing_particles(given)
    return assemble(
        family=family[len(non_dropping) :],
        given=given[: len(given) - len(dropping)],
        suffix=suffix,
        dropping=dropping,
        non_dropping=non_dropping,
    )


def assemble(
    *,
    family: Sequence[str],
    given: Sequence[str] = (),
    suffix: str = "",
    dropping: Sequence[str] = (),
    non_dropping: Sequence[str] = (),
) -> Name:
    """Return a name of these words, leaving out what is empty."""
    name = {
        "family": " ".join(family),
        "given": " ".join(given).rstrip(","),
        "dropping-particle": " ".join(dropping),
        "non-dropping-particle": " ".join(non_dropping),
        "suffix": suffix.strip(" ,"),
    }
    return {part: value for part, value in name.items() if value}


def leading_particles(words: Sequence[str]) -> list[str]:
    """Return the words in lower case at the beginning, never all of them."""
    count = 0
    while count < len(words) - 1 and is_lower(words[count]):
        count += 1
    return list(words[:count])


def _trailing_particles(words: Sequence[str]) -> list[str]:
    """Return the particles at the end, never all words.

    Only known particles count here: given names may be in lower case too (*Gil dong*).
    """
    count = 0
    while count < len(words) - 1 and words[-1 - count] in PARTICLES:
        count += 1
    return list(words[len(words) - count :])


def is_lower(word: str) -> bool:
    """Whether the first letter of ``word`` is in lower case; a word without letters is not."""
    letter = _WORD.search(word)
    return bool(letter) and letter[0].islower()  # type: ignore[index]
