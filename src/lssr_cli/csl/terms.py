"""Terms: the words of a locale, in all their forms, and which form stands in for a missing one."""

from typing import NamedTuple

from lssr_cli.csl.xml import Element

FORM_FALLBACK = {"verb-short": "verb", "symbol": "short", "verb": "long", "short": "long"}

# Names a term had in CSL 1.0, or has in styles, and the one it has in the locales.
_OTHER_NAMES = {"sub verbo": "sub-verbo", "sub-verbo": "sub verbo"}


class Term(NamedTuple):
    """A term in one form.

    Attributes:
        single: The word for one.
        multiple: The word for several.
        gender: The gender of the noun.
        match: How an ordinal matches numbers: "last-digit", "last-two-digits", "whole-number".
    """

    single: str
    multiple: str
    gender: str = ""
    match: str = ""


class TermKey(NamedTuple):
    """What a term is found by."""

    name: str
    form: str = "long"
    gender_form: str = ""


Terms = dict[TermKey, Term]


def read_terms(locale: Element) -> Terms:
    """Return the terms of a `cs:locale` element."""
    found: Terms = {}
    for group in locale.all("terms"):
        for element in group.all("term"):
            key = TermKey(
                element.get("name"), element.get("form", "long"), element.get("gender-form")
            )
            found[key] = _read_term(element)
    return found


def _read_term(element: Element) -> Term:
    single, multiple = element.find("single"), element.find("multiple")
    text = element.text if single is None and multiple is None else ""
    if "\n" in text and text.isspace():  # nothing but the layout of the file
        text = ""
    return Term(
        single.text if single is not None else text,
        multiple.text if multiple is not None else text,
        element.get("gender"),
        element.get("match"),
    )


def merge_terms(base: Terms, over: Terms) -> Terms:
    """Return `base` with the terms of `over` in place of its own.

    Any ordinal in `over` replaces all of `base` (CSL 1.0.2, "Ordinal Suffixes").
    """
    if any(_is_ordinal(key.name) for key in over):
        base = {key: term for key, term in base.items() if not _is_ordinal(key.name)}
    return {**base, **over}


def _is_ordinal(name: str) -> bool:
    return name == "ordinal" or (name.startswith("ordinal-") and name[8:].isdigit())


def look_up(terms: Terms, name: str, form: str, gender_form: str = "") -> Term | None:
    """Return a term in `form`, or in the form that stands in for it (CSL 1.0.2, "Terms").

    Where there is none of the gender asked for, the one without a gender stands in, then any.
    """
    for spelling in (name, _OTHER_NAMES.get(name)):
        wanted: str | None = form
        while spelling and wanted:
            for gender in dict.fromkeys((gender_form, "", "feminine", "masculine")):
                term = terms.get(TermKey(spelling, wanted, gender))
                if term is not None:
                    return term
            wanted = FORM_FALLBACK.get(wanted)
    return None
