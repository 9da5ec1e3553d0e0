"""What ``lssr index`` shows and does."""

from __future__ import annotations

import time
from pathlib import Path

from lssr_cli.cli.environment import cache_folder
from lssr_cli.cli.session import Session
from lssr_cli.index.cache import cache_file
from lssr_cli.index.copies import Copy, clear, copy_of
from lssr_cli.output.counts import counted
from lssr_cli.output.document import Document, Row, Span, line

SCHEMA = "lssr.index/1"
FRESH, COMPILED, MEMORY = "up to date", "compiled just now", "in memory"


def show_index(session: Session, format: str, *, rebuild: bool) -> None:
    """Show where the compiled copy is and what is in it; compile it if need be.

    Args:
        session: The run.
        format: ``text`` or ``json``.
        rebuild: Whether to compile it anew although it is up to date.
    """
    folder = cache_folder()
    known = None if rebuild else copy_of(session.file, folder)
    index = session.index(rebuild=rebuild)
    kept = known or copy_of(session.file, folder)
    state = FRESH if known else COMPILED if kept else MEMORY
    if format == "json":
        session.write(_json(session.file, kept, state, index.count()))
    else:
        session.show(_screen(session.file, kept, state, index.count()))
    if not kept:
        session.tell(f"{cache_file(session.file, folder)} cannot be written; nothing is kept")


def clear_all(session: Session, format: str) -> None:
    """Remove all compiled copies and say how many there were."""
    removed = clear(cache_folder())
    if format == "json":
        from lssr_cli.output.data import to_json

        session.write(to_json(SCHEMA, removed=[str(file) for file in removed]))
    else:
        session.write(f"{counted(len(removed), 'compiled copy')} removed\n")


def _screen(path: Path, copy: Copy | None, state: str, facts: int) -> Document:
    told = {"collection": str(path), "facts": f"{facts:,}", "state": state}
    if copy:
        told["compiled"] = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(copy.compiled))
        told |= {"file": str(copy.file), "size": _size(copy.size)}
    return Document(
        tuple(Row((line(value),), left=(Span(name, "id"),)) for name, value in told.items())
    )


def _json(path: Path, copy: Copy | None, state: str, facts: int) -> str:
    from lssr_cli.output.data import to_json

    compiled = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(copy.compiled)) if copy else None
    return to_json(
        SCHEMA,
        collection=str(path),
        facts=facts,
        state=state,
        compiled=compiled,
        file=str(copy.file) if copy else None,
        size=copy.size if copy else None,
    )


def _size(count: int) -> str:
    """Return a number of bytes as people read it."""
    amount = float(count)
    for unit in ("bytes", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.3g} {unit}"
        amount /= 1000
    return f"{amount:.3g} GB"
