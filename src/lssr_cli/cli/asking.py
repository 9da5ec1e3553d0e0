"""Asking on a terminal for what ``add`` still wants, with completion of what the file knows."""

from __future__ import annotations

import readline
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from lssr_cli import dates, markers
from lssr_cli.model import Facts

if TYPE_CHECKING:
    from lssr_cli.cli.adding import Draft


def ask_for(draft: Draft, known: Facts) -> Draft:
    """Return the draft with text, date and sources asked for where they were not given.

    Entities and tags, which many facts do without, are asked for only along with the text.
    """
    is_new = not draft.text
    draft = draft._replace(
        text=draft.text or _ask("Statement", (), _filled),
        date=draft.date if draft.date is not None else _ask("Date (empty: none)", (), _date),
        sources=draft.sources or _several("Sources", tuple(known.sources), known_only=True),
    )
    if not is_new:
        return draft
    tags = sorted({tag for fact in known.facts.values() for tag in fact.tags})
    return draft._replace(
        about=draft.about or _several("About", tuple(known.entities), known_only=True),
        tags=draft.tags or _several("Tags", tags),
    )


def _ask(label: str, choices: Sequence[str], accept: Callable[[str], str]) -> str:
    """Ask until the answer is accepted; ``accept`` returns what is wrong with it, or nothing."""
    readline.set_completer(_completer(choices))
    readline.set_completer_delims("; ")
    readline.parse_and_bind("tab: complete")
    while True:
        answer = input(f"{label}: ").strip()
        if not (fault := accept(answer)):
            return answer
        print(f"  {fault}")  # noqa: T201 - a dialogue on the terminal


def _several(label: str, known: Sequence[str], *, known_only: bool = False) -> tuple[str, ...]:
    def accept(answer: str) -> str:
        strange = [part for part in _parts(answer) if markers.head(part) not in known]
        return f"unknown: {', '.join(strange)}" if strange and known_only else ""

    return _parts(_ask(f"{label}, between semicolons (empty: none)", known, accept))


def _parts(answer: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in answer.split(";") if part.strip())


def _filled(answer: str) -> str:
    return "" if answer else "a fact needs a statement"


def _date(answer: str) -> str:
    """Show how a date was understood."""
    if not answer:
        return ""
    try:
        date = dates.parse_input(answer)
    except dates.DateError as error:
        return str(error)
    print(f"  = {dates.format(date)} ({date.text})")  # noqa: T201 - a dialogue on the terminal
    return ""


def _completer(choices: Sequence[str]) -> Callable[[str, int], str | None]:
    def complete(text: str, state: int) -> str | None:
        fitting = [choice for choice in choices if choice.startswith(text)]
        return fitting[state] if state < len(fitting) else None

    return complete
