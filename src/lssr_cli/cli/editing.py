"""How ``edit`` lets an editor at a copy, checks it, and puts it in place of the file.

The editor works on a copy beside the cache, so that the fact file is whole at every moment; a text
that the format refuses is offered to the editor again, and kept if the user gives up.
"""

from __future__ import annotations

import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path

import typer

from lssr_cli import curate
from lssr_cli.cli.environment import variable
from lssr_cli.cli.session import Session
from lssr_cli.cli.targets import refuse_shipped
from lssr_cli.errors import FactFileError, LssrError, UsageError, WriteError
from lssr_cli.things import look_up


def edit_thing(session: Session, name: str) -> bool:
    """Edit the file in which a thing stands; return whether what was written is sound.

    Raises:
        NotFoundError: Nothing is called ``name``.
        UsageError: There is no editor.
        WriteError: The file was changed by another program meanwhile; the text is kept.
    """
    refuse_shipped(session)
    (thing,) = look_up(session.index(), [name])
    old = curate.read_for_edit(Path(thing.place.file))
    draft = Path(tempfile.mkdtemp(prefix="lssr-")) / old.path.name
    draft.write_bytes(old.encoded(old.text))
    line = thing.place.line
    while True:
        _run_editor(draft, line)
        fault = _put_in_place(session, old, draft)
        if fault is None:
            shutil.rmtree(draft.parent)
            return True
        session.tell(str(fault))
        again = session.environment.stdin_tty and typer.confirm(
            "Edit again?", default=True, err=True
        )
        if not again:
            session.tell(f"nothing written; your text is kept in {draft}")
            return False
        line = _line_of(fault) or line


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


def _run_editor(path: Path, line: int) -> None:
    words = _editor()
    try:
        subprocess.run([*words, f"+{line}", str(path)], check=False)
    except OSError as error:
        raise UsageError(f"cannot start {words[0]}: {error.strerror}") from error


def _editor() -> list[str]:
    """Return the words of ``$VISUAL`` or ``$EDITOR``, else nano or vi.

    Raises:
        UsageError: There is none.
    """
    named = variable("VISUAL") or variable("EDITOR")
    if named:
        return shlex.split(named)
    for name in ("nano", "vi"):
        if shutil.which(name):
            return [name]
    raise UsageError("no editor: set VISUAL or EDITOR")


def _line_of(error: LssrError) -> int:
    number = error.where.rpartition(":")[2]
    return int(number) if number.isascii() and number.isdigit() and len(number) < 9 else 0
