"""Repairs: what rules propose, made in the texts of the files until nothing is left to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from lssr_cli.check.draft import Day, Draft
from lssr_cli.check.rule import Problem, Rule
from lssr_cli.check.selection import selected
from lssr_cli.curate.edits import Edit, apply
from lssr_cli.errors import FactFileError
from lssr_cli.factfile import discover
from lssr_cli.factfile.door import parse_toml

PASSES = 10
"""A repair may make room for another one; after this many rounds the rest is left."""


class Repair(NamedTuple):
    """A file's text before and after all repairs."""

    path: Path
    old: str
    new: str


def repairs(
    path: str | Path, select: Iterable[str] = (), ignore: Iterable[str] = (), *, today: Day
) -> list[Repair]:
    """Work out what can be repaired in a collection without changing what it means.

    Args:
        path: A fact file or a directory of them.
        select: Names of rules, as for :func:`lssr_cli.check.check`.
        ignore: The same.
        today: The same.

    Returns:
        The files that change; nothing is written.

    Raises:
        FactFileError: There is no such file or directory.
        UsageError: There is no rule of a name.
    """
    files = discover(Path(path))
    first: dict[Path, str] = {}
    texts: dict[Path, str] = {}
    select, ignore = tuple(select), tuple(ignore)
    for _ in range(PASSES):
        draft = Draft(files, today, texts)
        read = {Path(document.file): document.text for document in draft.documents}
        first = first or read
        rules = selected(draft.joined.collection.check, select, ignore, evidence=False)
        made = dict(_pass(draft, rules))
        texts |= made
        if not made:
            break
    return [
        Repair(file, text, texts[file])
        for file, text in first.items()
        if texts.get(file, text) != text
    ]


def _pass(draft: Draft, rules: Iterable[Rule]) -> Iterator[tuple[Path, str]]:
    problems = [
        problem
        for rule in rules
        if rule.fixable and rule.find
        for problem in rule.find(draft)
        if problem.fixes
    ]
    for document in draft.documents:
        if document.is_partial:
            continue
        edits = _compatible(problem for problem in problems if problem.document is document)
        if edits:
            text = apply(document.text, edits)
            if _is_toml(text, document.file):
                yield Path(document.file), text


def _compatible(problems: Iterable[Problem]) -> list[Edit]:
    """Return the edits of problems of which none touches another; the others wait."""
    edits: list[Edit] = []
    for problem in problems:
        wanted = [
            Edit(*problem.document.stretch(fix.spot), fix.text)
            for fix in dict.fromkeys(problem.fixes)
        ]
        if not any(_touch(edit, other) for edit in wanted for other in edits):
            edits += wanted
    return edits


def _touch(one: Edit, other: Edit) -> bool:
    return one.start <= other.end and other.start <= one.end


def _is_toml(text: str, file: str) -> bool:
    try:
        parse_toml(text, Path(file))
    except FactFileError:
        return False
    return True
