"""Text-case: lower, upper, sentence and title case over the leaves of a tree.

The leaves are one text to every rule here: a word may begin in one leaf and end in another.
Source: CSL 1.0.2, "Text-case"; fixtures `textcase_*`.
"""

import re
from collections.abc import Iterable

from lssr_cli.csl.nodes import Leaf

# The stop words of CSL's schema (stop-words.json).
STOP_WORDS = frozenset(
    [
        "a",
        "according",
        "across",
        "afore",
        "after",
        "against",
        "ahead",
        "along",
        "alongside",
        "amid",
        "amidst",
        "among",
        "amongst",
        "an",
        "and",
        "anenst",
        "apart",
        "apropos",
        "apud",
        "around",
        "as",
        "as",
        "regards",
        "aside",
        "astride",
        "at",
        "athwart",
        "atop",
        "back",
        "barring",
        "because",
        "before",
        "behind",
        "below",
        "beneath",
        "beside",
        "besides",
        "between",
        "beyond",
        "but",
        "by",
        "c",
        "ca",
        "circa",
        "close",
        "d'",
        "de",
        "despite",
        "down",
        "due",
        "during",
        "et",
        "except",
        "far",
        "for",
        "forenenst",
        "from",
        "given",
        "in",
        "inside",
        "instead",
        "into",
        "lest",
        "like",
        "modulo",
        "near",
        "next",
        "nor",
        "notwithstanding",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "out",
        "outside",
        "over",
        "pace",
        "past",
        "per",
        "plus",
        "pro",
        "qua",
        "regardless",
        "sans",
        "since",
        "so",
        "subsequent",
        "such",
        "than",
        "that",
        "the",
        "through",
        "throughout",
        "thru",
        "thruout",
        "till",
        "to",
        "toward",
        "towards",
        "under",
        "underneath",
        "unlike",
        "until",
        "unto",
        "up",
        "upon",
        "v.",
        "van",
        "versus",
        "via",
        "vis-à-vis",
        "von",
        "vs.",
        "where",
        "with",
        "within",
        "without",
        "yet",
    ]
)

_WORD = r"[^\s/–—-]+|[–—-]|[\s/]+"
_EDGE = "“”‘’\"'([{«»„‚"


def apply(case: str, leaves: Iterable[Leaf], language: str, *, english: bool) -> None:
    """Change the case of `leaves`.

    Args:
        case: A value of the `text-case` attribute.
        leaves: What to change, in order.
        language: The language of the locale: Turkish has letters of its own.
        english: The item is in English; nothing else is put in title case.
    """
    words = [leaf for leaf in leaves if leaf.text]
    if case == "title" and not english:
        return
    if case in ("lowercase", "uppercase"):
        change = _lower if case == "lowercase" else _upper
        for leaf in words:
            if not leaf.fixed:
                leaf.text = change(leaf.text, language)
        return
    rule = _RULES.get(case)
    if rule is not None and words:
        _spread(words, rule("".join(leaf.text for leaf in words), language))


def _spread(words: list[Leaf], changed: list[str]) -> None:
    """Give each leaf its part of `changed`, one string for each character before."""
    start = 0
    for leaf in words:
        end = start + len(leaf.text)
        if not leaf.fixed:
            leaf.text = "".join(changed[start:end])
        start = end


def _lower(text: str, language: str) -> str:
    if language.startswith("tr"):
        text = text.replace("I", "ı").replace("İ", "i")
    return text.lower()


def _upper(text: str, language: str) -> str:
    if language.startswith("tr"):
        text = text.replace("i", "İ")
    return text.upper()


def _raise_at(characters: list[str], place: int, language: str) -> None:
    characters[place] = _upper(characters[place], language)


def _first_letter(text: str, start: int = 0) -> int | None:
    """Return the place of the first letter of the first word, punctuation skipped."""
    for place in range(start, len(text)):
        if text[place].isalnum():
            return place
        if text[place] not in _EDGE and not text[place].isspace():
            return place if text[place].isalpha() else _first_letter_after(text, place)
    return None


def _first_letter_after(text: str, place: int) -> int | None:
    return next((at for at in range(place, len(text)) if text[at].isalnum()), None)


def _capitalize_first(text: str, language: str) -> list[str]:
    characters = list(text)
    place = _first_letter(text)
    if place is not None:
        _raise_at(characters, place, language)
    return characters


def _capitalize_all(text: str, language: str) -> list[str]:
    characters = list(text)
    for word in re.finditer(r"[^\s/–—-]+", text):
        place = _first_letter(word[0])
        if place is not None:
            _raise_at(characters, word.start() + place, language)
    return characters


def _sentence(text: str, language: str) -> list[str]:
    """Return `text` in sentence case: the first word keeps capitals of its own."""
    first = re.search(r"\S+", text)
    end = first.end() if first else 0
    lowered = [_lower(character, language) for character in text[end:]]
    return [*_capitalize_first(text[:end], language), *lowered]


def _title(text: str, language: str) -> list[str]:
    characters = list(text)
    words = [
        match for match in re.finditer(_WORD, text) if match[0].strip() and match[0] not in "–—-"
    ]
    forced = True
    for number, word in enumerate(words):
        bare = word[0].strip(_EDGE + ",;:!?)]}.")
        last = number == len(words) - 1
        if _is_plain(bare) and (forced or last or not _is_stop(word[0], bare)):
            place = _first_letter(word[0])
            if place is not None and (len(bare) > 1 or forced):
                _raise_at(characters, word.start() + place, language)
        forced = word[0].rstrip(_EDGE + ")").endswith((":", "?", "!"))
    return characters


def _is_plain(word: str) -> bool:
    """Tell whether a word is all in lower case; "iPhone" keeps its own."""
    return word == word.lower()


def _is_stop(word: str, bare: str) -> bool:
    return bare in STOP_WORDS or word.strip(_EDGE + ")") in STOP_WORDS


_RULES = {
    "capitalize-first": _capitalize_first,
    "capitalize-all": _capitalize_all,
    "sentence": _sentence,
    "title": _title,
}
