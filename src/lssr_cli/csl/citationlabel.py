"""Citation labels: letters of the names and digits of the year, as in "RoNo78".

Source: CSL 1.0.2, Appendix IV (`citation-label`); how many letters of how many names is that of
citeproc-js ("trigraph"; fixtures `disambiguate_CitationLabel*`, `magic_CitationLabel*`).
"""

import re
from collections.abc import Sequence

from lssr_cli.csl.items import Item
from lssr_cli.csl.locale import Locale
from lssr_cli.csl.person import Person
from lssr_cli.csl.scripts import is_alphabetic
from lssr_cli.csl.textcase import STOP_WORDS
from lssr_cli.csl.variables import NAMES

_LETTERS = ((4,), (2, 2), (2, 1, 1), (1, 1, 1, 1))
"""How many letters of each name, for one name, two, three, and more."""

_TITLE_LETTERS = 4
_YEAR_DIGITS = 2
_ARTICLE = r"(?:a|an|the)\s+"
_PARTICLES = r"[ '’a-z]+\s+"


def citation_label(item: Item, locale: Locale) -> str:
    """Return the label of an item made of its first names, else of its title, and its year."""
    people = next((item.names(name) for name in sorted(NAMES) if item.names(name)), ())
    letters = _name_letters(people, locale) or _title_letters(item.text("title"))
    date = item.date("issued")
    year = str(date.start.year) if date is not None and date.start is not None else "0000"
    return f"{letters}{year[-_YEAR_DIGITS:]}"


def _name_letters(people: Sequence[Person], locale: Locale) -> str:
    if not people:
        return ""
    letters = []
    for person, many in zip(people, _LETTERS[min(len(people), len(_LETTERS)) - 1], strict=False):
        name = re.sub(rf"^{_PARTICLES}", "", person.family) or person.literal
        name = name or locale.term("reference", "short").replace(".", "")
        name = re.sub(rf"^{_ARTICLE}", "", name, flags=re.IGNORECASE)
        name = "".join(filter(is_alphabetic, name))
        if not name:
            break
        letters.append(name[:many].capitalize())
    return "".join(letters)


def _title_letters(title: str) -> str:
    words = [word for word in title.split() if word not in STOP_WORDS]
    return "".join(words)[:_TITLE_LETTERS].capitalize()
