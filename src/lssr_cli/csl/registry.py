"""The registry: all items of a document, their numbers and how they are told apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lssr_cli.csl.context import SUBSEQUENT, Choice, Cite, Context, Settings
from lssr_cli.csl.disambiguation import Means, Trial, choose
from lssr_cli.csl.evaluate import render_layout
from lssr_cli.csl.givennames import BY_CITE, GivenNames
from lssr_cli.csl.items import Item
from lssr_cli.csl.nodes import Span, plain
from lssr_cli.csl.person import Person
from lssr_cli.csl.sorting import KeyMaker, ordered
from lssr_cli.csl.style import Style

_NOTHING_CHOSEN = Choice()


class Registry:
    """All items.

    Args:
        settings: What is the same for the whole document.
        records: CSL-JSON objects, in the order of registration; a later one with the same id wins.
    """

    def __init__(self, settings: Settings, records: Iterable[Mapping[str, Any]]) -> None:
        self.settings = settings
        self.items = {str(record.get("id", "")): Item(record) for record in records}
        self.registered = {key: place for place, key in enumerate(self.items, 1)}
        self.choices: dict[str, Choice] = {}
        self.means = _means(settings.style)
        pools = self._pools()
        self.order = self._sorted(list(self.items))
        self.numbers = self._numbers()
        ranks = {key: place for place, key in enumerate(self.order)}
        self.choices.update(choose(pools, self.means, self._trial, ranks.__getitem__))

    def _sorted(self, keys: Sequence[str]) -> list[str]:
        """Return ids in the order of the bibliography."""
        area = self.settings.style.bibliography
        if area is None or not area.sort:
            return list(keys)
        maker = KeyMaker(self.settings, area)
        records = [(self.items[key], Cite(key), self.registered[key]) for key in keys]
        columns = maker.columns(records)
        return [keys[place] for place in ordered(columns, len(keys), self.settings.locale.language)]

    def _numbers(self) -> dict[str, int]:
        """Return citation numbers; a descending key makes them count down.

        Source: citeproc-js; fixtures `sort_*CitationNumber*`.
        """
        area = self.settings.style.bibliography
        descending = area is not None and any(
            key.get("variable") == "citation-number" and key.get("sort") == "descending"
            for key in area.sort
        )
        order = reversed(self.order) if descending else self.order
        return {key: place for place, key in enumerate(order, 1)}

    def _pools(self) -> list[dict[str, Trial]]:
        """Return the items whose later cites read the same, and take note of all names in cites.

        Cites are compared before any given name is shown for the sake of names elsewhere; sort keys
        and all that follows show them.
        """
        register = self.settings.given_names
        if register is None and not any(self.means):
            return []
        alike: dict[str, dict[str, Trial]] = {}
        people: list[tuple[Person, ...]] = []
        for key, item in self.items.items():
            context, body = self._subsequent_cite(item, Choice())
            trial = _as_trial(context, body)
            alike.setdefault(trial.text, {})[key] = trial
            people += [shown.people for shown in context.name_lists]
            if register is None:
                self.choices[key] = Choice(trial.shown, trial.givens)
        pools = [pool for pool in alike.values() if len(pool) > 1]
        if register is None:
            return pools
        for names in people:
            register.register(names)
        return [{key: self._trial(key, Choice()) for key in pool} for pool in pools]

    def _subsequent_cite(self, item: Item, choice: Choice) -> tuple[Context, Span]:
        cite = Cite(item.id, position=SUBSEQUENT, near_note=True)
        area = self.settings.style.citation
        context = Context(self.settings, area, item, cite, choice, trial=True)
        return context, render_layout(area.layout, context)

    def _trial(self, item_id: str, choice: Choice) -> Trial:
        return _as_trial(*self._subsequent_cite(self.items[item_id], choice))

    def choice(self, item_id: str) -> Choice:
        """Return how an item is told apart from others.

        As many names as its later cites show are shown by all of them.
        """
        if item_id not in self.choices and self.settings.style.cites_differ:
            self._look_at(item_id)
        return self.choices.get(item_id, _NOTHING_CHOSEN)

    def _look_at(self, item_id: str) -> None:
        """Take note of what a later cite of an item shows."""
        trial = self._trial(item_id, Choice())
        self.choices[item_id] = Choice(trial.shown, trial.givens)

    def entry_choice(self, item_id: str) -> Choice:
        """Return what of this holds for the entry of an item in the bibliography.

        Source: citeproc-js; entries show the names that cites do if the style adds given names too.
        """
        citation = self.settings.style.citation.element
        if not citation.flag("disambiguate-add-givenname"):
            return self.choices.get(item_id, _NOTHING_CHOSEN)._replace(names=(), givens=())
        if item_id not in self.choices:
            self._look_at(item_id)
        choice = self.choices[item_id]
        return choice if citation.flag("disambiguate-add-names") else choice._replace(names=())


def _as_trial(context: Context, body: Span) -> Trial:
    return Trial(
        plain(body),
        tuple(shown.first for shown in context.name_lists),
        tuple(len(shown.people) for shown in context.name_lists),
        tuple(shown.levels for shown in context.name_lists),
        context.conditions,
        context.conditions_tested,
    )


def _means(style: Style) -> Means:
    """Return what a `cs:citation` allows for telling cites apart."""
    citation = style.citation.element
    by_cite = citation.get("givenname-disambiguation-rule", BY_CITE) == BY_CITE
    return Means(
        names=citation.flag("disambiguate-add-names"),
        givens=by_cite and citation.flag("disambiguate-add-givenname"),
        year_suffix=citation.flag("disambiguate-add-year-suffix"),
        condition=style.has_disambiguate_condition,
    )


def given_names(style: Style) -> GivenNames | None:
    """Return the register of names that a `cs:citation` asks for, if its rule needs one."""
    citation = style.citation.element
    rule = citation.get("givenname-disambiguation-rule", BY_CITE)
    if rule == BY_CITE or not citation.flag("disambiguate-add-givenname"):
        return None
    return GivenNames(rule)
