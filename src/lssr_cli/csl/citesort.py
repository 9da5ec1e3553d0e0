"""The order of the cites in a cluster, beyond the keys that the style names.

Source: CSL 1.0.2, "Cite Grouping"; citeproc-js (fixture `sort_GroupedByAuthorstring`).
"""

from collections.abc import Sequence

from lssr_cli.csl.sorting import Column, ordered
from lssr_cli.csl.style import Style


def groups_cites(style: Style) -> bool:
    """Tell whether cites with the same names come together in the style."""
    attributes = style.citation.element.attributes
    if style.class_ == "in-text" and attributes.get("collapse"):
        return True
    by_place = style.cites_numbers or style.cites_by_position
    return bool(attributes.get("cite-group-delimiter")) and not by_place


def grouped_order(columns: Sequence[Column], names: Sequence[str], locale: str) -> list[int]:
    """Return the places of cites by their keys, with cites of the same names together.

    Args:
        columns: The texts under all keys.
        names: The names of each cite.
        locale: The language that says how texts sort.
    """
    first = columns[0]
    by_names = Column(list(names), first.descending)
    leaders = [""] * len(names)
    leader = before = None
    for rank, place in enumerate(ordered([by_names, *columns], len(names), locale)):
        if leader is None or names[place] != before:
            leader = first.texts[place]
        before = names[place]
        leaders[place] = f"{leader}{rank}" if leader else ""
    return ordered([Column(leaders, first.descending), *columns], len(names), locale)
