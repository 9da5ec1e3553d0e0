"""Names of a style that are no present id: those of former releases, and titles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache as cached
from pathlib import Path

from lssr_cli.csl.errors import CslError
from lssr_cli.csl.folding import folded
from lssr_cli.csl.installed import styles_folder
from lssr_cli.csl.stylelist import StyleEntry, StyleList


@cached
def former_ids() -> dict[str, str]:
    """Return the ids that styles had in former releases, with the present ones."""
    path = styles_folder() / "renamed-styles.json"
    if not path.exists():
        return {}
    renamed: dict[str, str] = json.loads(path.read_bytes())
    return renamed


def titled(name: str, cache: Path | None) -> str:
    """Return the id of the one style that a title, complete or not, can mean.

    Args:
        name: Some words of a title.
        cache: The folder that keeps the list of all styles.

    Raises:
        CslError: There is no such style, or there are several.
    """
    with StyleList(cache) as styles:
        found = styles.search(name)
        titled = styles.titled(name)
    complete = [] if found.corrections or found.partial else found.entries
    entry = _only(titled) or _only(complete)
    if entry is None:
        proposals = [entry.id for entry in found.entries[:2]] if folded(name) else []
        hint = f"did you mean {' or '.join(proposals)}?" if proposals else ""
        raise CslError(f"no style is called {name!r}", hint=hint)
    return entry.id


def _only(entries: Sequence[StyleEntry]) -> StyleEntry | None:
    """Return the one entry, or the one independent among them."""
    independent = [entry for entry in entries if not entry.header.parent]
    candidates = entries if len(entries) == 1 else independent
    return candidates[0] if len(candidates) == 1 else None
