"""Run the real command line in a process of its own and say what is expected of it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TRACE = re.compile(r"Traceback|Exception ignored|Warning:")
HEAD = """\
format = 1
[sources.4]
type = "book"
title = "Europe: A History"
author = ["Davies, Norman"]
publisher = "HarperPerennial"
issued = "1998"
[sources.13]
type = "book"
title = "Lithuania"
author = ["Eidintas, Alfonsas"]
publisher = "Vaga"
issued = "1999"
[entities.vilnius]
kind = "place"
name = "Vilnius"
aliases = ["Wilno", "Vilna"]
"""


@dataclass(frozen=True)
class Outcome:
    """What a run printed and how it ended; its methods assert and return the outcome itself."""

    status: int
    out: str
    err: str

    def shows(self, *texts: str) -> Outcome:
        """It succeeds and prints each of ``texts``."""
        assert self.status == 0, (self.status, self.out, self.err)
        for text in texts:
            assert text in self.out, (text, self.out)
        return self

    def hides(self, *texts: str) -> Outcome:
        """It prints none of ``texts``."""
        for text in texts:
            assert text not in self.out, (text, self.out)
        return self

    def says(self, text: str) -> Outcome:
        """It says ``text`` on standard error."""
        assert text in self.err, self.err
        return self

    def fails(self, status: int, text: str = "") -> Outcome:
        """It ends with ``status``, says ``text`` in one line and shows no trace."""
        assert self.status == status, (self.status, self.out, self.err)
        assert text in self.err, self.err
        assert not TRACE.search(self.err), self.err
        return self

    @property
    def json(self) -> Any:
        """What it printed, as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """The lines it printed."""
        return self.out.splitlines()


class Program:
    """``lssr`` in a folder, with its own home, cache and environment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / ".home"
        self.home.mkdir(exist_ok=True)

    def __call__(self, *words: str, stdin: str = "", **variables: str) -> Outcome:
        """Run ``lssr WORDS``; ``variables`` are added to a bare environment."""
        done = subprocess.run(
            [sys.executable, "-m", "lssr_cli", *words],
            input=stdin.encode(),
            capture_output=True,
            cwd=self.folder,
            env=self.environment(**variables),
            check=False,
        )
        out, err = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
        return Outcome(done.returncode, out, err)

    def environment(self, **variables: str) -> dict[str, str]:
        """Return a small environment of the program's own."""
        base = {"PATH": os.environ["PATH"], "HOME": str(self.home), "LANG": "C.UTF-8"}
        return {
            **base,
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "LSSR_TODAY": "2026-01-05",
            **variables,
        }

    def file(self, text: str, name: str = "facts.toml") -> str:
        """Write a file into the folder and return its name."""
        (self.folder / name).write_text(text, "utf-8")
        return name

    def facts(self, *texts: str, dates: tuple[str, ...] = ()) -> str:
        """Write a fact file with these statements, called f1, f2 …; return its name."""
        tables = [
            f'[[facts]]\nid = "f{n}"\ntext = {json.dumps(text, ensure_ascii=False)}\n'
            + (f'date = "{dates[n - 1]}"\n' if n <= len(dates) else "")
            for n, text in enumerate(texts, 1)
        ]
        return self.file(HEAD + "".join(tables))
