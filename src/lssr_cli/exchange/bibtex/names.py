"""Lists of names as BibTeX and biblatex write them.

Source: btxdoc §4; biblatex manual §3.4 ("Name lists") and §3.5 (extended name format).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lssr_cli.exchange.latex.decode import decode
from lssr_cli.exchange.names import (
    OTHERS,
    PARTICLES,
    Name,
    assemble,
    from_inverted,
    is_lower,
    is_suffix,
)

_AND = re.compile(r"[{}]|(?<=\s)and(?=\s)", re.IGNORECASE)
_SEMICOLON = re.compile(r"[{};]")
_AMPERSAND = re.compile(r"[{}]|(?<=\s)\\?&(?=\s)")
_COMMA = re.compile(r"[{},]")
# A blank after a short command belongs to it, as in ``\v Skarda``.
_BLANK = re.compile(r"[{}]|(?<!\\)(?<!\\[A-Za-z])(?<!\\[A-Za-z]{2})[\s~]+")
_SPACING = re.compile(r"\\[ ,;]|\\(?:thinspace|space)\b(?:\{\})?")
_INITIALS = re.compile(r"(?:(?:[^\W\d_]\.[\s~-]*)+|[A-Z]{1,3}(?:[\s~-][A-Z]{1,3})*)$")
_ET_AL = re.compile(r"[\s,]*\bet[\s~]*al\.?$", re.IGNORECASE)
_NAME_PART = re.compile(r"\s*\"?\s*([a-z-]+)\s*=\s*(.*)", re.DOTALL)
_OPTION = re.compile(r"[a-z]+=[^\s,{}]+$")
"""An option of a list of names, which stands in it like a name (biblatex manual §2.2.1)."""
_EXTENDED = frozenset({"family", "given", "prefix", "suffix", "useprefix"})


class Names(NamedTuple):
    """A list of names, and what was odd about it."""

    names: list[Name]
    oddities: tuple[str, ...] = ()


def parse_names(source: str, *, use_prefix: bool = True) -> Names:
    """Return the names in ``source``.

    Args:
        source: A list of names in LaTeX, joined by ``and``.
        use_prefix: Whether a particle belongs to the family name (biblatex's ``useprefix``).
    """
    oddities: list[str] = []
    names: list[Name] = []
    for text in _people(_SPACING.sub(" ", source), oddities):
        name = text if isinstance(text, dict) else _name(text, oddities)
        if not use_prefix and "non-dropping-particle" in name:
            name = {**name, "dropping-particle": name["non-dropping-particle"]}
            del name["non-dropping-particle"]
        if name:
            names.append(name)
    return Names(names, tuple(oddities))


def cut_list(source: str) -> list[str]:
    """Return the members of a list joined by ``and``, such as publishers or places."""
    return [piece.strip() for piece in _cut(f" {source} ", _AND)]


def _people(source: str, oddities: list[str]) -> Iterator[str | Name]:
    """Cut a list into names; what stands for the rest of them is one of its own."""
    pieces = _cut(f" {source} ", _AND)
    if len(pieces) == 1 and len(by_semicolon := _cut(source, _SEMICOLON)) > 1:
        oddities.append("names joined by semicolons")
        pieces = by_semicolon
    for text in (person for piece in pieces for person in _loosely_joined(piece.strip(), oddities)):
        if _OPTION.match(text) and not _extended([text]):
            continue
        if text.casefold() in ("others", "{others}"):
            yield dict(OTHERS)
        elif match := _ET_AL.search(text):
            oddities.append("et al. in a name, read as others")
            if match.start():
                yield text[: match.start()]
            yield dict(OTHERS)
        elif text.strip("{} "):
            yield text
        elif len(pieces) > 1:
            oddities.append("an empty name")


def _loosely_joined(text: str, oddities: list[str]) -> list[str]:
    """Cut at the ampersands or commas by which some files join whole names.

    With commas that is sure where there are more of them than one name can have.
    """
    people = [part.strip() for part in _cut(f" {text} ", _AMPERSAND)]
    if len(people) > 1 and all("," in person or len(_words(person)) > 1 for person in people):
        oddities.append("names joined by ampersands")
        return people
    parts = [part.strip() for part in _cut(text, _COMMA)]
    if len(parts) < 3 or _extended(parts) or (len(parts) == 3 and any(map(is_suffix, parts))):
        return [text]
    if all(len(_words(part)) > 1 and not _INITIALS.match(part) for part in parts):
        oddities.append("names joined by commas")
        return parts
    if len(parts) % 2 == 0 and all(map(_INITIALS.match, parts[1::2])):
        oddities.append("names joined by commas")
        return [", ".join(pair) for pair in zip(parts[::2], parts[1::2], strict=True)]
    return [text]


def _name(source: str, oddities: list[str]) -> Name:
    if _is_group(source):
        return {"literal": decode(source[1:-1]).text}
    parts = [part.strip() for part in _cut(source, _COMMA)]
    if extended := _extended(parts):
        return extended
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    if len(parts) == 1:
        return _natural(_words(parts[0]))
    if len(parts) > 3:
        oddities.append(f"a name with {len(parts) - 1} commas, taken whole")
        return {"literal": decode(source).text}
    if len(parts) == 2 and is_suffix(parts[1]):
        return _natural([*_words(parts[0]), parts[1]])
    return _inverted(parts)


def _inverted(parts: list[str]) -> Name:
    """Return the name written ``von Last, First`` or ``von Last, Jr, First``.

    A part in braces is a unit, so that particles in it are none.
    """
    suffix, given = (parts[1], parts[2]) if len(parts) == 3 else ("", parts[1])
    if _is_group(parts[0]):
        rest = from_inverted("X", _plain(given), _plain(suffix))
        return {**rest, "family": decode(parts[0][1:-1]).text}
    if _is_group(given):
        rest = from_inverted(_plain(parts[0]), "", "") | {"given": decode(given[1:-1]).text}
        return rest | ({"suffix": _plain(suffix)} if suffix else {})
    if suffix and is_suffix(given) and not is_suffix(suffix):
        suffix, given = given, suffix
    return from_inverted(_plain(parts[0]), _plain(given), _plain(suffix))


def _natural(words: list[str]) -> Name:
    """Return the name written ``First von Last``, with *Jr* after it or not.

    Where no word at all has a capital, only known particles are some.
    """
    suffix = ""
    if len(words) > 2 and is_suffix(words[-1]):
        suffix = _plain(words[-1])
        words = [*words[:-2], words[-2].rstrip(",")]
    lowers = [i for i, word in enumerate(words[:-1]) if _is_particle(word)]
    if len(lowers) == len(words) - 1:
        lowers = [i for i in lowers if words[i] in PARTICLES]
    start = lowers[0] if lowers else len(words) - 1
    end = lowers[-1] + 1 if lowers else start
    return assemble(
        family=[_plain(word) for word in words[end:]],
        given=[_plain(word) for word in words[:start]],
        suffix=suffix,
        non_dropping=[_plain(word) for word in words[start:end]],
    )


def _extended(parts: list[str]) -> Name:
    """Return a name of ``key=value`` parts; nothing if it is written otherwise."""
    found: dict[str, str] = {}
    for part in parts:
        match = _NAME_PART.match(part)
        if match is None:
            return {}
        found[match[1]] = _plain(match[2].rstrip().removesuffix('"').strip())
    if _EXTENDED.isdisjoint(found):
        return {}
    particle = "dropping" if found.get("useprefix") == "false" else "non-dropping"
    name = {
        "family": found.get("family", ""),
        "given": found.get("given", ""),
        f"{particle}-particle": found.get("prefix", ""),
        "suffix": found.get("suffix", ""),
    }
    return {key: value for key, value in name.items() if value}


def _plain(source: str) -> str:
    return decode(source).text.replace("\u00a0", " ")


def _words(source: str) -> list[str]:
    return [word for word in _cut(source, _BLANK) if word]


def _is_particle(word: str) -> bool:
    """Whether a word is in lower case; braces that hold no special character have no case."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    return is_lower(decode(word).text)


def _is_group(source: str) -> bool:
    """Whether one pair of braces holds all of a name: it is not to be taken apart."""
    if not source.startswith("{") or source.startswith("{\\"):
        return False
    depth = 0
    for match in re.finditer(r"[{}]", source):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.end() == len(source)
    return False


def _cut(source: str, separator: re.Pattern[str]) -> list[str]:
    """Cut ``source`` at what ``separator`` matches outside of braces."""
    pieces, start, depth = [], 0, 0
    for match in separator.finditer(source):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth = max(depth - 1, 0)
        elif depth == 0:
            pieces.append(source[start : match.start()])
            start = match.end()
    return [*pieces, source[start:]]
