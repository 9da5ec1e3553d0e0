"""Write the reference of the commands and the page for ``man``, both read from the commands.

    python bench/manual.py [--check]

Writes ``docs/reference.md`` and ``docs/lssr.1``; with ``--check`` writes nothing, and the status
is 1 if one of them is not what the commands say.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generated import is_settled
from typer.core import TyperOption

from lssr_cli.cli.commands import COMMANDS, root
from lssr_cli.cli.exits import ExitStatus

DOCS = Path(__file__).resolve().parents[1] / "docs"
STATUSES = {
    ExitStatus.FOUND: "something was found or done",
    ExitStatus.NOTHING: "nothing was found, or check found errors",
    ExitStatus.USAGE: "bad usage or bad input",
    ExitStatus.UNWRITABLE: "output, a file or the clipboard could not be written",
    ExitStatus.INTERRUPTED: "interrupted",
}
VARIABLES = {
    "LSSR_FILE": "the fact file or folder, where --file is not given",
    "LSSR_STYLE, LSSR_LOCALE": "citation style and its language",
    "LSSR_CONFIG": "the configuration file, in the place of config.toml",
    "LSSR_PAGER, PAGER": "what pages long output on a terminal",
    "LSSR_TODAY": "the day that is today, as YYYY-MM-DD",
    "LSSR_DEBUG": "if set, a fault of the program shows its trace",
    "NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE": "never or always colour",
    "VISUAL, EDITOR": "the editor of lssr edit",
}


class Parameter(NamedTuple):
    """An option or argument: how it is written, and what it is for."""

    written: str
    help: str


class Page(NamedTuple):
    """What there is to say of a command.

    Attributes:
        name: Its name; empty for the program itself.
        usage: How it is called.
        text: Paragraphs that describe it.
        examples: Command lines.
        arguments: What it is called with.
        options: Its own options.
        common: The options of every command.
    """

    name: str
    usage: str
    text: tuple[str, ...]
    examples: tuple[str, ...]
    arguments: tuple[Parameter, ...]
    options: tuple[Parameter, ...]
    common: tuple[Parameter, ...]


def pages() -> Iterator[Page]:
    """Yield the page of the program, then that of each command in the order of the help."""
    group = root()
    yield _page(group, "")
    for name in COMMANDS:
        if (command := group.get_command(None, name)) is not None:
            yield _page(command, name)


def _page(command: object, name: str) -> Page:
    blocks = inspect.cleandoc(getattr(command, "help", "") or "").split("\n\n")
    examples = [line.strip() for block in blocks if "\b" in block for line in block.split("\n")]
    text = (" ".join(block.split()) for block in blocks if "\b" not in block)
    params = list(getattr(command, "params", ()))
    arguments = [one for one in params if not isinstance(one, TyperOption)]
    options = [_parameter(one) for one in params if isinstance(one, TyperOption)]
    first_common = next(n for n, one in enumerate(options) if "--file" in one.written)
    words = ["lssr", name, *(_argument(one) for one in arguments), "[OPTIONS]"]
    return Page(
        name,
        " ".join(filter(None, words)) if name else "lssr [OPTIONS] COMMAND [ARGS]...",
        tuple(text),
        tuple(line for line in examples if line.startswith("lssr")),
        tuple(Parameter(_argument(one), one.help or "") for one in arguments),
        tuple(options[:first_common]),
        tuple(options[first_common:]),
    )


def _argument(argument: object) -> str:
    name = getattr(argument, "metavar", None) or str(getattr(argument, "name", "")).upper()
    return f"{name}..." if getattr(argument, "nargs", 1) == -1 and name.isalpha() else name


def _parameter(option: TyperOption) -> Parameter:
    names = ", ".join([*option.opts, *option.secondary_opts])
    choices = "|".join(getattr(option.type, "choices", ()))
    value = option.metavar or choices or option.type.name.split()[0].upper().replace("STR", "TEXT")
    return Parameter(names if option.is_flag else f"{names} {value}", option.help or "")


def markdown() -> str:
    """Return the reference as a page of the documentation."""
    program, *commands = pages()
    lines = [
        "# Commands",
        "",
        "Written by `python bench/manual.py`; edit the commands instead.",
        "",
    ]
    lines += [f"- [{page.name}](#{page.name}): {COMMANDS[page.name]}" for page in commands]
    lines += ["", "## Options of every command", "", *_table(commands[0].common)]
    lines += ["", "## Options of the program", "", *_table(program.common[6:])]
    for page in commands:
        lines += ["", f"## {page.name}", "", f"    {page.usage}", ""]
        lines += [paragraph for text in page.text for paragraph in (text, "")]
        lines += [*(f"    {example}" for example in page.examples), ""]
        lines += _table((*page.arguments, *page.options))
        formats = next(one.help for one in page.common if one.written.startswith("--format"))
        lines += ["", f"Formats: {formats.removeprefix('One of: ')}"]
    lines += ["", "## Exit status", "", *(f"- {int(n)}: {text}" for n, text in STATUSES.items())]
    lines += ["", "## Environment", "", *(f"- `{n}`: {text}" for n, text in VARIABLES.items())]
    return "\n".join(lines) + "\n"


def _table(parameters: tuple[Parameter, ...]) -> list[str]:
    def cell(text: str) -> str:
        return text.replace("|", "\\|").replace("<", "&lt;")

    rows = [f"| `{cell(one.written)}` | {cell(one.help)} |" for one in parameters]
    return ["| | |", "|---|---|", *rows] if rows else []


def roff() -> str:
    """Return the page for ``man`` in the macros of man(7)."""
    program, *commands = pages()
    lines = ['.TH LSSR 1 "" "lssr" "User Commands"', ".SH NAME"]
    lines += ["lssr \\- look up facts, chronologies and citations in a plain-text fact file"]
    lines += [".SH SYNOPSIS", _escaped(program.usage), ".SH DESCRIPTION"]
    lines += [_escaped(text) for text in program.text]
    lines += [".SH OPTIONS", *_items(program.common), ".SH COMMANDS"]
    for page in commands:
        lines += [f".SS {page.name}", f".B {_escaped(page.usage)}"]
        lines += [line for text in page.text for line in (".PP", _escaped(text))]
        lines += _items((*page.arguments, *page.options))
        lines += [".PP", ".EX", *(f"  {_escaped(example)}" for example in page.examples), ".EE"]
    lines += [".SH EXIT STATUS"]
    lines += _items(Parameter(str(int(number)), text) for number, text in STATUSES.items())
    lines += [".SH ENVIRONMENT"]
    lines += _items(Parameter(name, text) for name, text in VARIABLES.items())
    return "\n".join(lines) + "\n"


def _items(parameters: Iterable[Parameter]) -> Iterator[str]:
    for one in parameters:
        yield ".TP"
        yield f".B {_escaped(one.written)}"
        yield _escaped(one.help)


def _escaped(text: str) -> str:
    """Return text that troff prints as it stands."""
    written = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return f"\\&{written}" if written.startswith(".") else written


def main() -> None:
    """Write both pages, or compare them."""
    settled = [
        is_settled(
            DOCS / name,
            text,
            f"docs/{name} is not what the commands say: run python bench/manual.py",
        )
        for name, text in (("reference.md", markdown()), ("lssr.1", roff()))
    ]
    sys.exit(not all(settled))


if __name__ == "__main__":
    main()
