"""Where a collection is, and the names that its files have in the index."""

import os
from pathlib import Path
from typing import NamedTuple


class Home(NamedTuple):
    """The path of a collection as the user named it, and the folder to which names are relative.

    A collection that is one file has the empty name for that file.
    """

    path: str
    folder: str

    def name(self, file: str) -> str:
        """Return the name of a file of the collection."""
        if not file or file == self.path:
            return ""
        return os.path.relpath(file, self.folder or ".")

    def file(self, name: str) -> str:
        """Return a file of the collection as the user can open it."""
        return os.path.join(self.folder, name) if name else self.path


def home_of(path: Path) -> Home:
    """Return the home of the collection at ``path``."""
    named = str(path)
    return Home(named, named if os.path.isdir(named) else os.path.dirname(named))
