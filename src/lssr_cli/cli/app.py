"""The entry point: one wrapper around everything that turns outcomes into exit statuses."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from lssr_cli.cli.exits import ExitStatus

REPORT = "a fault in lssr itself; LSSR_DEBUG=1 shows the trace for a report"

SHORT_RUN = 100_000
"""Objects made between two collections of cycles: a run that makes fewer ends before one pays."""


def main() -> None:
    """Run ``lssr`` with the arguments of the process and exit.

    All is closed and flushed by then, so that the process ends there: to take every loaded module
    apart first, as Python does, is an eighth of a short run.
    """
    status = run(sys.argv[1:])
    os._exit(status)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status; faults are told in one line."""
    gc.set_threshold(SHORT_RUN)
    try:
        _prepare_streams()
        status = _dispatch(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        status = ExitStatus.INTERRUPTED
    except BrokenPipeError:
        status = ExitStatus.FOUND
    except OSError as error:
        _say(f"cannot write: {error.strerror or error}")
        status = ExitStatus.UNWRITABLE
    except Exception as error:
        if os.environ.get("LSSR_DEBUG"):
            raise
        _say(f"{type(error).__name__}: {error} ({REPORT})")
        status = ExitStatus.USAGE
    _silence_broken_streams()
    return status


def _dispatch(arguments: Sequence[str]) -> int:
    from typer.exceptions import Abort, TyperException

    from lssr_cli.cli import environment
    from lssr_cli.cli.commands import root
    from lssr_cli.cli.session import Session
    from lssr_cli.errors import LssrError

    environment.mend()
    if environment.variable("_LSSR_COMPLETE"):
        from lssr_cli.cli.completion import answer

        return answer()
    session = Session(environment.detect())
    try:
        result = root().main(list(arguments), "lssr", standalone_mode=False, obj=session)
    except Abort:
        return ExitStatus.INTERRUPTED
    except TyperException as error:
        return _usage(error)
    except LssrError as error:
        return _refuse(error)
    except SystemExit:
        # Typer exits by itself, with status 1, in one case alone: when the reader has left.
        return ExitStatus.FOUND
    finally:
        session.close()
    return result if isinstance(result, int) else ExitStatus.FOUND


def _usage(error: Exception) -> int:
    from lssr_cli.cli.commands import complaint, is_help

    message = complaint(error)
    if is_help(message):
        sys.stderr.write(f"{message}\n")
    else:
        _say(message)
    return ExitStatus.USAGE


def _refuse(error: Exception) -> int:
    from lssr_cli.errors import NotFoundError, WriteError

    _say(str(error))
    if isinstance(error, WriteError):
        return ExitStatus.UNWRITABLE
    return ExitStatus.NOTHING if isinstance(error, NotFoundError) else ExitStatus.USAGE


def _say(message: str) -> None:
    """Print one line on standard error; if that cannot be written, there is nobody to tell."""
    from lssr_cli.output.safe import safe

    try:
        sys.stderr.write(f"lssr: {safe(message)}\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        return


def _prepare_streams() -> None:
    """Open closed streams on the null device; replace letters that an encoding lacks."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            if name == "stdout":
                raise OSError("standard output is closed")
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _silence_broken_streams() -> None:
    """Point a stream that cannot be flushed at the null device, or Python exits 120 on shutdown."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
