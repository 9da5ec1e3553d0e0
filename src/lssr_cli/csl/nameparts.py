"""One name written out: the order of its parts, their formatting and what stands between them.

Source: CSL 1.0.2, "Name-part Order" and "Name-part Formatting".
"""

from __future__ import annotations

from lssr_cli.csl import initials
from lssr_cli.csl.context import Context, reshape
from lssr_cli.csl.givennames import INITIALS
from lssr_cli.csl.nameoptions import NameOptions
from lssr_cli.csl.nodes import Leaf, Node, Span
from lssr_cli.csl.person import Person
from lssr_cli.csl.scripts import begins_alphabetic, has_alphabetic
from lssr_cli.csl.xml import Element

_NO_BLANK_AFTER = ("’", "'", "-", " ")
_FIXED_PARTICLES = ("fr", "ru", "cs")
"""Languages in which no line ends after a particle."""

_FAMILY_FIRST = ("vi", "hu")
_FAMILY_FIRST_FAMILIES = ("ja", "zh")


def given_name(person: Person, options: NameOptions, level: int, context: Context) -> str:
    """Return the given name at a level: 0 none, 1 initials, 2 all of it."""
    if level == 0 or not person.given:
        return ""
    mark = options.initialize_with
    register = context.settings.given_names
    if mark is None and register is not None and register.initials_only:
        mark = ""
    if level != INITIALS or mark is None or not person.family:
        return person.given
    hyphen = context.style.option("initialize-with-hyphen") != "false"
    write = initials.shorten if options.initialize else initials.spaced
    return write(person.given, mark, hyphen=hyphen)


def is_family_first(person: Person, context: Context) -> bool:
    """Tell whether a name is written family name first, without a comma.

    Source: CSL 1.0.2, "Name-part Order"; names in no alphabet, those of items in Chinese, Japanese,
    Hungarian and Vietnamese, and those marked `static-ordering`.
    """
    language = context.item.language
    return (
        person.static_order
        or language in _FAMILY_FIRST
        or language[:2] in _FAMILY_FIRST_FAMILIES
        or not has_alphabetic(person.family)
    )


def is_et_al(person: Person) -> bool:
    """Tell whether "et al." has been entered as a part of a name."""
    return person.dropping.replace(".", "") == "et al"


def write_name(
    person: Person, options: NameOptions, level: int, context: Context, *, inverted: bool
) -> Span:
    """Return one name as a branch with the role "name"."""
    writer = _Writer(person, options, context)
    given = given_name(person, options, level, context)
    if level == 0 or is_et_al(person):
        writer.person = person = person._replace(dropping="")
    if person.literal:
        nodes: list[Node] = writer.institution()
    elif not person.family:
        nodes = writer.part(given or person.given, options.given)
    elif is_family_first(person, context):
        nodes = writer.family_first(given)
    elif context.sorting:
        nodes = writer.sorted(given)
    elif inverted:
        nodes = writer.inverted(given, level)
    else:
        nodes = writer.straight(given, level)
    return Span(nodes, role="name")


def _joined(parts: list[list[Node]], blank: str = " ") -> list[Node]:
    """Return parts in one list, with a blank between them unless one ends in an apostrophe."""
    nodes: list[Node] = []
    for part in parts:
        if part and nodes:
            last = _last_text(nodes[-1])
            if not last.endswith(_NO_BLANK_AFTER):
                nodes.append(Leaf(blank, affix=True))
        nodes += part
    return nodes


def _last_text(node: Node) -> str:
    while isinstance(node, Span):
        if not node.children:
            return ""
        node = node.children[-1]
    return node.text


class _Writer:
    """The parts of one name under the options of its `cs:name`."""

    def __init__(self, person: Person, options: NameOptions, context: Context) -> None:
        self.person = person
        self.options = options
        self.context = context
        self.demote = context.style.option("demote-non-dropping-particle", "display-and-sort")
        self.blank = "\u00a0" if context.locale.language[:2] in _FIXED_PARTICLES else " "

    def part(self, text: str, element: Element) -> list[Node]:
        """Return a name part in the formatting of its `cs:name-part`, without its affixes."""
        if not text:
            return []
        branch = Span(self.context.rich(text), look=element.look)
        reshape(element, branch, self.context)
        return [branch]

    def wrapped(self, nodes: list[Node], element: Element) -> list[Node]:
        """Return `nodes` between the affixes of a `cs:name-part`."""
        if not nodes:
            return []
        return [Span(nodes, prefix=element.get("prefix"), suffix=element.get("suffix"))]

    def suffix(self, nodes: list[Node], between: str) -> list[Node]:
        """Return `nodes` followed by the suffix of the name."""
        text, mark = self.person.suffix, self.options.initialize_with
        if not text:
            return nodes
        if mark is not None:
            text = initials.spaced(text, mark, hyphen=True)
        return [*nodes, Leaf(between, affix=True), *self.context.rich(text)]

    def institution(self) -> list[Node]:
        """The name of an institution, in the formatting of names and of family names."""
        nodes = self.part(self.person.literal, self.options.family)
        look = self.options.name.look
        return [Span(nodes, look=look)] if look else nodes

    def particles(self) -> list[list[Node]]:
        """The particles that stand before the family name, then the family name."""
        person, family = self.person, self.options.family
        dropping = self.part(person.dropping, self.options.given)
        last = self.part(person.family, family)
        if person.dropping.endswith(_NO_BLANK_AFTER) and not person.non_dropping:
            blank = [Leaf(self.blank, affix=True)] if person.dropping == "de’" else []
            return [[*dropping, *blank, *last]]
        return [dropping, self.part(person.non_dropping, family), last]

    def straight(self, given: str, level: int) -> list[Node]:
        """Given name first."""
        person, family = self.person, self.options.family
        last = _joined(self.particles(), self.blank)
        if level:
            last = self.suffix(last, ", " if person.comma_suffix else " ")
        last = self.wrapped(last, family)
        first = self.wrapped(self.part(given, self.options.given), self.options.given)
        return _joined([first, last], self.before_family(level))

    def before_family(self, level: int) -> str:
        """Return what stands between the given and the family name."""
        mark = self.options.initialize_with or ""
        return self.blank if level == INITIALS and set(mark) & set("\u00a0\ufeff") else " "

    def inverted(self, given: str, level: int) -> list[Node]:
        """Family name first, then a separator."""
        person, options = self.person, self.options
        demoted = self.demote == "display-and-sort"
        particle = self.part(person.non_dropping, options.family)
        last = [self.part(person.family, options.family)]
        first = [self.part(given, options.given), self.part(person.dropping, options.given)]
        if demoted:
            first.append(particle)
        else:
            last.insert(0, particle)
        nodes = self.wrapped(_joined(last, self.blank), options.family)
        separator = ", " if person.given in initials.TITLES else options.separator
        given_nodes = self.wrapped(_joined(first), options.given)
        if given_nodes:
            nodes = [*nodes, Leaf(separator, affix=True), *given_nodes]
        return self.suffix(nodes, separator) if level else nodes

    def sorted(self, given: str) -> list[Node]:
        """Family name first, then what comes after it under `demote-non-dropping-particle`."""
        person = self.person
        particle = _without_apostrophe(person.non_dropping)
        dropping = _without_apostrophe(person.dropping) if given else ""
        if self.demote == "never":
            last = [f"{particle} {person.family}".strip(), dropping]
            first = given
        else:
            last = [person.family]
            first = " ".join(filter(None, (given, dropping, particle)))
        parts = (" ".join(filter(None, last)), first, person.suffix if given else "")
        return [Leaf(" ".join(filter(None, parts)))]

    def family_first(self, given: str) -> list[Node]:
        """Family name first without a separator, as in Chinese."""
        person, options = self.person, self.options
        alphabetic = has_alphabetic(person.family) or begins_alphabetic(given)
        last = [self.part(person.non_dropping, options.family)]
        last.append(self.part(person.family, options.family))
        nodes = _joined(last, self.blank if alphabetic else "")
        given_nodes = self.part(given, options.given)
        if given_nodes and alphabetic:
            nodes.append(Leaf(" ", affix=True))
        return [*nodes, *given_nodes]


def _without_apostrophe(particle: str) -> str:
    return particle.replace("’", "", 1)
