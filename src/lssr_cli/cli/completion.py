"""Completion: answers a shell that asks what may stand at the cursor.

The shell's script (see :mod:`lssr_cli.cli.shells`) puts the line into the environment; the answer
is one candidate a line, in the form that the shell reads.
"""

import re
import sys
from typing import NamedTuple

from lssr_cli.cli.environment import variable
from lssr_cli.cli.exits import ExitStatus

VARIABLE = "_LSSR_COMPLETE"
MOST = 50
"""How many candidates a shell is given at most."""

_UNQUOTED = re.compile(r"""\\(.)|'([^']*)'?|"((?:\\.|[^"\\])*)"?|([^\s\\'"]+)|(\s+)""", re.DOTALL)
_ESCAPED = re.compile(r'\\(["\\$`])')


class Candidate(NamedTuple):
    """What may stand at the cursor, with a word of help."""

    value: str
    help: str = ""


def answer() -> ExitStatus:
    """Answer the shell that is asking; the status tells whether it wants a file name instead."""
    from lssr_cli.cli.candidates import candidates

    shell = variable(VARIABLE).removeprefix("complete_")
    words, typed = _line()
    found = candidates(words, typed)
    if found is None:
        return ExitStatus.NOTHING
    sys.stdout.write("".join(f"{_form(shell, one, typed)}\n" for one in found[:MOST]))
    return ExitStatus.FOUND


def split(line: str) -> list[str]:
    """Cut a command line into words as a shell does; the last one may lack its closing quote."""
    words: list[str] = []
    inside = False
    for match in _UNQUOTED.finditer(line):
        escaped, single, double, plain, blank = match.groups()
        if blank:
            inside = False
            continue
        if not inside:
            words.append("")
        inside = True
        quoted = _ESCAPED.sub(r"\1", double) if double is not None else single
        words[-1] += next((part for part in (escaped, quoted, plain) if part is not None), "")
    return words if inside else [*words, ""]


def _line() -> tuple[list[str], str]:
    """Return the words before the cursor, without the program's name, and the one at it."""
    line = variable("_TYPER_COMPLETE_ARGS")
    if not line and (number := variable("COMP_CWORD")).isdigit():
        words = [*split(variable("COMP_WORDS")), ""]
        return words[1 : int(number)], words[min(int(number), len(words) - 1)]
    _, *words = split(line) or [""]
    return (words[:-1], words[-1]) if words else ([], "")


def _form(shell: str, one: Candidate, typed: str) -> str:
    from lssr_cli.output.safe import safe

    value, help = safe(one.value), safe(one.help)
    if shell == "zsh":
        return f"{value.replace(':', chr(92) + ':')}:{help}" if help else value.replace(":", r"\:")
    if shell == "fish":
        return f"{value}\t{help}"
    return value[_broken(typed) :]


def _broken(typed: str) -> int:
    """Return how much of a word bash has cut off before the cursor, at one of its word breaks."""
    breaks = [sign for sign in ":=" if sign in variable("COMP_WORDBREAKS")]
    return max((typed.rfind(sign) + 1 for sign in breaks), default=0)
