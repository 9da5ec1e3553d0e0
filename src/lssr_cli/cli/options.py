"""Options that every command takes, before and after its name, and how a command is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperOption

from lssr_cli.cli.session import Session, unknown

COLOURS = ("auto", "always", "never")


def application() -> typer.Typer:
    """Return an empty Typer application with the settings that all commands share."""
    return typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )


def global_options(formats: Sequence[str]) -> list[TyperOption]:
    """Return the global options as parameters of one command.

    Args:
        formats: The output formats that the command knows, for its help.
    """
    return [
        _option("--file", "-f", metavar="PATH", help="Fact file or folder to read."),
        _option("--collection", "-c", metavar="NAME", help="Fact file by its name in config.toml."),
        _option(
            "--format",
            metavar="FORMAT",
            help=f"One of: {', '.join(formats)}.",
            choices=formats,
        ),
        _option(
            "--color",
            metavar="WHEN",
            help="auto, always or never.",
            callback=_colour,
            choices=COLOURS,
        ),
        _option("--no-pager", flag=True, help="Never page long output."),
        _option("--quiet", "-q", flag=True, help="Print nothing; the exit status tells."),
    ]


class QueryCommand(TyperCommand):
    """A command whose words are a query: ``-word`` excludes and options may stand anywhere.

    A word ``-x…`` of two or more letters that is no exact option is part of the query; after ``--``
    everything is.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Part options from words before the parser sees a ``-word`` as bundled short options."""
        options, words = self._part(args)
        return super().parse_args(ctx, [*options, "--", *words] if words else options)

    def _part(self, args: Sequence[str]) -> tuple[list[str], list[str]]:
        takes_value = dict(self._option_names())
        options: list[str] = []
        words: list[str] = []
        rest = iter(args)
        for arg in rest:
            if arg == "--":
                words.extend(rest)
            elif arg in takes_value:
                options.append(arg)
                if takes_value[arg]:
                    options.append(next(rest, ""))
            elif arg.startswith("--") or (arg.startswith("-") and len(arg) == 2):
                options.append(arg)
            else:
                words.append(arg)
        return options, words

    def _option_names(self) -> Iterator[tuple[str, bool]]:
        for option in ("-h", "--help"):
            yield option, False
        for parameter in self.params:
            if isinstance(parameter, TyperOption):
                for name in (*parameter.opts, *parameter.secondary_opts):
                    yield name, not parameter.is_flag


class GlobalOption(TyperOption):
    """An option that every command takes; ``choices`` are the values that it may have, if few."""

    choices: Sequence[str] = ()


def _option(
    *names: str,
    flag: bool = False,
    metavar: str = "",
    help: str,
    callback: Any = None,
    choices: Sequence[str] = (),
) -> GlobalOption:
    option = GlobalOption(
        param_decls=list(names),
        is_flag=flag,
        default=False if flag else None,
        metavar=metavar or None,
        help=help,
        expose_value=False,
        callback=callback or _remember,
    )
    option.choices = choices
    return option


def _remember(ctx: typer.Context, param: TyperOption, value: str | bool | None) -> None:
    session: Session | None = ctx.obj
    if session is not None and value not in {None, False} and param.name:
        session.given[param.name] = value


def _colour(ctx: typer.Context, param: TyperOption, value: str | None) -> None:
    if value is not None and value not in COLOURS:
        raise typer.BadParameter(unknown("colour", value, COLOURS))
    _remember(ctx, param, value)
