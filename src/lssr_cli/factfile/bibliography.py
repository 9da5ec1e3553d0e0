"""Sources that stand in bibliography files beside a fact file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lssr_cli.errors import FactFileError
from lssr_cli.factfile.door import parse_toml, read_text
from lssr_cli.factfile.faults import Fault, quoted
from lssr_cli.factfile.parts import Part, refusal
from lssr_cli.model import Place, Source

# Keys of bibliography files are taken as they are, if a marker can name them.
_KEY = re.compile(r"[^\s\x00-\x1f\x7f-\x9f\[\],;]+")


def bibliography_files(part: Part) -> list[Path]:
    """Return the files that a part's ``[collection] bibliography`` names.

    Raises:
        FactFileError: A name leads out of the folder of the fact file.
    """
    names = part.collection.bibliography if part.collection else ()
    return [_inside(part, index, name) for index, name in enumerate(names)]


def bibliography_part(path: Path, items: Iterable[tuple[Mapping[str, Any], int]]) -> Part:
    """Return the sources of one bibliography file as a part of the collection.

    Args:
        path: The file.
        items: CSL items, dates as EDTF strings, each with the line on which it begins.

    Raises:
        FactFileError: An item's ``id`` cannot be the key of a marker.
    """
    return Part(str(path), sources=tuple(_source(path, item, line) for item, line in items))


def _source(path: Path, item: Mapping[str, Any], line: int) -> Source:
    key = str(item.get("id", ""))
    if not _KEY.fullmatch(key):
        message = f"{quoted(key)} is no key that a marker can name"
        raise FactFileError(message, where=f"{path}:{line}")
    return Source(key, item, place=Place(str(path), line))


def _inside(part: Part, index: int, name: str) -> Path:
    path = Path(part.file)
    folder = path.parent
    if Path(name).is_absolute() or ".." in Path(name).parts or "\0" in name:
        raise _outside(path, index, name)
    if folder.resolve() not in (folder / name).resolve().parents:
        raise _outside(path, index, name)
    return folder / name


def _outside(path: Path, index: int, name: str) -> FactFileError:
    text = read_text(path)
    message = f"{quoted(name)} is not in the folder of this file or below"
    fault = Fault(("collection", "bibliography", index), "outside", message)
    return refusal(fault, str(path), text, parse_toml(text, path))
