"""What rendering one cite, entry or sort key carries along."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from lssr_cli.csl import richtext, textcase
from lssr_cli.csl.givennames import GivenNames
from lssr_cli.csl.items import Item
from lssr_cli.csl.locale import Locale
from lssr_cli.csl.nodes import Node, Span, leaves
from lssr_cli.csl.person import Person
from lssr_cli.csl.richtext import Quotes
from lssr_cli.csl.style import Area, Style
from lssr_cli.csl.xml import Element

_UNSPOKEN = frozenset({"citation-number", "year-suffix"})
"""The variables after which a sentence has not begun yet."""
_WEB = frozenset({"DOI", "URL"})
_CASED = frozenset({"text", "number", "label", "date-part", "name", "name-part", "et-al"})
_WORDED = frozenset({"label", "date-part", "name", "name-part", "et-al"})
FIRST, SUBSEQUENT, IBID, IBID_WITH_LOCATOR = range(4)


class Cite(NamedTuple):
    """One cite of a cluster, as its caller gives it and as its place in the document makes it.

    Attributes:
        position: FIRST, SUBSEQUENT, IBID or IBID_WITH_LOCATOR.
        near_note: An earlier cite of the item is near.
        note: The number of the note it stands in; 0 in the text.
        first_note: The number of the note that cites the item first; 0 if there is none.
    """

    id: str
    locator: str = ""
    label: str = "page"
    prefix: str = ""
    suffix: str = ""
    suppress_author: bool = False
    author_only: bool = False
    position: int = FIRST
    near_note: bool = False
    note: int = 0
    first_note: int = 0


class Choice(NamedTuple):
    """How one item is told apart from others (CSL 1.0.2, "Disambiguation").

    Attributes:
        names: How many names each list of names shows; the style's own number where there is none.
        givens: How much of each given name is shown, per list: 0 none, 1 initials, 2 all.
        condition: How many `disambiguate` conditions hold.
        year_suffix: The number of the year-suffix, -1 for none.
    """

    names: tuple[int, ...] = ()
    givens: tuple[tuple[int, ...], ...] = ()
    condition: int = 0
    year_suffix: int = -1


_NO_CHOICE = Choice()


class Settings(NamedTuple):
    """What stays the same for a whole document."""

    style: Style
    locale: Locale
    quotes: Quotes
    abbreviations: Mapping[str, Any]
    given_names: GivenNames | None = None


class ShownNames(NamedTuple):
    """A list of names as it is printed.

    Attributes:
        people: All people of the list.
        first: How many of them are shown.
        levels: How much of each given name would be shown.
        last: Whether the last one is shown as well.
    """

    people: tuple[Person, ...]
    first: int
    levels: tuple[int, ...]
    last: bool

    @property
    def printed_people(self) -> tuple[Person, ...]:
        """The people that are named."""
        return self.people[: self.first] + (self.people[-1:] if self.last else ())


class Trace(NamedTuple):
    """Something in a cite that decides how far it collapses with the one before it.

    Attributes:
        kind: "names", "year", or "text" for any variable that does not collapse.
        span: The branch that prints it.
        value: The year.
    """

    kind: str
    span: Span
    value: int = 0


class Creators(NamedTuple):
    """The names that an entry begins with, or what stands for them.

    Attributes:
        names: The words to compare with those of other entries.
        nodes: The branches that print them.
    """

    names: tuple[str, ...]
    nodes: tuple[Span, ...]


class Flags:
    """What the elements of a group have done so far (CSL 1.0.2, "Group").

    Attributes:
        called: A variable without a value was asked for.
        found: A variable had a value, or a group in the group is printed.
        term: A term or a value was printed.
    """

    __slots__ = ("called", "found", "term")

    def __init__(self) -> None:
        self.called = False
        self.found = False
        self.term = False


class Context:
    """The state of one rendering.

    Args:
        settings: What is the same for the whole document.
        area: The citation or bibliography it is for.
        item: The item.
        cite: The cite; a bare one for entries.
        choice: How the item is told apart.
        number: The citation number.
        sorting: A sort key is made, not a text to be read.
        printed: Something stands before it, in the same sentence.
        trial: The cite is compared with others; it shows as many names as `choice` says.
    """

    def __init__(
        self,
        settings: Settings,
        area: Area,
        item: Item,
        cite: Cite,
        choice: Choice = _NO_CHOICE,
        number: int = 0,
        *,
        sorting: bool = False,
        trial: bool = False,
        printed: bool = False,
    ) -> None:
        self.settings = settings
        self.style = settings.style
        self.locale = settings.locale
        self.area = area
        self.item = item
        self.cite = cite
        self.choice = choice
        self.number = number
        self.sorting = sorting
        self.dates_only = False
        self.trial = trial
        self.flags = Flags()
        self.suppressed: set[str] = set()
        self.name_overrides: dict[str, str] = {}
        self.name_lists: list[ShownNames] = []
        self.traces: list[Trace] = []
        self.creators: Creators | None = None
        self.conditions = self.conditions_tested = 0
        self.strips = 0
        self.substituting: list[Element] = []
        self.year_suffix_shown = False
        self.printed = printed
        self.used: dict[str, None] = {}
        self.render: Callable[[Iterable[Element], Context], list[Node]] = _no_renderer

    @property
    def in_bibliography(self) -> bool:
        """An entry is made, not a cite."""
        return self.area.name == "bibliography"

    @property
    def in_text_cite(self) -> bool:
        """A cite is made that stands in the text, not in a note."""
        return self.style.class_ == "in-text" and not self.in_bibliography

    def rich(self, text: str) -> list[Node]:
        """Return the text of a field as nodes."""
        return richtext.parse(text, self.settings.quotes)

    def call(self, variable: str, *, found: bool) -> None:
        """Note that a variable was asked for."""
        if found:
            self.flags.found = True
            self.printed = self.printed or variable not in _UNSPOKEN
            self.used[variable] = None
        else:
            self.flags.called = True

    @property
    def language(self) -> str:
        """The language whose letters count: the item's, or that of the locale."""
        return self.item.language.lower() or self.locale.language

    @property
    def english(self) -> bool:
        """Titles of the item may be put in title case (CSL 1.0.2, "Non-English Items")."""
        language = self.item.language
        if language:
            return language[:2].lower() == "en"
        default = self.style.default_locale
        return not default or default.startswith("en")


def grouped(elements: Iterable[Element], context: Context) -> list[Node]:
    """Return what the elements of a group or macro print, or nothing if the group is empty.

    Source: CSL 1.0.2, "Group"; the call of a macro counts as a group (fixture
    `group_SuppressTermInMacro`).
    """
    outer, printed = context.flags, context.printed
    context.flags = inner = Flags()
    nodes = context.render(elements, context)
    context.flags = outer
    if inner.found or (inner.term and not inner.called):
        outer.found = True
        return nodes
    outer.called = inner.called
    context.printed = printed
    return []


def _no_renderer(_elements: Iterable[Element], _context: Context) -> list[Node]:
    raise NotImplementedError


def dressed(element: Element, nodes: list[Node], context: Context, role: str = "") -> list[Node]:
    """Return `nodes` as one branch with the looks and affixes of `element`.

    Source: CSL 1.0.2, "Formatting"; affixes stay out of text-case and strip-periods (fixture
    `magic_StripPeriodsExcludeAffixes`).
    """
    if not nodes:
        return []
    branch = Span(
        nodes,
        prefix=element.get("prefix"),
        suffix=element.get("suffix"),
        look=element.look,
        quotes=element.get("quotes"),
        display=element.get("display"),
        role=role,
    )
    reshape(element, branch, context)
    return [branch]


def reshape(element: Element, branch: Node, context: Context) -> None:
    """Apply the `strip-periods` and `text-case` of `element` to the words of `branch`.

    As in citeproc-js a text-case reaches neither through a macro nor through a whole date or list
    of names, and a period before a small letter ("example.org") is stripped from terms alone.
    """
    if element.name not in _CASED or "macro" in element.attributes:
        return
    if (context.strips or element.flag("strip-periods")) and element.get("variable") not in _WEB:
        words = element.name in _WORDED or "term" in element.attributes
        for leaf in leaves(branch):
            if leaf.affix:
                continue
            stripped = re.sub(r"\.([^a-z]|$)", r"\1", leaf.text)
            leaf.text = leaf.text.replace(".", "") if words else stripped
    case = element.get("text-case")
    if case:
        english = context.english or "variable" not in element.attributes
        textcase.apply(case, leaves(branch), context.language, english=english)
