"""Disambiguation: cites of different items that read the same are made to differ.

Source: CSL 1.0.2, "Disambiguation", in the order of citeproc-js, which the fixtures
`disambiguate_*` fix: names and given names are added step by step; what is left is told apart by
year-suffixes or, in styles without them, by what the `disambiguate` conditions add. Items are
compared in the form of their subsequent cites. Every item is rendered once for each step and
looked up by its words, so that the cost grows with the number of items.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from lssr_cli.csl.context import Choice
from lssr_cli.csl.givennames import FULL


class Trial(NamedTuple):
    """A subsequent cite rendered to be compared.

    Attributes:
        text: Its words.
        shown: How many names each list shows.
        totals: How many names each list has.
        givens: How much of each given name is shown, for all names of each list.
        conditions: How many `disambiguate` conditions were met.
        tested: How many were tested.
    """

    text: str
    shown: tuple[int, ...]
    totals: tuple[int, ...]
    givens: tuple[tuple[int, ...], ...]
    conditions: int
    tested: int


class Means(NamedTuple):
    """What a style allows to be done (`disambiguate-add-…`).

    Attributes:
        names: Names may be added.
        givens: Given names may be expanded, cite by cite.
        year_suffix: Years may get suffixes.
        condition: The style has a `disambiguate` condition.
    """

    names: bool
    givens: bool
    year_suffix: bool
    condition: bool


Render = Callable[[str, Choice], Trial]


def choose(
    pools: Iterable[dict[str, Trial]], means: Means, render: Render, rank: Callable[[str], int]
) -> dict[str, Choice]:
    """Return choices for the items that need one.

    Args:
        pools: The ids of items whose subsequent cites read the same, with these cites.
        means: What the style allows.
        render: Renders the subsequent cite of an item under a choice.
        rank: Tells the place of an item in the bibliography.
    """
    found: dict[str, Choice] = {}
    if any(means):
        for pool in pools:
            found.update(_Pool(pool, means, render, rank).resolve())
    return found


class _Level:
    """How far names are expanded."""

    def __init__(self, names: Iterable[int], givens: Iterable[Iterable[int]]) -> None:
        self.names = list(names)
        self.givens = [list(levels) for levels in givens]

    def raise_givens(self, shown: Sequence[Sequence[int]]) -> None:
        """Take note that more of given names is shown than was asked for: there are no initials."""
        for levels, others in zip(self.givens, shown, strict=False):
            for place, level in enumerate(others[: len(levels)]):
                levels[place] = max(levels[place], level)

    def choice(self, condition: int, year_suffix: int = -1) -> Choice:
        """Return this level as a choice that no longer changes."""
        return Choice(tuple(self.names), tuple(map(tuple, self.givens)), condition, year_suffix)


class _Group:
    """Items to be told apart, sorted by what they read like."""

    def __init__(self, items: Iterable[str]) -> None:
        self.alike = deque([list(items)])
        self.step = -1

    @property
    def items(self) -> list[str]:
        return [key for keys in self.alike for key in keys]

    @property
    def clashes(self) -> int:
        """How many items read like the first one."""
        return len(self.alike[0]) - 1

    @property
    def one_other(self) -> bool:
        """Tell whether all items but one read like the first one."""
        return len(self.alike) == 2 and len(self.alike[1]) == 1

    def split(self) -> list[str]:
        """Take away, and return, what reads otherwise than the first item."""
        first = self.alike.popleft()
        others = self.items
        self.alike = deque([first])
        return others


class _Pool:
    """Items whose cites read the same as long as nothing is done about it.

    Two levels grow along the way: `trial` takes every step, and items are compared under it;
    `useful` takes only the steps that told items apart, and is what is printed.
    """

    def __init__(
        self, trials: dict[str, Trial], means: Means, render: Render, rank: Callable[[str], int]
    ) -> None:
        self.means = means
        self.render = render
        self.rank = rank
        # Those with the fewest names come first, lest a step ask for names that are not there.
        keys = sorted(trials, key=lambda key: (trials[key].totals, key))
        names, givens = _widest(list(trials.values()))
        self.trial, self.useful = _Level(names, givens), _Level(names, givens)
        self.most_names = trials[keys[0]].totals[0] if names else 0
        self.last_list = len(names) - 1
        self.list = self.name = 0
        self.condition = 0
        modes = (
            (self.by_names, means.names or means.givens),
            (self.by_year_suffix, means.year_suffix),
            (self.by_condition, means.condition),
        )
        self.modes = [mode for mode, allowed in modes if allowed]
        self.mode = 0
        self.stay = True
        self.step = 0
        self.groups = deque([_Group(keys)])
        self.found: dict[str, Choice] = {}
        self.last = trials[keys[-1]]

    def resolve(self) -> dict[str, Choice]:
        """Return the choices for the items of the pool."""
        while self.groups:
            self.list = self.name = 0
            clashes = 0
            group = self.groups[0]
            while group.alike:
                complete = self.advance()
                self.compare(group)
                fewer = group.clashes < clashes
                clashes = group.clashes
                self.modes[self.mode](group, complete=complete, fewer=fewer)
                if complete:
                    self.end_mode()
            self.groups.popleft()
        return self.found

    def end_mode(self) -> None:
        """Go on to the next mode; after the last one the next group keeps what it had."""
        if self.mode < len(self.modes) - 1:
            self.mode += 1
        elif len(self.groups) > 1:
            del self.groups[1]

    def advance(self) -> bool:
        """Take the next step, and tell whether it was the last one."""
        if self.stay:
            self.stay = False
            return False
        mode = self.modes[self.mode]
        if mode == self.by_names:
            return self.add_name()
        if mode == self.by_condition:
            self.set_condition(self.condition + 1)
        return False

    def set_condition(self, condition: int) -> None:
        self.condition = condition
        self.step += 1

    def add_name(self) -> bool:
        """Show more of a given name, or else one more name, or else begin the next list."""
        trial = self.trial
        if self.means.givens and self.given_level() < FULL:
            trial.givens[self.list][self.name] += 1
        elif trial.names and self.means.names and self.name < self.most_names:
            trial.names[self.list] += 1
            self.name += 1
        elif self.list < self.last_list:
            self.list += 1
            self.name = 0
            trial.names[self.list] = 1
        self.step += 1
        names_shown = not self.means.names or self.name >= self.most_names
        givens_shown = not self.means.givens or self.given_level() == FULL
        return self.list >= self.last_list and names_shown and givens_shown

    def given_level(self) -> int:
        """Return how much of the given name at hand is shown; all, if there is no such name."""
        levels = self.trial.givens[self.list] if self.list <= self.last_list else []
        return levels[self.name] if self.name < len(levels) else FULL

    def compare(self, group: _Group) -> None:
        """Sort the items of a group by what they read like at the present step."""
        if group.step == self.step:
            return
        choice = self.trial.choice(self.condition)
        alike: dict[str, list[str]] = {}
        for key in group.items:
            self.last = self.render(key, choice)
            self.trial.raise_givens(self.last.givens)
            alike.setdefault(self.last.text, []).append(key)
        group.alike = deque(alike.values())
        group.step = self.step

    def keep_step(self) -> None:
        """Note that the last step told items apart."""
        if self.list > self.last_list:
            return
        self.useful.names[self.list] = self.trial.names[self.list]
        if self.means.givens and self.name < len(self.trial.givens[self.list]):
            self.useful.givens[self.list][self.name] = self.trial.givens[self.list][self.name]

    def settle(self, keys: Iterable[str]) -> None:
        """Let items be printed with what has been useful so far."""
        self.found.update(dict.fromkeys(keys, self.useful.choice(self.condition)))

    def by_names(self, group: _Group, *, complete: bool, fewer: bool) -> None:
        """Settle what the last step has told apart, and keep what it has not."""
        if not group.clashes:
            self.keep_step()
            self.settle(group.alike.popleft())
            if len(group.alike) == 1 and len(group.alike[0]) == 1:
                self.settle(group.alike.pop())
            self.stay = bool(group.alike)
        elif group.one_other:
            self.keep_step()
            self.settle(group.split())
        elif fewer:
            self.keep_step()
            self.groups.append(_Group(group.split()))
        elif complete:
            self.leave(group)

    def leave(self, group: _Group) -> None:
        """Leave to the next mode what names cannot tell apart.

        Items unlike the first one stay in the group; in the last mode they keep what they had.
        """
        partners = group.alike.popleft()
        if self.mode == len(self.modes) - 1:
            self.settle(partners)
            group.alike.clear()
        else:
            self.groups.append(_Group(partners))

    def by_year_suffix(self, group: _Group, *, complete: bool, fewer: bool) -> None:
        """Give year-suffixes in the order of the bibliography, if the first item needs one."""
        del complete, fewer
        if group.clashes:
            for place, key in enumerate(sorted(group.items, key=self.rank)):
                self.found[key] = self.useful.choice(self.condition, place)
        group.alike.clear()

    def by_condition(self, group: _Group, *, complete: bool, fewer: bool) -> None:
        """Let one more `disambiguate` condition hold, as long as the style has more of them."""
        enough = not group.clashes and len(group.items) <= 2
        more = not self.condition or self.last.conditions != self.last.tested
        if enough or not more:
            self.settle(group.items)
            group.alike.clear()
            return
        self.mode = 0
        self.set_condition(self.last.conditions)
        if self.condition:
            self.by_names(group, complete=complete, fewer=fewer)
        else:
            self.set_condition(1)
            self.stay = True


def _widest(trials: Sequence[Trial]) -> tuple[list[int], list[tuple[int, ...]]]:
    """Return how many names to begin with, and the given names of the longest of their lists."""
    lists = min(len(trial.shown) for trial in trials)
    names = [max(trial.shown[place] for trial in trials) for place in range(lists)]
    givens = [max((trial.givens[place] for trial in trials), key=len) for place in range(lists)]
    return names, givens
