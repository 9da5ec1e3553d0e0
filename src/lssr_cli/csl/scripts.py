"""Scripts that matter to the form of names: those of the alphabets, and all others.

Source: CSL 1.0.2, "Name-part Order"; the alphabets are those that citeproc-js writes given name
first and initializes.
"""

from __future__ import annotations

_ALPHABETS = (
    ("A", "Z"),
    ("a", "z"),
    ("À", "ſ"),
    ("Ș", "ț"),
    ("Ͱ", "Ͽ"),
    ("Ѐ", "ԯ"),
    ("\u0590", "\u05d4"),
    ("\u05d6", "\u05ff"),
    ("\u0600", "\u06ff"),
    ("\u0e01", "\u0e5b"),
    ("ἀ", "\u1fff"),
    ("\u200c", "\u200e"),
    ("\u202a", "\u202e"),
)
"""Latin, Greek, Cyrillic, Hebrew, Arabic and Thai letters, and the marks of writing direction."""


def is_alphabetic(character: str) -> bool:
    """Tell whether a character belongs to an alphabet, not to ideographs or a syllabary."""
    return any(first <= character <= last for first, last in _ALPHABETS)


def begins_alphabetic(text: str) -> bool:
    """Tell whether the first character of a text belongs to an alphabet."""
    return text[:1] == "&" or (text != "" and is_alphabetic(text[0]))


def has_alphabetic(text: str) -> bool:
    """Tell whether a text has letters of an alphabet, digits or hyphens."""
    return any(character in "-0123456789" or is_alphabetic(character) for character in text)
