"""How ``add`` comes from what was typed to a fact in the file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from lssr_cli import curate, markers
from lssr_cli.cli.session import Session
from lssr_cli.cli.targets import target
from lssr_cli.errors import UsageError
from lssr_cli.factfile import read
from lssr_cli.factfile.faults import Wrong, did_you_mean, quoted
from lssr_cli.factfile.fields import filled, identifier, prose
from lssr_cli.model import Facts

LISTED = {"source": "sources", "entity": "entities"}
"""Kind → the command that lists things of it."""


class Draft(NamedTuple):
    """A fact as typed; ``date`` is ``None`` if it was not given at all."""

    text: str
    date: str | None = None
    sources: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    id: str = ""


def add_to(session: Session, draft: Draft, into: Path | None, *, dry_run: bool) -> None:
    """Add a fact and tell its id, or show what would change.

    Raises:
        UsageError: Something is missing or means nothing, or the file may not be changed.
    """
    path = target(session, into)
    known = read(session.file)
    draft = _completed(session, draft, known)

    made: list[curate.NewFact] = []

    def make(file: curate.FileText) -> str:
        made.append(new_fact(draft, read(session.file)))
        return curate.add_fact(file, made[-1])

    if dry_run:
        session.write(shown(curate.plan(session.file, [path], make)))
        return
    curate.change(session.file, [path], make)
    session.tell(f"added {made[-1].id} to {path}{_dated(made[-1].date)}")
    session.write(f"{made[-1].id}\n")


def shown(changes: Mapping[Path, curate.Change]) -> str:
    """Return changes as a diff, safe to print."""
    from lssr_cli.output.safe import safe_block

    texts = (curate.diff(str(path), c.old.text, c.new) for path, c in changes.items())
    return safe_block("".join(texts))


def new_fact(draft: Draft, known: Facts) -> curate.NewFact:
    """Check a draft against the collection and return the fact to write.

    Raises:
        UsageError: The format takes no such text, tag or id, a source, entity or date means
            nothing, or the id is taken.
    """
    text = draft.text.strip()
    if not text:
        raise UsageError("--text is missing")
    _take("text", prose, text)
    for tag in draft.tags:
        _take("tag", filled, tag)
    if draft.id:
        _take("id", identifier, draft.id)
    _check_known("entity", draft.about, known.entities)
    _check_known("source", (markers.head(cite) for cite in draft.sources), known.sources)
    if draft.id and draft.id in known.facts:
        raise UsageError(f"the id {draft.id[:60]!r} is taken")
    return curate.NewFact(
        id=draft.id or curate.make_id(text, known.facts),
        text=text,
        date=typed_date(draft.date or ""),
        sources=draft.sources,
        about=draft.about,
        tags=draft.tags,
    )


def typed_date(text: str) -> str:
    """Return a typed date as EDTF; an empty one stays empty.

    Raises:
        UsageError: It is no date.
    """
    from lssr_cli import dates

    if not text.strip():
        return ""
    try:
        return dates.parse_input(text).text
    except dates.DateError as error:
        raise UsageError(f"--date: {error}") from None


def _dated(date: str) -> str:
    """Return how a date was understood."""
    from lssr_cli import dates

    return f", dated {dates.format(dates.parse(date))} ({date})" if date else ""


def _take(option: str, convert: Callable[[object], str], value: str) -> None:
    try:
        convert(value).encode()
    except Wrong as wrong:
        raise UsageError(f"--{option}: {wrong}", hint=wrong.faults[0].hint) from None
    except UnicodeEncodeError:
        raise UsageError(f"--{option}: not UTF-8") from None


def _check_known(kind: str, keys: Iterable[str], known: Collection[str]) -> None:
    for key in keys:
        if key not in known:
            hint = did_you_mean(key, known) or f"lssr {LISTED[kind]} lists them"
            raise UsageError(f"no {kind} {quoted(key)}", hint=hint)


def _completed(session: Session, draft: Draft, known: Facts) -> Draft:
    """Ask for what is missing on a terminal; in a pipe nothing is asked."""
    environment = session.environment
    if not (environment.stdin_tty and environment.stdout_tty):
        return draft
    from lssr_cli.cli.asking import ask_for

    return ask_for(draft, known)
