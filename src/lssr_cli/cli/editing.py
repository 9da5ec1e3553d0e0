"""How ``edit`` lets an editor at a copy, checks it, and puts it in place of the file.

The editor works on a copy, so that the fact file is whole at every moment; a text that the format
refuses, or in which an error is found, is offered to the editor again, and kept if the user gives
up.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import typer

from lssr_cli import curate
from lssr_cli.cli.clock import today
from lssr_cli.cli.editors import open_editor
from lssr_cli.cli.session import Session
from lssr_cli.cli.targets import refuse_shipped
from lssr_cli.errors import FactFileError, LssrError, UsageError, WriteError
from lssr_cli.factfile import discover
from lssr_cli.things import look_up


def edit_thing(session: Session, name: str) -> bool:
    """Edit the file in which a thing stands; return whether what was written is sound.

    Raises:
        NotFoundError: Nothing is called ``name``.
        UsageError: There is no editor, or the thing stands in no fact file.
    """
    refuse_shipped(session)
    (thing,) = look_up(session.index(), [name])
    path = Path(thing.place.file)
    if path.resolve() not in {file.resolve() for file in discover(session.file)}:
        raise UsageError(f"{name[:60]} stands in {thing.place}, which is no fact file")
    old = curate.read_for_edit(path)
    draft = Path(tempfile.mkdtemp(prefix="lssr-")) / path.name
    draft.write_bytes(old.encoded(old.text))
    try:
        return _edited(session, old, draft, thing.place.line)
    finally:
        _clear(session, draft, path)


def _edited(session: Session, old: curate.FileText, draft: Path, line: int) -> bool:
    while True:
        if status := open_editor(draft, line):
            session.tell(f"the editor ended with status {status}; nothing written")
            return False
        fault = _put_in_place(session, old, draft)
        if fault is None:
            error = _first_error(session, old.path)
            if error is None or not _again(session, error):
                return True
            old, line = curate.read_for_edit(old.path), error[0]
        elif _again(session, (0, str(fault))):
            line = _line_of(fault) or line
        else:
            return False


def _put_in_place(session: Session, old: curate.FileText, draft: Path) -> LssrError | None:
    """Replace the file by the draft; return what is wrong if that cannot be done."""
    try:
        new = curate.read_for_edit(draft).text
        if new == old.text:
            session.tell("nothing changed")
            return None
        curate.verify(session.file, {old.path: new})
        with curate.locked(old.path):
            curate.replace(old, new)
    except (FactFileError, WriteError) as error:
        return error
    session.tell(f"changed {old.path}")
    return None


def _first_error(session: Session, path: Path) -> tuple[int, str] | None:
    """Return the line and the words of the first error that ``check`` finds in a file."""
    from lssr_cli.check import check

    for error in check(session.file, today=today()).errors:
        if Path(error.file) == path:
            where = f"{error.where}: " if error.where else ""
            return error.line, f"{error.file}:{error.line}: {where}{error.message} [{error.rule}]"
    return None


def _again(session: Session, fault: tuple[int, str]) -> bool:
    """Tell what is wrong; ask on a terminal whether to edit again."""
    session.tell(fault[1])
    asks = session.environment.stdin_tty and session.environment.stderr_tty
    return asks and typer.confirm("Edit again?", default=True, err=True)


def _clear(session: Session, draft: Path, path: Path) -> None:
    """Remove the draft, unless it holds what the file does not."""
    if draft.exists() and draft.read_bytes() != path.read_bytes():
        session.tell(f"your text is kept in {draft}")
    else:
        shutil.rmtree(draft.parent)


def _line_of(error: LssrError) -> int:
    number = error.where.rpartition(":")[2]
    return int(number) if number.isascii() and number.isdigit() and len(number) < 9 else 0
