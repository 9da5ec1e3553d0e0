"""A style: its macros, layouts and options, read once and checked."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from lssr_cli.csl import catalogue, xml
from lssr_cli.csl.errors import CslError
from lssr_cli.csl.locale import FALLBACK
from lssr_cli.csl.xml import Element

MAX_MACRO_DEPTH = 100


class Area:
    """The `cs:citation` or `cs:bibliography` of a style.

    Args:
        element: The element.
        layout: Its `cs:layout`.
        sort: The keys of its `cs:sort`, most important first.
    """

    def __init__(self, element: Element) -> None:
        layout = element.find("layout")
        if layout is None:
            raise CslError(f"<{element.name}> has no <layout>")
        sort = element.find("sort")
        self.element = element
        self.layout = layout
        self.sort = sort.all("key") if sort is not None else []

    @property
    def name(self) -> str:
        """Return "citation" or "bibliography"."""
        return self.element.name


class Style:
    """A CSL style.

    Attributes:
        id: What it is known by.
        title: Its title.
        class_: "note" or "in-text".
        default_locale: The language it is written in, empty if it leaves the choice.
        citation: How cites are made.
        bibliography: How entries are made; None if it has no bibliography.
        macros: Macros by name.
        places_year_suffix: It prints the year-suffix itself, so that dates need not.
        cites_numbers: Its cites show citation numbers.
        has_disambiguate_condition: It prints something only to tell cites apart.
        locales: Its own `cs:locale` elements.
    """

    def __init__(self, root: Element) -> None:
        if root.name != "style":
            raise CslError(f"the root element is <{root.name}>, not <style>")
        info = root.find("info")
        self.root = root
        self.id = _info(info, "id")
        self.title = _info(info, "title")
        self.class_ = root.get("class", "in-text")
        self.default_locale = root.get("default-locale")
        self.macros = {macro.get("name"): macro for macro in root.all("macro")}
        self.locales = root.all("locale")
        self._dated: dict[str, bool] = {}
        citation, bibliography = root.find("citation"), root.find("bibliography")
        if citation is None:
            raise CslError("a dependent style, or one without <citation>")
        self.citation = Area(citation)
        self.bibliography = Area(bibliography) if bibliography is not None else None
        _check_macros(self)
        self.places_year_suffix = _any(root, _is_year_suffix)
        self.cites_numbers = _reaches(self, citation, _is_citation_number)
        self.has_disambiguate_condition = _any(root, _tests_ambiguity)

    @classmethod
    def from_xml(cls, text: str) -> Style:
        """Return the style that an XML document describes.

        Raises:
            CslError: It is not a style that can be used.
        """
        return cls(xml.parse(text))

    @classmethod
    def find(cls, name: str) -> Style:
        """Return an installed style by id, title, well-known short name or path.

        A dependent style is its parent in a default locale of its own.

        Raises:
            CslError: There is none, or it cannot be used.
        """
        found = catalogue.find_style(name)
        style = cls.from_xml(found.xml)
        style.default_locale = found.default_locale or ""
        return style

    def has_date(self, macro: str) -> bool:
        """Tell whether a macro prints dates by itself, not through other macros."""
        if macro not in self._dated:
            self._dated[macro] = _any(self.macros[macro], _is_date)
        return self._dated[macro]

    @cached_property
    def cites_by_position(self) -> bool:
        """What cites of one item print depends on their place in the document."""
        return _reaches(self, self.citation.element, _tests_position)

    @cached_property
    def cites_differ(self) -> bool:
        """Later cites of one item may be unlike the first one, be it in the names they show."""
        return self.cites_by_position or _any(self.root, _shortens_later)

    @property
    def has_bibliography(self) -> bool:
        """The style makes bibliographies."""
        return self.bibliography is not None

    @property
    def locale_name(self) -> str:
        """The language to use when none is asked for."""
        return self.default_locale or FALLBACK

    def option(self, name: str, default: str = "") -> str:
        """Return a global option (CSL 1.0.2, "Global Options")."""
        return self.root.get(name, default)


def _any(element: Element, test: Callable[[Element], bool]) -> bool:
    """Tell whether `test` is true of anything under `element`."""
    return test(element) or any(_any(child, test) for child in element.children)


def _reaches(style: Style, start: Element, test: Callable[[Element], bool]) -> bool:
    """Tell whether `test` is true of anything under `start` or in the macros it calls."""
    pending, seen = [start], set[str]()
    while pending:
        element = pending.pop()
        if _any(element, test):
            return True
        called = [name for name in _called(element) if name not in seen]
        seen.update(called)
        pending += [style.macros[name] for name in called]
    return False


def _is_citation_number(element: Element) -> bool:
    return element.name == "text" and element.get("variable") == "citation-number"


def _is_date(element: Element) -> bool:
    return element.name == "date"


def _shortens_later(element: Element) -> bool:
    names = element.attributes
    return "et-al-subsequent-min" in names or "et-al-subsequent-use-first" in names


def _tests_position(element: Element) -> bool:
    return "position" in element.attributes


def _is_year_suffix(element: Element) -> bool:
    return element.name == "text" and element.get("variable") in ("citation-label", "year-suffix")


def _tests_ambiguity(element: Element) -> bool:
    return element.get("disambiguate") == "true"


def _info(info: Element | None, name: str) -> str:
    element = info.find(name) if info is not None else None
    return element.text.strip() if element is not None else ""


def _check_macros(style: Style) -> None:
    """Raise CslError if a macro calls itself, or is not there, or calls nest too deep."""
    depths: dict[str, int] = {}
    calls = {name: _called(macro) for name, macro in style.macros.items()}
    for name in style.macros:
        _measure(name, calls, depths)
    areas = [area.element for area in (style.citation, style.bibliography) if area is not None]
    for area in areas:
        for name in _called(area):
            if name not in calls:
                raise CslError(f"there is no macro {name!r}")


def _measure(start: str, calls: dict[str, list[str]], depths: dict[str, int]) -> None:
    """Work out how deep calls nest below `start`, without recursion of our own."""
    pending = [start]
    path: dict[str, None] = {}
    while pending:
        name = pending[-1]
        if name not in calls:
            raise CslError(f"there is no macro {name!r}")
        if name in depths:
            pending.pop()
        elif name in path:
            depths[name] = 1 + max((depths[called] for called in calls[name]), default=0)
            if depths[name] > MAX_MACRO_DEPTH:
                raise CslError(f"macros nested more than {MAX_MACRO_DEPTH} deep")
            del path[name]
            pending.pop()
        else:
            path[name] = None
            circle = [called for called in calls[name] if called in path]
            if circle:
                raise CslError(f"the macro {circle[0]!r} calls itself")
            pending += [called for called in calls[name] if called not in depths]


def _called(element: Element) -> list[str]:
    """Return the names of the macros that are called under `element`."""
    found = [element.get("macro")] if element.name in ("text", "key") else []
    for child in element.children:
        found += _called(child)
    return [name for name in found if name]
