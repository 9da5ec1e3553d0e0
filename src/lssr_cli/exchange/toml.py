"""A CSL item as the ``[sources.KEY]`` table of a fact file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lssr_cli.curate.tables import string
from lssr_cli.exchange.entries import Item
from lssr_cli.exchange.variables import ALL, NAMES, NOT_OF_THE_WORK, rank

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def toml_source(key: str, item: Item) -> str:
    """Return an item as TOML, the important variables first."""
    header = key if _BARE_KEY.fullmatch(key) else string(key)
    variables = sorted((set(item) & (ALL | {"type"})) - NOT_OF_THE_WORK, key=rank)
    lines = [f"{name} = {_value(name, item[name])}" for name in variables if item[name]]
    return "\n".join((f"[sources.{header}]", *lines))


def _value(variable: str, value: Any) -> str:
    if variable in NAMES:
        return f"[{', '.join(_name(name) for name in value)}]"
    return string(str(value))


def _name(name: Mapping[str, Any]) -> str:
    parts = (f"{part} = {_part(value)}" for part, value in name.items())
    return f"{{ {', '.join(parts)} }}"


def _part(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else string(str(value))
