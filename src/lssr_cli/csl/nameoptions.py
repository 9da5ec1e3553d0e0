"""The options of names, put together from all levels that may set them.

Source: CSL 1.0.2, "Name" and "Inheritable Name Options": style, citation or bibliography,
`cs:names` and `cs:name`, the last one wins.
"""

from typing import NamedTuple

from lssr_cli.csl.style import Area, Style
from lssr_cli.csl.xml import Element

_INHERITED = (
    "and",
    "delimiter-precedes-et-al",
    "delimiter-precedes-last",
    "et-al-min",
    "et-al-use-first",
    "et-al-use-last",
    "et-al-subsequent-min",
    "et-al-subsequent-use-first",
    "initialize",
    "initialize-with",
    "name-as-sort-order",
    "sort-separator",
)
_EMPTY = Element("name", {})


class NameOptions(NamedTuple):
    """How the names of one `cs:names` are written.

    An institution that comes last is joined by what the style sets for all names, not by what the
    `cs:name` at hand inherits or overrides: so citeproc-js does.
    """

    conjunction: str
    delimiter: str
    precedes_et_al: str
    precedes_last: str
    inherited_precedes_last: str
    institution_delimiter: str
    et_al_min: int
    et_al_first: int
    et_al_last: bool
    subsequent_min: int
    subsequent_first: int
    form: str
    initialize: bool
    initialize_with: str | None
    inverted: str
    separator: str
    name: Element
    family: Element
    given: Element
    et_al: Element

    @property
    def base_level(self) -> int:
        """How much of a given name is shown without any disambiguation: 0, 1 or 2."""
        if self.form == "short":
            return 0
        return 1 if self.initialize_with is not None else 2


def _number(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 9 else 0


def names_delimiter(element: Element, style: Style, area: Area) -> str:
    """Return what stands between the lists of names of a `cs:names`."""
    for source, attribute in (
        (element, "delimiter"),
        (area.element, "names-delimiter"),
        (style.root, "names-delimiter"),
    ):
        if attribute in source.attributes:
            return source.get(attribute)
    return ""


class Scope(NamedTuple):
    """Where a `cs:names` stands.

    Attributes:
        style: The style.
        area: The citation or bibliography it stands in.
        outer: The `cs:names` it is a substitute of, None if it is none.
        overrides: What a sort key sets (`names-min` and the like), as names of options.
    """

    style: Style
    area: Area
    outer: Element | None
    overrides: dict[str, str]


def name_options(names: Element, scope: Scope) -> NameOptions:
    """Return the options for a `cs:names` element, worked out once for each scope.

    Args:
        names: The element, or the one whose children it inherits inside of `cs:substitute`.
        scope: Where it stands.
    """
    cache = names.options
    if not isinstance(cache, dict):
        cache = names.options = {}
    key = (scope.area.name, id(scope.outer), tuple(scope.overrides.items()))
    found = cache.get(key)
    if not isinstance(found, NameOptions):
        found = cache[key] = _collect(names, scope)
    return found


def _inherited(option: str, style: Style, area: Area) -> str:
    return area.element.get(option, style.root.get(option))


def _parts(names: Element | None) -> dict[str, Element]:
    """Return the `cs:name-part` of a `cs:names` by name, and its `cs:et-al`."""
    if names is None:
        return {}
    name, et_al = names.find("name"), names.find("et-al")
    parts = {part.get("name"): part for part in name.all("name-part")} if name else {}
    return {**parts, "et-al": et_al} if et_al is not None else parts


def _collect(names: Element, scope: Scope) -> NameOptions:
    style, area = scope.style, scope.area
    name = names.find("name") or _EMPTY
    set_: dict[str, str] = {}
    for source in (style.root, area.element, names, name):
        set_.update({key: source.get(key) for key in _INHERITED if key in source.attributes})
    for source in (style.root, area.element):
        for inherited, own in (("name-form", "form"), ("name-delimiter", "delimiter")):
            if inherited in source.attributes:
                set_[own] = source.get(inherited)
    set_.update({key: name.get(key) for key in ("form", "delimiter") if key in name.attributes})
    set_.update(scope.overrides)
    parts = {**_parts(scope.outer), **_parts(names)}
    return NameOptions(
        conjunction=set_.get("and", ""),
        delimiter=set_.get("delimiter", ", "),
        precedes_et_al=set_.get("delimiter-precedes-et-al", "contextual"),
        precedes_last=set_.get("delimiter-precedes-last", "contextual"),
        inherited_precedes_last=_inherited("delimiter-precedes-last", style, area),
        institution_delimiter=name.get("delimiter", ", "),
        et_al_min=_number(set_.get("et-al-min")),
        et_al_first=_number(set_.get("et-al-use-first")),
        et_al_last=set_.get("et-al-use-last") == "true",
        subsequent_min=_number(set_.get("et-al-subsequent-min")),
        subsequent_first=_number(set_.get("et-al-subsequent-use-first")),
        form=set_.get("form", "long"),
        initialize=set_.get("initialize") != "false",
        initialize_with=set_.get("initialize-with"),
        inverted=set_.get("name-as-sort-order", ""),
        separator=set_.get("sort-separator", ", "),
        name=name,
        family=parts.get("family", _EMPTY),
        given=parts.get("given", _EMPTY),
        et_al=parts.get("et-al", _EMPTY),
    )
