"""The rule about what a citation style would print and the sources lack."""

from __future__ import annotations

from lssr_cli import citing
from lssr_cli.check.draft import Draft
from lssr_cli.check.rule import Problems, Rule
from lssr_cli.check.rules.evidence import STYLE_WANTS
from lssr_cli.csl import Style
from lssr_cli.wanting import wants


def style_rule(style: Style) -> Rule:
    """Return the rule that finds what a style wants of the sources of a collection.

    A variable that few sources of a type have, such as ``edition``, is not missed.
    """

    def find(draft: Draft) -> Problems:
        items = [citing.item(source) for source in draft.joined.sources.values()]
        by_key = {item.value.key: item for item in draft.sources}
        for key, names in wants(style, items):
            if key in by_key:
                message = f"{style.title} wants {', '.join(names)}"
                yield by_key[key].problem(message=message)

    return STYLE_WANTS._replace(find=find)
