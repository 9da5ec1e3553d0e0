"""How ``rename`` and ``remove`` change every file of a collection that names a thing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import typer

from lssr_cli import curate
from lssr_cli.cli.adding import shown
from lssr_cli.cli.session import Session
from lssr_cli.cli.targets import refuse_shipped
from lssr_cli.curate.rename import remove_fact, rename
from lssr_cli.errors import NotFoundError, UsageError
from lssr_cli.factfile import discover
from lssr_cli.factfile.faults import ID, quoted
from lssr_cli.model import Fact
from lssr_cli.things import find, kind_of, look_up


def rename_in(session: Session, old: str, new: str, *, dry_run: bool) -> None:
    """Rename ``old`` in all files of the collection, or show what would change.

    Raises:
        NotFoundError: Nothing is called ``old``.
        UsageError: ``new`` is taken, or cannot be an id or key.
    """
    refuse_shipped(session)
    (thing,) = look_up(session.index(), [old])
    kind, name = kind_of(thing), thing.id if isinstance(thing, Fact) else thing.key
    if not ID.fullmatch(new):
        raise UsageError(f"{quoted(new)} cannot be an id or key")
    if find(session.index(), f"{kind}:{new}"):
        raise UsageError(f"{kind} {new[:60]!r} is there already")

    def make(file: curate.FileText) -> str:
        return rename(file, kind, name, new)

    _carry_out(session, make, f"renamed {kind} {name} to {new}", dry_run=dry_run)


def remove_from(session: Session, name: str, *, yes: bool, dry_run: bool) -> bool:
    """Remove a fact, or show what would change; return whether it was removed or shown.

    Raises:
        NotFoundError: There is no such fact.
    """
    refuse_shipped(session)
    if find(session.index(), f"fact:{name}") is None:
        raise NotFoundError(f"no fact: {name[:60]}")

    def make(file: curate.FileText) -> str:
        return remove_fact(file, name)

    asks = session.environment.stdin_tty and session.environment.stderr_tty
    if asks and not (yes or dry_run):
        session.write(shown(curate.plan(session.file, discover(session.file), make)))
        if not typer.confirm("Remove it?", err=True):
            return False
    pointed = _pointing(session, name)
    _carry_out(session, make, f"removed {name}{pointed}", dry_run=dry_run)
    return True


def _pointing(session: Session, name: str) -> str:
    """Return in words which facts point to one that is to be removed."""
    facts = session.index().facts(session.index().ids())
    found = [fact.id for fact in facts if name in (*fact.contradicts, *fact.see)]
    return f", and its id from {', '.join(found)}" if found else ""


def _carry_out(session: Session, make: curate.Make, done: str, *, dry_run: bool) -> None:
    root, files = session.file, discover(session.file)
    if dry_run:
        session.write(shown(curate.plan(root, files, make)))
        return
    changed: Mapping[Path, curate.Change] = curate.change(root, files, make)
    session.tell(f"{done} in {', '.join(str(path) for path in changed)}")
