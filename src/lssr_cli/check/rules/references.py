"""Rules about what facts, sources and entities say of one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lssr_cli.check.document import Document, Spot
from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import ERROR, WARNING
from lssr_cli.check.graph import circles
from lssr_cli.check.items import Item
from lssr_cli.check.rule import BOOK, Problem, Problems, Replacement, rule
from lssr_cli.factfile.faults import did_you_mean, quoted

KINDS = {"about": "entity", "contradicts": "fact", "see": "fact", "derives_from": "source"}
"""Field → what the names in it are names of."""


@rule(
    "undefined-entity",
    ERROR,
    "A fact is about an entity that is not there.",
    bad='text = "It was taken.[4]"\nabout = ["vilnus"]',
    good='text = "It was taken.[4]"\nabout = ["vilnius"]',
)
def undefined_entity(draft: Draft) -> Problems:
    """Find keys in ``about`` that no entity has."""
    for item in draft.facts:
        yield from _undefined(item, "about", item.value.about, draft.entity_keys, draft)


@rule(
    "undefined-fact",
    ERROR,
    "A fact contradicts, or points to, a fact that is not there.",
    bad='text = "It was taken.[4]"\nsee = ["no-such-fact"]',
    good='id = "a"\ntext = "It was taken.[4]"\nsee = ["b"]\n'
    '[[facts]]\nid = "b"\ntext = "Vilnius was left.[4]"',
)
def undefined_fact(draft: Draft) -> Problems:
    """Find ids in ``contradicts`` and ``see`` that no fact has."""
    for item in draft.facts:
        for field, ids in (("contradicts", item.value.contradicts), ("see", item.value.see)):
            yield from _undefined(item, field, ids, draft.fact_ids, draft)


@rule(
    "undefined-root",
    ERROR,
    "A source derives from a source that is not there.",
    bad=BOOK + '\nderives_from = ["99"]',
    good=BOOK + '\nderives_from = ["4"]',
)
def undefined_root(draft: Draft) -> Problems:
    """Find keys in ``derives_from`` that no source has."""
    for item in draft.sources:
        roots = item.value.derives_from
        yield from _undefined(item, "derives_from", roots, draft.source_keys, draft)


@rule(
    "contradicts-itself",
    ERROR,
    "A fact that contradicts itself.",
    bad='id = "a"\ntext = "It was taken.[4]"\ncontradicts = ["a"]',
    good='id = "a"\ntext = "It was taken.[4]"',
)
def contradicts_itself(draft: Draft) -> Problems:
    """Find facts among their own rivals."""
    for item in draft.facts:
        yield from _itself(item, "contradicts", item.value.contradicts, item.value.id)


@rule(
    "see-itself",
    WARNING,
    "A fact that points to itself.",
    bad='id = "a"\ntext = "It was taken.[4]"\nsee = ["a"]',
    good='id = "a"\ntext = "It was taken.[4]"',
)
def see_itself(draft: Draft) -> Problems:
    """Find facts that point to themselves."""
    for item in draft.facts:
        yield from _itself(item, "see", item.value.see, item.value.id)


@rule(
    "one-sided",
    WARNING,
    "A contradiction that one of two facts tells alone; reading takes it as mutual.",
    bad='id = "a"\ntext = "It fell in May.[4]"\ncontradicts = ["b"]\n'
    '[[facts]]\nid = "b"\ntext = "It fell in June.[4]"',
    good='id = "a"\ntext = "It fell in May.[4]"\ncontradicts = ["b"]\n'
    '[[facts]]\nid = "b"\ntext = "It fell in June.[4]"\ncontradicts = ["a"]',
    fixable=True,
)
def one_sided(draft: Draft) -> Problems:
    """Find contradictions that the other fact does not tell."""
    by_id = {item.value.id: item for item in draft.facts}
    for item in draft.facts:
        id = item.value.id
        for at, other in enumerate(item.value.contradicts):
            rival = by_id.get(other)
            told = {*rival.value.contradicts, *draft.lost} if rival else set()
            if rival and other != id and id and id not in told:
                message = f"{other} does not contradict {id} in turn"
                hint = f'add "{id}" to contradicts of {rival.value.place}'
                fixes = _told_too(rival, id) if rival.document is item.document else ()
                yield item.problem("contradicts", at, message=message, hint=hint, fixes=fixes)


@rule(
    "derives-from-itself",
    ERROR,
    "A source that derives from itself, at once or by way of others.",
    bad=BOOK + '\nderives_from = ["9"]',
    good=BOOK,
)
def derives_from_itself(draft: Draft) -> Problems:
    """Find sources among their own roots; each step of a circle is told."""
    inside = circles({item.value.key: item.value.derives_from for item in draft.sources})
    for item in draft.sources:
        key = item.value.key
        for at, root in enumerate(item.value.derives_from):
            if root == key:
                yield item.problem("derives_from", at, message="derives from itself")
            elif key in inside and inside.get(root) == inside[key]:
                message = f"a circle: {root} derives from {key} in turn"
                yield item.problem("derives_from", at, message=message)


@rule(
    "repeated-value",
    WARNING,
    "The same value twice in a list.",
    bad='tags = ["war", "vilnius", "war"]',
    good='tags = ["war", "vilnius"]',
)
def repeated_value(draft: Draft) -> Problems:
    """Find values that a list holds already; the aliases of an entity have a rule of their own."""
    for document, path, table in draft.tables:
        for field, values in table.items():
            if isinstance(values, list) and field != "aliases":
                seen: list[Any] = []
                for at, value in enumerate(values):
                    if value in seen:
                        yield _again(document, (*path, field, at), value)
                    seen.append(value)


@rule(
    "shared-name",
    WARNING,
    "A fact, a source and an entity of one name; show takes the fact, then the source.",
    bad='id = "vilnius"\ntext = "It was taken.[4]"',
    good='id = "vilnius-taken"\ntext = "It was taken.[4]"',
)
def shared_name(draft: Draft) -> Problems:
    """Find ids and keys that two kinds of things have."""
    kinds: tuple[tuple[str, Mapping[str, None]], ...] = (
        ("source", draft.source_keys),
        ("entity", draft.entity_keys),
    )
    for item in draft.facts:
        for kind, keys in kinds:
            if item.value.id in keys:
                hint = f"show {kind}:{item.value.id} names that"
                yield item.problem("id", message=f"{_an(kind)} has this name too", hint=hint)
    for entity in draft.entities:
        key = entity.value.key
        if key in draft.source_keys:
            hint = f"show entity:{key} names this one"
            yield entity.problem(message="a source has this name too", hint=hint)


def _undefined(
    item: Item[Any], field: str, names: Iterable[str], known: Mapping[str, None], draft: Draft
) -> Problems:
    for at, name in enumerate(names):
        if name not in known and name not in draft.lost:
            message = f"no {KINDS[field]} {quoted(name)}"
            yield item.problem(field, at, message=message, hint=did_you_mean(name, known))


def _itself(item: Item[Any], field: str, names: Iterable[str], own: str) -> Problems:
    for at, name in enumerate(names):
        if own and name == own:
            yield item.problem(field, at, message="names the fact itself")


def _told_too(rival: Item[Any], id: str) -> tuple[Replacement, ...]:
    """Return the repair that adds an id to the list of a rival, or a list before its text."""
    listed = rival.value.contradicts
    if listed:
        last = Spot((*rival.path, "contradicts", len(listed) - 1))
        start, end = rival.document.stretch(last)
        return (Replacement(last, f'{rival.document.text[start:end]}, "{id}"'),)
    text = Spot((*rival.path, "text"), on_key=True)
    position = rival.document.position(text)
    indent = position.source[: position.column - 1]
    separator = ", " if _is_inline(rival) else rival.document.newline + indent
    return (Replacement(text, f'contradicts = ["{id}"]{separator}text'),)


def _is_inline(item: Item[Any]) -> bool:
    return item.document.text.startswith("{", item.document.stretch(Spot(item.path))[0])


def _again(document: Document, path: tuple[str | int, ...], value: object) -> Problem:
    return Problem(document, Spot(path), f"{quoted(value)} stands twice in the list")


def _an(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


RULES = (
    undefined_entity,
    undefined_fact,
    undefined_root,
    contradicts_itself,
    see_itself,
    one_sided,
    derives_from_itself,
    repeated_value,
    shared_name,
)
