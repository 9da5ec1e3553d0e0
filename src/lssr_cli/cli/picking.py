"""Choosing a fact: fzf shows what a search finds at each key, or a person types a number."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.listing import fact_row
from lssr_cli.cli.session import Session
from lssr_cli.model import Fact
from lssr_cli.output.data import to_tsv
from lssr_cli.output.safe import safe

MOST = 200
"""How many facts are offered at once."""

SHORT_LIST = 20
"""How many facts a numbered list has at most."""

HEADER = "enter: print id   ctrl-y: copy citation   ctrl-o: open source   ctrl-e: edit"


def fuzzy_finder() -> str | None:
    """Return the path of fzf if it is installed."""
    return shutil.which("fzf")


def with_fzf(session: Session, query: str) -> ExitStatus:
    """Let fzf ask the search at each key, and print the id of the fact that is chosen."""
    facts = _found(session, query, MOST)
    lines = to_tsv(map(fact_row, facts))
    done = subprocess.run(
        ["fzf", *_options(session, query)],
        input=lines.encode(),
        stdout=subprocess.PIPE,
        env={**os.environ, "SHELL": "/bin/sh"},
        check=False,
    )
    if done.returncode:
        return ExitStatus.NOTHING if done.returncode == 1 else ExitStatus.INTERRUPTED
    session.write(done.stdout.decode().partition("\t")[0].strip() + "\n")
    return ExitStatus.FOUND


def by_number(session: Session, query: str) -> ExitStatus:
    """Show a numbered list on standard error and print the id of the fact that is chosen."""
    facts = _found(session, query, SHORT_LIST)
    for number, fact in enumerate(facts, 1):
        sys.stderr.write(f"{number:>3}  {fact.when or 'undated'}  {safe(fact.text)}\n")
    if not facts:
        return ExitStatus.NOTHING
    if session.environment.stdin_tty:
        sys.stderr.write(f"1-{len(facts)}: ")
        sys.stderr.flush()
    typed = sys.stdin.readline().strip() if sys.stdin else ""
    if not typed.isascii() or not typed.isdigit() or not 1 <= int(typed[:9]) <= len(facts):
        return ExitStatus.NOTHING
    session.write(f"{facts[int(typed) - 1].id}\n")
    return ExitStatus.FOUND


def _found(session: Session, query: str, limit: int) -> list[Fact]:
    index = session.index()
    if not query.strip():
        return index.facts(index.ids()[:limit])
    from lssr_cli.search import search

    return [hit.fact for hit in search(index, query, limit=limit).hits]


def _options(session: Session, query: str) -> list[str]:
    """Return fzf's options; what stands in braces is filled in and quoted by fzf."""
    program = f"{shlex.quote(sys.executable)} -m lssr_cli -f {shlex.quote(str(session.file))}"
    search = f"{program} search --format tsv --limit {MOST} -- {{q}} 2>/dev/null || true"
    return [
        "--disabled",
        f"--query={query}",
        "--delimiter=\t",
        "--with-nth=2..",
        "--layout=reverse",
        "--info=inline",
        f"--header={HEADER}",
        f"--preview=COLUMNS=$FZF_PREVIEW_COLUMNS {program} --color always show -- {{1}}",
        "--preview-window=down,50%,wrap",
        f"--bind=change:reload:{search}",
        f"--bind=ctrl-y:execute-silent({program} cite --copy -- {{1}})",
        f"--bind=ctrl-o:execute-silent({program} open -- {{1}})",
        f"--bind=ctrl-e:execute({program} edit -- {{1}})",
    ]
