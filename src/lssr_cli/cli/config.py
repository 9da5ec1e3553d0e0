"""The user's ``config.toml``: defaults for what options and ``LSSR_*`` variables decide."""

from pathlib import Path
from typing import Any, NamedTuple

from lssr_cli.cli.environment import config_file, variable
from lssr_cli.errors import UsageError

CHOICES = {
    "color": ("auto", "always", "never"),
    "pager": ("auto", "never"),
    "dates": ("dmy", "mdy", "iso"),
}
TEXTS = ("file", "style", "locale")


class Config(NamedTuple):
    """What ``config.toml`` says; empty where it says nothing.

    Attributes:
        file: The fact file or folder to read by default.
        style: A CSL style.
        locale: A language tag for citations.
        color: ``auto``, ``always`` or ``never``.
        pager: ``auto`` or ``never``.
        dates: How days are worded: ``dmy``, ``mdy`` or ``iso``.
        collections: Fact files by the names that ``-c`` takes.
        path: The configuration file.
    """

    file: str = ""
    style: str = ""
    locale: str = ""
    color: str = ""
    pager: str = ""
    dates: str = ""
    collections: tuple[tuple[str, str], ...] = ()
    path: Path = Path()

    def collection(self, name: str) -> Path:
        """Return the file of a named collection.

        Raises:
            UsageError: There is no collection of this name.
        """
        known = dict(self.collections)
        if name not in known:
            names = ", ".join(known) or "none is named"
            raise UsageError(f"collection {name[:60]!r} is not in {self.path} ({names})")
        return self.resolved(known[name])

    def resolved(self, file: str) -> Path:
        """Return a path of the configuration; a relative one starts at its folder."""
        return self.path.parent / Path(file).expanduser()


def load_config() -> Config:
    """Read the configuration: the file ``LSSR_CONFIG`` names, else the user's; often there is none.

    Raises:
        FactFileError: It cannot be read or is no TOML.
        UsageError: A key is unknown or has a value that means nothing.
    """
    path = Path(variable("LSSR_CONFIG")) if variable("LSSR_CONFIG") else config_file()
    try:
        if not path.is_file():
            return Config(path=path)
    except OSError:
        return Config(path=path)
    from lssr_cli.factfile.door import parse_toml, read_text

    document = parse_toml(read_text(path), path)
    values = {key: _value(path, key, value) for key, value in document.items()}
    return Config(**values, path=path)


def _value(path: Path, key: str, value: Any) -> Any:
    if key == "collections":
        if isinstance(value, dict) and all(isinstance(file, str) for file in value.values()):
            return tuple(value.items())
        raise UsageError("a table of names and paths is wanted", where=str(path), field=key)
    if key not in {*CHOICES, *TEXTS}:
        from lssr_cli.cli.session import unknown

        known = (*TEXTS, *CHOICES, "collections")
        raise UsageError(unknown("key", key, known), where=str(path))
    if not isinstance(value, str):
        raise UsageError("text is wanted", where=str(path), field=key)
    if value not in CHOICES.get(key, (value,)):
        raise UsageError(f"one of {', '.join(CHOICES[key])} is wanted", where=str(path), field=key)
    return value
