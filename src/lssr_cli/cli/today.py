"""``lssr today``: what happened on a day of the year."""

from __future__ import annotations

from typing import Annotated

import typer

from lssr_cli.cli.delivery import FORMATS, Delivery, Locale, Notes, Output, Print0, Style
from lssr_cli.cli.options import application
from lssr_cli.cli.session import Session, outcome

__all__ = ["FORMATS", "app"]
app = application()


@app.command()
def today(
    ctx: typer.Context,
    day: Annotated[
        list[str] | None, typer.Argument(metavar="[DAY]", help="Such as '16 dec'; default: today.")
    ] = None,
    notes: Notes = True,
    style: Style = None,
    locale: Locale = None,
    output: Output = None,
    print0: Print0 = False,
) -> int:
    """Show what happened on this day of the year, and what perhaps did.

    \b
      lssr today
      lssr today 5 january
      lssr today 1918-12-16 --format json
    """
    from lssr_cli.chronology import anniversaries, day_of_year
    from lssr_cli.cli.chronicles import write_anniversaries
    from lssr_cli.cli.clock import today as local_day
    from lssr_cli.output.publication import Terms

    session: Session = ctx.obj
    delivery = Delivery(session.format(output=output), output, print0)
    asked = day_of_year(" ".join(day), local_day()) if day else local_day()
    found = anniversaries(session.index(), asked)
    write_anniversaries(session, found, asked, Terms(notes, style, locale), delivery)
    return outcome(session, found)
