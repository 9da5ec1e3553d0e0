"""What may stand at the cursor: commands, options, and values of the collection."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from typer.core import TyperOption

from lssr_cli.cli.commands import COMMANDS, Commands, root
from lssr_cli.cli.completion import MOST, Candidate
from lssr_cli.cli.environment import detect
from lssr_cli.cli.session import Session
from lssr_cli.errors import LssrError

if TYPE_CHECKING:
    from typer._click import Command

Found = list[Candidate] | None
"""Candidates, or ``None`` where the shell shall propose files."""

IN_COLLECTION = {
    "ids": "id|source|entity",
    "id": "id|source|entity",
    "old": "id|source|entity",
    "source": "source",
    "about": "entity",
    "tag": "tag",
    "sources query": "source",
    "entities query": "entity",
}
"""Parameter → kinds of values that :func:`lssr_cli.index.complete.complete` knows."""

FIELDS = {
    "about": ("entity", "facts about someone or something"),
    "date": ("", "facts that may fall on a date"),
    "id": ("id", "the fact of an id"),
    "is": ("", "facts in a state, such as is:disputed"),
    "org": ("organisation", "facts about an organisation"),
    "person": ("person", "facts about a person"),
    "place": ("place", "facts about a place"),
    "source": ("source", "facts that cite a source"),
    "tag": ("tag", "facts with a tag"),
}
"""Field of a query → kind of its values, help."""


class Cursor(NamedTuple):
    """What is known of the words before the cursor.

    Attributes:
        command: The command that is called, or the program itself.
        waiting: The option that wants the next word as its value.
        arguments: How many arguments have been given.
        closed: Whether ``--`` has ended the options.
        given: Values of options by parameter name.
    """

    command: "Command"
    waiting: TyperOption | None = None
    arguments: int = 0
    closed: bool = False
    given: tuple[tuple[str, str], ...] = ()


def candidates(words: Sequence[str], typed: str) -> Found:
    """Return what may stand at the cursor.

    Args:
        words: The words before it, without the program's name.
        typed: The beginning of the word at it.
    """
    cursor = Cursor(root())
    for word in words:
        if (moved := _after(cursor, word)) is None:
            return []
        cursor = moved
    if cursor.waiting:
        return _values(cursor, cursor.waiting, typed)
    if typed.startswith("-") and not cursor.closed:
        options = _options(cursor, typed)
        if options is None or options:
            return options
    if isinstance(cursor.command, Commands):
        return _beginning((Candidate(*pair) for pair in COMMANDS.items()), typed)
    arguments = [each for each in cursor.command.params if each.param_type_name == "argument"]
    here = arguments[cursor.arguments : cursor.arguments + 1] or arguments[-1:]
    if not here or (cursor.arguments >= len(arguments) and here[0].nargs != -1):
        return []
    return _values(cursor, here[0], typed)


def _after(cursor: Cursor, word: str) -> Cursor | None:
    """Move the cursor behind a word; ``None`` if that is no command."""
    if cursor.waiting:
        given = (*cursor.given, (cursor.waiting.name or "", word))
        return cursor._replace(waiting=None, given=given)
    if word == "--" and not cursor.closed:
        return cursor._replace(closed=True)
    if word.startswith("-") and word != "-" and not cursor.closed:
        name, equals, value = word.partition("=")
        option = _option(cursor.command, name)
        if option is None or option.is_flag:
            return cursor
        moved = cursor._replace(waiting=option)
        return _after(moved, value) if equals else moved
    if isinstance(cursor.command, Commands):
        command = cursor.command.get_command(None, word)
        return Cursor(command, given=cursor.given) if command else None
    return cursor._replace(arguments=cursor.arguments + 1)


def _option(command: "Command", name: str) -> TyperOption | None:
    options = (each for each in command.params if isinstance(each, TyperOption))
    return next((one for one in options if name in {*one.opts, *one.secondary_opts}), None)


def _options(cursor: Cursor, typed: str) -> Found:
    name, equals, value = typed.partition("=")
    if equals and (option := _option(cursor.command, name)):
        found = _values(cursor, option, value)
        return found and [one._replace(value=f"{name}={one.value}") for one in found]
    known = [
        Candidate(name, option.help or "")
        for option in cursor.command.params
        if isinstance(option, TyperOption) and not option.hidden
        for name in (*option.opts, *option.secondary_opts)
        if name.startswith("--") or typed == name
    ]
    return _beginning([*known, Candidate("--help", "Show this message and exit.")], typed)


def _values(cursor: Cursor, parameter: Any, typed: str) -> Found:
    """Return the values that a parameter may have."""
    choices = getattr(parameter, "choices", ()) or getattr(parameter.type, "choices", ())
    if choices:
        return _beginning(map(Candidate, choices), typed)
    if parameter.type.name == "path" or parameter.name == "file":
        return None
    session = Session(detect())
    session.given.update(cursor.given)
    try:
        name = f"{cursor.command.name} {parameter.name}"
        if kinds := IN_COLLECTION.get(name) or IN_COLLECTION.get(parameter.name):
            return _of_collection(session, kinds, typed)
        special = _SPECIAL.get(name) or _SPECIAL.get(parameter.name)
        return special(session, typed) if special else []
    except LssrError:
        return []
    finally:
        session.close()


def _of_collection(session: Session, kinds: str, typed: str) -> Found:
    from lssr_cli.index.complete import complete

    return [Candidate(*pair) for pair in complete(session.index(), kinds, typed, MOST)]


def _query(session: Session, typed: str) -> Found:
    """Complete ``field:value`` of a query, and the names of fields."""
    sign = "-" if typed.startswith("-") else ""
    name, colon, value = typed.removeprefix("-").partition(":")
    if not colon:
        named = (Candidate(f"{sign}{one}:", help) for one, (_, help) in FIELDS.items())
        return _beginning(named, typed)
    kind, _ = FIELDS.get(name, ("", ""))
    if name == "is":
        from lssr_cli.search.filters import IS

        found: Found = _beginning(map(Candidate, IS), value)
    else:
        found = _of_collection(session, kind, value) if kind else []
    return [one._replace(value=f"{sign}{name}:{one.value}") for one in found or ()]


def _styles(_: Session, typed: str) -> Found:
    from lssr_cli.cli.environment import cache_folder
    from lssr_cli.csl.stylelist import StyleList

    with StyleList(cache_folder()) as styles:
        found = styles.beginning(typed, MOST)
    return [Candidate(one.id, one.header.title) for one in found]


def _locales(_: Session, typed: str) -> Found:
    from lssr_cli.csl.installed import locale_names

    return _beginning(map(Candidate, locale_names()), typed)


def _collections(session: Session, typed: str) -> Found:
    return _beginning((Candidate(*pair) for pair in session.config.collections), typed)


_SPECIAL: dict[str, Callable[[Session, str], Found]] = {
    "query": _query,
    "styles query": _styles,
    "style": _styles,
    "locale": _locales,
    "collection": _collections,
}


def _beginning(known: Iterable[Candidate], typed: str) -> list[Candidate]:
    return [one for one in known if one.value.startswith(typed)]
