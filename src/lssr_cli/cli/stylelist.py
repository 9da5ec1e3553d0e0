"""Citation styles in every format."""

from __future__ import annotations

from lssr_cli.cli.environment import cache_folder
from lssr_cli.cli.session import Session
from lssr_cli.csl.stylelist import Found, StyleEntry, StyleList


def find_styles(query: str, limit: int) -> Found:
    """Return the installed styles that a query finds."""
    return StyleList(cache_folder()).search(query, limit)


def write_styles(session: Session, found: Found, format: str) -> None:
    """Write styles in ``format``, and what was corrected to standard error."""
    pairs = [f"{used} for {typed}" for typed, used in found.corrections.items()]
    if pairs:
        session.tell(f"showing results for {', '.join(pairs)}")
    if format == "text":
        from lssr_cli.output.screens.styles import screen

        session.show(screen(found.entries))
        if found.total > len(found.entries):
            session.tell(f"{found.total - len(found.entries)} more; --limit shows them")
    elif format == "ids":
        session.write("".join(f"{entry.id}\n" for entry in found.entries))
    else:
        session.write(_records(found, format))


def _records(found: Found, format: str) -> str:
    from lssr_cli.output import data

    if format == "tsv":
        return data.to_tsv((entry.id, entry.header.title) for entry in found.entries)
    records = [_record(entry) for entry in found.entries]
    if format == "jsonl":
        return data.to_jsonl(records)
    return data.to_json("lssr.styles/1", total=found.total, styles=records)


def _record(entry: StyleEntry) -> dict[str, object]:
    return {"id": entry.id, **entry.header._asdict(), "parent": entry.parent_id}
