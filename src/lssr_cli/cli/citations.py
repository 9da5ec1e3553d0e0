"""Formatted citations in every format."""

from __future__ import annotations

from lssr_cli.citing import Cited, in_form
from lssr_cli.cli.session import Session

SCHEMA = "lssr.cite/1"


def write_citations(session: Session, made: Cited, format: str, form: str | None) -> None:
    """Write citations one a line; the bibliography, if any, after an empty line."""
    if format == "json":
        from lssr_cli.output.data import to_json

        parts = {"notes": made.notes, "bibliography": made.bibliography}
        session.write(to_json(SCHEMA, **parts))
        return
    from lssr_cli.output.safe import safe

    lines = [safe(text) for text in in_form(made, form)]
    if form == "both" and made.bibliography:
        lines.insert(len(made.notes), "")
    session.write("".join(f"{text}\n" for text in lines))
