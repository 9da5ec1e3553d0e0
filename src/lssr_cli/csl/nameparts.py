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
from lssr_cli.csl.xml import Element

_NO_BLANK_AFTER = ("’", "'", "-", "‑")


def given_name(person: Person, options: NameOptions, level: int, context: Context) -> str:
    """Return the given name at a level: 0 none, 1 initials, 2 all of it."""
    if level == 0 or not person.given:
        return ""
    mark = options.initialize_with
    if level != INITIALS or mark is None:
        return person.given
    hyphen = context.style.option("initialize-with-hyphen") != "false"
    write = initials.shorten if options.initialize else initials.spaced
    return write(person.given, mark, hyphen=hyphen)


def write_name(
    person: Person, options: NameOptions, level: int, context: Context, *, inverted: bool
) -> Span:
    """Return one name as a branch with the role "name"."""
    writer = _Writer(person, options, context)
    if person.literal:
        nodes: list[Node] = writer.part(person.literal, options.family)
    elif not person.family:
        nodes = writer.part(person.given, options.given)
    elif person.family_first:
        nodes = writer.family_first(given_name(person, options, level, context))
    elif context.sorting:
        nodes = writer.sorted(given_name(person, options, level, context))
    elif level == 0:
        nodes = [writer.family_short()]
    elif inverted:
        nodes = writer.inverted(given_name(person, options, level, context))
    else:
        nodes = writer.straight(given_name(person, options, level, context))
    return Span(nodes, role="name")


def _joined(parts: list[list[Node]]) -> list[Node]:
    """Return parts in one list, with a blank between them unless one ends in an apostrophe."""
    nodes: list[Node] = []
    for part in parts:
        if part and nodes:
            last = _last_text(nodes[-1])
            if not last.endswith(_NO_BLANK_AFTER):
                nodes.append(Leaf(" ", affix=True))
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

    def part(self, text: str, element: Element) -> list[Node]:
        """Return a name part in the formatting of its `cs:name-part`, without its affixes."""
        if not text:
            return []
        branch = Span(self.context.rich(text), look=element.look)
        reshape(element, branch, self.context)
        return [branch]

    def particle(self, text: str, element: Element) -> list[Node]:
        return self.part(text, element)

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

    def family_short(self) -> Node:
        person, family = self.person, self.options.family
        parts = [self.part(person.non_dropping, family), self.part(person.family, family)]
        return Span(self.wrapped(_joined(parts), family))

    def straight(self, given: str) -> list[Node]:
        """Given name first."""
        person, family = self.person, self.options.family
        parts = [
            self.part(person.dropping, self.options.given),
            self.part(person.non_dropping, family),
            self.part(person.family, family),
        ]
        between = ", " if person.comma_suffix else " "
        last = self.wrapped(self.suffix(_joined(parts), between), family)
        first = self.wrapped(self.part(given, self.options.given), self.options.given)
        if first and person.comma_dropping:
            first = [*first, Leaf(",", affix=True)]
        return _joined([first, last])

    def inverted(self, given: str) -> list[Node]:
        """Family name first, then a separator."""
        person, options = self.person, self.options
        demoted = self.demote == "display-and-sort"
        last = [self.part(person.family, options.family)]
        if not demoted:
            last.insert(0, self.part(person.non_dropping, options.family))
        given_part = self.part(given, options.given)
        if given_part and person.comma_dropping:
            given_part = [*given_part, Leaf(",", affix=True)]
        first = [given_part, self.part(person.dropping, options.given)]
        if demoted:
            first.append(self.part(person.non_dropping, options.family))
        nodes = self.wrapped(_joined(last), options.family)
        given_nodes = self.wrapped(_joined(first), options.given)
        if given_nodes:
            nodes = [*nodes, Leaf(options.separator, affix=True), *given_nodes]
        return self.suffix(nodes, options.separator)

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
        between = "" if _is_wide(person.family) and _is_wide(given or person.family) else " "
        nodes = self.wrapped(self.part(person.family, options.family), options.family)
        given_nodes = self.wrapped(self.part(given, options.given), options.given)
        if given_nodes and between:
            nodes = [*nodes, Leaf(between, affix=True)]
        return [*nodes, *given_nodes]


def _without_apostrophe(particle: str) -> str:
    return particle.replace("’", "", 1)


def _is_wide(text: str) -> bool:
    return all(ord(letter) > 0x2E7F for letter in text if letter.isalpha())
