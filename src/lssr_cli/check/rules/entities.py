"""Rules about entities: their names and their dates."""

from __future__ import annotations

from collections import defaultdict

from lssr_cli.check.document import Spot
from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import WARNING
from lssr_cli.check.items import Item
from lssr_cli.check.rule import Problem, Problems, rule
from lssr_cli.check.timing import ends_before, span
from lssr_cli.check.wording import listed
from lssr_cli.factfile.faults import did_you_mean, quoted
from lssr_cli.model import Entity

LIVES = (("born", "died"), ("began", "ended"))
_NOT_ALIVE = ("place", "organisation", "event", "work")


@rule(
    "shared-alias",
    WARNING,
    "A name or alias of two entities; it links to neither unless about names one.",
    bad='[entities.wilna]\nname = "Vilnius region"\naliases = ["Wilno"]',
    good='[entities.wilna]\nname = "Vilnius region"',
)
def shared_alias(draft: Draft) -> Problems:
    """Find names of several entities, other than those that the collection calls ambiguous."""
    ambiguous = set(draft.joined.collection.check.ambiguous)
    owners: defaultdict[str, dict[str, Item[Entity]]] = defaultdict(dict)
    for item in draft.entities:
        for name in item.value.names:
            owners[name].setdefault(item.value.key, item)
    for name, items in owners.items():
        if name and len(items) > 1 and name not in ambiguous:
            for key, item in items.items():
                others = listed((other for other in items if other != key), len(items) - 1)
                message = f"{quoted(name)} is a name of {others} too"
                hint = "give it to one, or list it in [collection.check] ambiguous"
                yield item.problem(*_field_of(item, name), message=message, hint=hint)


@rule(
    "repeated-alias",
    WARNING,
    "An alias that is the name itself, or stands twice.",
    bad='[entities.kaunas]\nname = "Kaunas"\naliases = ["Kowno", "Kaunas"]',
    good='[entities.kaunas]\nname = "Kaunas"\naliases = ["Kowno"]',
)
def repeated_alias(draft: Draft) -> Problems:
    """Find aliases that add nothing."""
    for item in draft.entities:
        seen = {item.value.name}
        for at, alias in enumerate(item.value.aliases):
            if alias in seen:
                what = "is the name" if alias == item.value.name else "stands twice"
                yield item.problem("aliases", at, message=f"{quoted(alias)} {what}")
            seen.add(alias)


@rule(
    "reversed-life",
    WARNING,
    "An entity that died before it was born, or ended before it began.",
    bad='[entities.kapsukas]\nkind = "person"\nname = "Kapsukas"\nborn = "1935"\ndied = "1880"',
    good='[entities.kapsukas]\nkind = "person"\nname = "Kapsukas"\nborn = "1880"\ndied = "1935"',
)
def reversed_life(draft: Draft) -> Problems:
    """Find lives that end before they begin."""
    for item in draft.entities:
        for first, last in LIVES:
            begun, ended = getattr(item.value, first), getattr(item.value, last)
            if begun and ended and ends_before(span(ended), span(begun)):
                yield item.problem(first, message=f"{first} {begun}, after {last} {ended}")
                yield item.problem(last, message=f"{last} {ended}, before {first} {begun}")


@rule(
    "wrong-life",
    WARNING,
    "Birth or death of what does not live, or beginning or end of a person.",
    bad='[entities.kaunas]\nkind = "place"\nname = "Kaunas"\nborn = "1361"',
    good='[entities.kaunas]\nkind = "place"\nname = "Kaunas"\nbegan = "1361"',
)
def wrong_life(draft: Draft) -> Problems:
    """Find dates that do not fit the kind."""
    for item in draft.entities:
        fields = {"person": LIVES[1]} | dict.fromkeys(_NOT_ALIVE, LIVES[0])
        for field in fields.get(item.value.kind, ()):
            if getattr(item.value, field):
                right = LIVES[0] if item.value.kind == "person" else LIVES[1]
                hint = f"write {right[field in ('died', 'ended')]}"
                yield item.problem(field, message=f"a date of no {item.value.kind}", hint=hint)


@rule(
    "idle-ambiguous",
    WARNING,
    "A name listed as ambiguous that no entity has.",
    bad='[collection.check]\nambiguous = ["Wilnius"]',
    good='[collection.check]\nambiguous = ["Wilno"]',
)
def idle_ambiguous(draft: Draft) -> Problems:
    """Find ambiguous names that are no names."""
    names = {name: None for item in draft.entities for name in item.value.names}
    for document, ambiguous in draft.settings("ambiguous"):
        for at, name in enumerate(ambiguous):
            if name not in names:
                spot = Spot(("collection", "check", "ambiguous", at))
                message = f"no entity is called {quoted(name)}"
                yield Problem(document, spot, message, did_you_mean(str(name), names))


def _field_of(item: Item[Entity], name: str) -> tuple[str | int, ...]:
    if name == item.value.name:
        return ("name",)
    return ("aliases", item.value.aliases.index(name))


RULES = (shared_alias, repeated_alias, reversed_life, wrong_life, idle_ambiguous)
