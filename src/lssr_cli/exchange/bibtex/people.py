"""Lists of names on their way out: in the plainest form that reads back as the same names.

Source: btxdoc §4 (forms with and without commas); biblatex manual §3.5 (extended name format).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lssr_cli.exchange.bibtex.names import parse_names
from lssr_cli.exchange.latex.encode import encode
from lssr_cli.exchange.names import OTHERS

_PARTS = {
    "family": "family",
    "given": "given",
    "non-dropping-particle": "prefix",
    "dropping-particle": "prefix",
    "suffix": "suffix",
}
"""CSL name part → part of biblatex's extended format."""


def write_names(names: Iterable[Mapping[str, Any]], *, extended: bool) -> str:
    """Return ``names`` as a list joined by ``and``.

    Args:
        names: CSL names.
        extended: Whether the reader knows biblatex's extended format.
    """
    return " and ".join(_name(name, extended=extended) for name in names)


def _name(name: Mapping[str, Any], *, extended: bool) -> str:
    if name == OTHERS:
        return str(OTHERS["literal"])
    parts = {part: str(name[part]) for part in _PARTS if name.get(part)}
    if not parts:
        return f"{{{encode(str(name.get('literal', '')))}}}"
    forms: list[str] = [*_plain(parts), *(_extended(parts) if extended else ())]
    return next((form for form in forms if parse_names(form).names == [parts]), forms[0])


def _plain(parts: Mapping[str, str]) -> Iterator[str]:
    """Yield the forms of BibTeX: bare, then with each part in braces."""
    for opening, closing in (("", ""), ("{", "}")):

        def part(name: str, before: str = opening, after: str = closing) -> str:
            return f"{before}{encode(parts[name])}{after}" if name in parts else ""

        family = _joined(encode(parts.get("non-dropping-particle", "")), part("family"))
        given = _joined(part("given"), encode(parts.get("dropping-particle", "")))
        suffix = part("suffix")
        yield ", ".join(filter(None, (family, suffix, given)))


def _extended(parts: Mapping[str, str]) -> Iterator[str]:
    told = [f"{_PARTS[part]}={{{encode(value)}}}" for part, value in parts.items()]
    if "dropping-particle" in parts:
        told.append("useprefix=false")
    yield ", ".join(told)


def _joined(*words: str) -> str:
    return " ".join(filter(None, words))
