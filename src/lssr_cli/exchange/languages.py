"""The language of a work as a tag of BCP 47, from the ways in which bibliographies name it."""

from __future__ import annotations

from lssr_cli.exchange.bibtex.tables import LANGUAGES
from lssr_cli.language_codes import LONG_CODES


def language_tag(text: str) -> str:
    """Return the tag of a language told by babel's name, in English, or by a code of ISO 639-2.

    What is none of these, or several languages, stays as it is.
    """
    name = text.strip().lower()
    return LANGUAGES.get(name) or LONG_CODES.get(name) or text
