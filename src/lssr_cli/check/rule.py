"""A rule: its name, what it looks for, and an example of what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from lssr_cli.check.document import Document, Spot

if TYPE_CHECKING:
    from lssr_cli.check.draft import Draft


BOOK = '[sources.9]\ntype = "book"\ntitle = "A History"\npublisher = "Vaga"'
ARTICLE = '[sources.9]\ntype = "article-journal"\ntitle = "A"\ncontainer-title = "B"'
"""Sources that examples begin with."""


class Replacement(NamedTuple):
    """A repair: the spot and the text that takes its place.

    A stretch of a string takes text that needs no escape in any TOML string; a whole value or key
    takes TOML.
    """

    spot: Spot
    text: str


class Problem(NamedTuple):
    """What a rule found.

    Attributes:
        document: The file.
        spot: The culprit in it.
        message: What is wrong, without a final full stop.
        hint: What to do about it.
        fixes: Repairs that change no meaning; all or none are made.
    """

    document: Document
    spot: Spot
    message: str
    hint: str = ""
    fixes: tuple[Replacement, ...] = ()


Problems = Iterable[Problem]
Find = Callable[["Draft"], Problems]


class Rule(NamedTuple):
    """A named rule.

    Attributes:
        name: Lower-case words with hyphens; stable, since files name it in ``ignore``.
        severity: ``error``, ``warning`` or ``note``.
        summary: What it finds, in a sentence.
        bad: A piece of a fact file in which it finds something: fields of a fact, or whole tables.
        good: The same piece without the mistake.
        find: Finds it in a collection; None for what reading itself refuses.
        opt_in: Whether it is applied only where it is selected by name.
        fixable: Whether ``--fix`` repairs all or some of what it finds.
    """

    name: str
    severity: str
    summary: str
    bad: str
    good: str
    find: Find | None = None
    opt_in: bool = False
    fixable: bool = False


def rule(
    name: str,
    severity: str,
    summary: str,
    *,
    bad: str,
    good: str,
    opt_in: bool = False,
    fixable: bool = False,
) -> Callable[[Find], Rule]:
    """Make a rule of the function that finds what it is about."""

    def make(find: Find) -> Rule:
        return Rule(name, severity, summary, bad, good, find, opt_in, fixable)

    return make
