"""Rules about characters that nobody sees or that were broken on the way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import WARNING
from lssr_cli.check.items import String
from lssr_cli.check.rule import Problems, rule

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
_JOINERS = "\u200c\u200d"
_JOINED_SCRIPTS = range(0x0600, 0x1000)
"""Code points of the scripts in which joiners are spelling: Arabic to Tibetan."""
_HARMLESS_TO_DROP = "\xad\u200b\u2060\ufeff"
_FOREIGN_RUN = re.compile("[\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}")
_LEADS = re.compile("[ÂÃÄÅÆÇÐÑâ]")
_QUESTION_IN_WORD = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});")
_ESCAPE = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2})")
_MIXED = re.compile(r"(?=\w*[A-Za-zÀ-ɏ])(?=\w*[Ѐ-ӿ])\w+")
_LATIN, _CYRILLIC = re.compile("[A-Za-zÀ-ɏ]"), re.compile("[Ѐ-ӿ]")


@rule(
    "control-character",
    WARNING,
    "A control character.",
    bad='text = "Vilnius was\\u0007 taken.[4]"',
    good='text = "Vilnius was taken.[4]"',
)
def control_character(draft: Draft) -> Problems:
    """Find controls other than tab and line feed."""
    for string in _not_plain(draft):
        for found in _CONTROL.finditer(string.value):
            yield string.problem(*found.span(), f"control character {_name(found[0])}")


@rule(
    "invisible-character",
    WARNING,
    "A soft hyphen, a zero-width character or a control of writing direction.",
    bad='text = "Vil\\u00ADnius was taken.[4]"',
    good='text = "Vilnius was taken.[4]"',
    fixable=True,
)
def invisible_character(draft: Draft) -> Problems:
    """Find characters without a glyph; joiners are spelling between letters that join."""
    for string in _not_plain(draft):
        for found in _INVISIBLE.finditer(string.value):
            if found[0] in _JOINERS and _joins(string.value, found.start()):
                continue
            fix = "" if found[0] in _HARMLESS_TO_DROP else None
            yield string.problem(*found.span(), f"invisible {_name(found[0])}", fix=fix)


@rule(
    "not-nfc",
    WARNING,
    "Letters and accents apart that Unicode's form NFC writes as one.",
    bad='text = "Ke\\u0307dainiai was held.[4]"',
    good='text = "K\\u0117dainiai was held.[4]"',
    fixable=True,
)
def not_nfc(draft: Draft) -> Problems:
    """Find text that is not in Unicode normalisation form C."""
    for string in _not_ascii(draft):
        if not unicodedata.is_normalized("NFC", string.value):
            for start, end, composed in _decomposed(string.value):
                written = " ".join(_name(letter) for letter in string.value[start:end])
                yield string.problem(start, end, f"{written} is {composed!r}", fix=composed)


@rule(
    "broken-encoding",
    WARNING,
    "Letters that were read in a wrong encoding, or that a page's source code spells.",
    bad='text = "KÄ—dainiai was held.[4]"',
    good='text = "Kėdainiai was held.[4]"',
)
def broken_encoding(draft: Draft) -> Problems:
    """Find the usual traces of broken decoding."""
    for string in draft.strings:
        value = string.value
        if "?" in value:
            for found in _QUESTION_IN_WORD.finditer(value):
                yield string.problem(*found.span(), "a question mark within a word")
        if "&" in value:
            for found in _ENTITY.finditer(value):
                yield string.problem(*found.span(), f"{found[0]} is source code of a page")
        if "\\" in value:
            for found in _ESCAPE.finditer(value):
                yield string.problem(*found.span(), f"{found[0]} is an escape that nothing reads")
        if value.isascii():
            continue
        for found in re.finditer("\ufffd", value):
            yield string.problem(*found.span(), "a letter that was lost: U+FFFD")
        for start, end, meant in _misread(value):
            yield string.problem(start, end, f"{value[start:end]!r} stands for {meant!r}")


@rule(
    "mixed-script",
    WARNING,
    "Latin and Cyrillic letters within one word.",
    bad='text = "V\\u0456lnius was taken.[4]"',
    good='text = "Vilnius was taken.[4]"',
)
def mixed_script(draft: Draft) -> Problems:
    """Find words whose letters only look alike."""
    for string in _not_ascii(draft):
        if _CYRILLIC.search(string.value) and _LATIN.search(string.value):
            for found in _MIXED.finditer(string.value):
                strange = _odd_letters(found[0])
                yield string.problem(
                    *found.span(), f"letters of two scripts in one word: {', '.join(strange)}"
                )


def _not_ascii(draft: Draft) -> Iterator[String]:
    return (string for string in draft.strings if not string.value.isascii())


def _not_plain(draft: Draft) -> Iterator[String]:
    return (string for string in draft.strings if not string.value.isprintable())


def _name(letter: str) -> str:
    name = unicodedata.name(letter, "").lower()
    return f"U+{ord(letter):04X}" + (f" ({name})" if name else "")


def _joins(text: str, at: int) -> bool:
    return any(
        ord(letter) in _JOINED_SCRIPTS or unicodedata.category(letter) == "So"
        for letter in text[max(at - 2, 0) : at] + text[at + 1 : at + 2]
    )


def _decomposed(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches that NFC composes: a letter with the marks behind it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at < len(text) and unicodedata.combining(text[at]):
            continue
        cluster = text[start:at]
        composed = unicodedata.normalize("NFC", cluster)
        if composed != cluster:
            yield start, at, composed
        start = at


def _misread(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield stretches that are UTF-8 read as Windows-1252, with what they stood for.

    A pair such as Ä and a dash may be meant as it stands, beside capitals; within a word, or beside
    another pair, it is not.
    """
    for found in _FOREIGN_RUN.finditer(text):
        lead = _LEADS.search(found[0])
        if not lead:
            continue
        meant = _decoded(found[0][lead.start() :])
        start, end = found.start() + lead.start(), found.end()
        beside = text[start - 1 : start] + text[end : end + 1]
        if meant and (len(meant) > 1 or end - start > 2 or any(map(str.islower, beside))):
            yield start, end, meant


def _decoded(run: str) -> str:
    data = bytearray()
    for letter in run:
        try:
            data += letter.encode("cp1252")
        except UnicodeEncodeError:
            data.append(ord(letter) & 0xFF)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _odd_letters(word: str) -> list[str]:
    latin, cyrillic = _LATIN.findall(word), _CYRILLIC.findall(word)
    fewer = latin if len(latin) < len(cyrillic) else cyrillic
    return [_name(letter) for letter in dict.fromkeys(fewer)]


RULES = (control_character, invisible_character, not_nfc, broken_encoding, mixed_script)
