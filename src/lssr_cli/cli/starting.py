"""How ``init`` makes a fact file from the starter that ships with the package."""

from __future__ import annotations

from pathlib import Path

from lssr_cli.cli.session import Session
from lssr_cli.curate.tables import string
from lssr_cli.errors import UsageError, WriteError
from lssr_cli.factfile.write import write_atomically

NAME = "facts.toml"


def start_collection(session: Session, folder: Path, title: str) -> None:
    """Write the starter file into a folder, which is made if need be.

    Its first line tells editors with Taplo where the schema of the format is: the one that came
    with this program, so that both always refuse the same.

    Raises:
        UsageError: There is a fact file already.
        WriteError: The folder or a file cannot be written.
    """
    target = folder / NAME
    if target.exists() or target.is_symlink():
        raise UsageError(f"{target} is there already")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"cannot write: {error.strerror}", where=str(folder)) from error
    data = Path(__file__).parent.parent / "data"
    text = (data / "starter.toml").read_text("utf-8").replace('"My facts"', string(title), 1)
    schema = (data / "fact-file.schema.json").as_uri()
    write_atomically(target, f"#:schema {schema}\n{text}")
    session.write(f"{target}\n")
    session.tell(
        f"to read it by default, write file = {string(str(target.resolve()))} "
        f"into {session.config.path}"
    )
    session.tell(f"or name it each time: lssr -f {target} timeline")
