"""The commands, each in a module of its own that is imported only when it is called."""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import typer
from typer.core import TyperGroup, TyperOption

from lssr_cli.cli.options import application, global_options
from lssr_cli.cli.session import Session, unknown

if TYPE_CHECKING:
    from typer._click import Command, HelpFormatter

HELP = """Look up facts, chronologies and citations in a plain-text fact file.

\b
  lssr search vilnius congress        find facts, typos and other spellings included
  lssr timeline --from 1918-12        a chronology
  lssr cite cpl-first-congress        the citation of a fact, ready to paste
"""
FORMATS = ("text", "tsv", "json", "jsonl", "csv", "markdown", "html", "ids")
COMPLETION = {
    "--install-completion": "Complete words in this shell, or in bash, zsh or fish.",
    "--show-completion": "Print the script that does so.",
}


COMMANDS = {
    "search": "Find facts by their words, names, dates and sources.",
    "pick": "Choose a fact while typing.",
    "show": "Show all there is about facts, sources and entities.",
    "timeline": "Print a chronology.",
    "today": "What happened on this day.",
    "cite": "Format the citations of facts and sources.",
    "sources": "List the sources and how many facts lean on each.",
    "entities": "List persons, places, organisations, events and works.",
    "tags": "List the tags.",
    "styles": "Find a citation style.",
    "open": "Open a source's page in the browser.",
    "check": "Check a fact file for mistakes.",
    "init": "Make a fact file of your own.",
    "add": "Add a fact.",
    "import": "Add sources from BibTeX, RIS and CSL-JSON files.",
    "edit": "Edit a fact in your editor.",
    "rename": "Rename a fact, source or entity everywhere.",
    "remove": "Remove a fact.",
    "export": "Write the whole collection in another format.",
    "index": "Show or rebuild the compiled index.",
}
"""Command → its line in the help; its module in this package has the command's name."""


class Commands(TyperGroup):
    """The group of all commands; knows their names and help without importing them."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of all commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> "Command | None":
        """Import the module of a command and return the command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"lssr_cli.cli.{cmd_name}")
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        command.params += global_options(module.FORMATS)
        if ctx is not None and isinstance(ctx.obj, Session):
            ctx.obj.formats = module.FORMATS
        return command

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Name the user's own shell where a completion option names none."""
        for at, word in enumerate(args):
            if word in COMPLETION and (at + 1 == len(args) or args[at + 1].startswith("-")):
                args = [*args[: at + 1], "", *args[at + 1 :]]
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Find the command that is called, or propose the nearest one."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(unknown("command", args[0], tuple(COMMANDS)))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: "HelpFormatter") -> None:
        """Write the list of commands from the table above."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def root() -> Commands:
    """Return the command ``lssr``."""
    app = application()
    app.info.cls = Commands
    app.info.no_args_is_help = True
    app.callback()(_root)
    group = cast("Commands", typer.main.get_command(app))
    group.help = HELP
    group.params += [*global_options(FORMATS), *_completion(), _version()]
    return group


def complaint(error: Exception) -> str:
    """Word a usage error in one line, with the option that may have been meant."""
    message = str(getattr(error, "message", error)) or str(error)
    formatted = getattr(error, "format_message", lambda: message)()
    if option := getattr(error, "option_name", ""):
        near = getattr(error, "possibilities", None) or ()
        meant = f" (did you mean {' or '.join(near[:2])}?)" if near else ""
        if "No such option" in message:
            return f"no option {option[:60]}{meant}"
    return str(formatted).rstrip(".")


def is_help(message: str) -> bool:
    """Tell whether a usage message is the whole help, printed when no command is named."""
    return message.startswith("Usage:")


def _root() -> None:
    """Take the global options; they are remembered as they are read."""


def _completion() -> Iterator[TyperOption]:
    for name, help in COMPLETION.items():
        yield TyperOption(
            param_decls=[name],
            metavar="[SHELL]",
            is_eager=True,
            expose_value=False,
            help=help,
            callback=_complete,
        )


def _complete(ctx: typer.Context, option: TyperOption, shell: str | None) -> None:
    if shell is None or ctx.resilient_parsing:
        return
    from lssr_cli.cli import shells

    name = shells.named(shell)
    if option.name == "show_completion":
        typer.echo(shells.SCRIPTS[name], nl=False)
    else:
        typer.echo(f"{shells.install(name)} is written; it takes effect in a new {name}", err=True)
    raise typer.Exit


def _version() -> TyperOption:
    return TyperOption(
        param_decls=["--version"],
        is_flag=True,
        is_eager=True,
        default=False,
        expose_value=False,
        help="Print the version and exit.",
        callback=_print_version,
    )


def _print_version(ctx: typer.Context, _: TyperOption, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from lssr_cli import __version__

        typer.echo(f"lssr {__version__}")
        raise typer.Exit
