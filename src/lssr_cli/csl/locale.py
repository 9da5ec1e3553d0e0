"""A locale: terms, date formats and options, put together from the style and the locale files."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from lssr_cli.csl import xml
from lssr_cli.csl.installed import locale_name, locale_xml
from lssr_cli.csl.terms import Term, Terms, look_up, merge_terms, read_terms
from lssr_cli.csl.xml import Element

FALLBACK = "en-US"


class Locale:
    """Everything a style takes from its language.

    Args:
        language: The language asked for, such as "de-AT".
        terms: All terms.
        dates: The date formats "text" and "numeric".
        options: The attributes of `cs:style-options`.
    """

    def __init__(
        self, language: str, terms: Terms, dates: dict[str, Element], options: dict[str, str]
    ) -> None:
        self.language = language
        self.terms = terms
        self.dates = dates
        self.options = options
        self.open_quote = self._quote("open-quote", "“")
        self.close_quote = self._quote("close-quote", "”")
        self.open_inner_quote = self._quote("open-inner-quote", "‘")
        self.close_inner_quote = self._quote("close-inner-quote", "’")

    def _quote(self, name: str, default: str) -> str:
        found = self.find(name)
        return found.single if found is not None else default

    @property
    def punctuation_in_quote(self) -> bool:
        """Commas and full stops go inside of closing quotation marks."""
        return self.options.get("punctuation-in-quote") == "true"

    @property
    def first_day_ordinal_only(self) -> bool:
        """Only the first day of a month is an ordinal."""
        return self.options.get("limit-day-ordinals-to-day-1") == "true"

    def find(self, name: str, form: str = "long", gender_form: str = "") -> Term | None:
        """Return a term, with the fallback of forms."""
        return look_up(self.terms, name, form, gender_form)

    def term(self, name: str, form: str = "long", *, plural: bool = False) -> str:
        """Return the words of a term, empty if there is none."""
        found = self.find(name, form)
        if found is None:
            return ""
        return found.multiple if plural else found.single


def build(language: str, in_style: Iterable[Element]) -> Locale:
    """Return the locale for `language`.

    Args:
        language: A language or dialect; a bare language means its primary dialect.
        in_style: The `cs:locale` elements of the style, in order.
    Source: CSL 1.0.2, "Locale Fallback", least to most particular.
    """
    dialect = canonical(language)
    bare = dialect.partition("-")[0]
    primary = locale_name(bare) or FALLBACK
    texts = dict.fromkeys(locale_xml(name) for name in (primary, dialect))
    layers = [_parsed(text) for text in texts if text is not None]
    for wanted in ("", bare, dialect):
        layers += [element for element in in_style if element.get("lang") == wanted]
    terms: Terms = {}
    dates: dict[str, Element] = {}
    options: dict[str, str] = {}
    for layer in layers:
        terms = merge_terms(terms, read_terms(layer))
        dates.update({date.get("form"): date for date in layer.all("date")})
        for element in layer.all("style-options"):
            options.update(element.attributes)
    if primary != FALLBACK:
        terms = _completed(terms)
    return Locale(dialect, terms, dates, options)


def _completed(terms: Terms) -> Terms:
    """Return `terms` with those of the fallback that they lack in every form.

    Ordinals are left out: their rules belong to one language.
    """
    text = locale_xml(FALLBACK)
    known = {key.name for key in terms}
    spare = read_terms(_parsed(text)) if text is not None else {}
    return {
        key: term
        for key, term in spare.items()
        if key.name not in known and not key.name.startswith(("ordinal", "long-ordinal"))
    } | terms


@cache
def _parsed(text: str) -> Element:
    return xml.parse(text)


def canonical(language: str) -> str:
    """Return `language` as a dialect where one is meant: "de" is "de-DE"."""
    primary, _, region = language.replace("_", "-").partition("-")
    if not region:
        return locale_name(primary) or primary
    return f"{primary.lower()}-{region.upper() if len(region) == 2 else region}"
