"""What the index remembers of the files and folders that a collection is read from."""

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from lssr_cli import factfile
from lssr_cli.factfile import Part
from lssr_cli.index import cache
from lssr_cli.index.home import Home
from lssr_cli.model import NOWHERE


class Watched(NamedTuple):
    """A file or a folder: its name in the index, its stamp, for a file a digest of its bytes."""

    name: str
    stamp: str
    digest: str = ""


def watched(file: str, home: Home) -> Watched:
    """Return what to remember of a file that is about to be read.

    Raises:
        FactFileError: The file cannot be read.
    """
    # In this order: whatever changes from now on will show as a later stamp or another digest.
    stamp = cache.stamp(file)
    return Watched(home.name(file), stamp, digest(file))


def folders(home: Home) -> list[Watched]:
    """Return the folders whose listings decide which files there are; none for a single file."""
    if home.path != home.folder:
        return []
    found = []
    for root, names, _ in os.walk(home.folder):
        names[:] = [name for name in names if not name.startswith(".")]
        found.append(Watched(os.path.relpath(root, home.folder), cache.stamp(root)))
    return found


def digest(file: str) -> str:
    """Return the SHA-256 of a file's bytes.

    Raises:
        FactFileError: The file cannot be read.
    """
    return hashlib.sha256(factfile.read_bytes(Path(file))).hexdigest()


def shared_digest(part: Part) -> str:
    """Return a digest of all that a file says besides facts, wherever in it; empty for nothing.

    As long as it stays, the facts of other files mean what they meant.
    """
    if part.collection is None and not part.sources and not part.entities:
        return ""
    sources = [source._replace(place=NOWHERE) for source in part.sources]
    entities = [entity._replace(place=NOWHERE) for entity in part.entities]
    told = (part.collection, sources, entities)
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()
