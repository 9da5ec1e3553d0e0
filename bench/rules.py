"""Write the list of rules of ``lssr check`` from the rules themselves.

    python bench/rules.py [--check]

Writes ``docs/rules.md``; with ``--check`` writes nothing, and the status is 1 if the page is not
what the rules say.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from generated import is_settled

from lssr_cli.check import RULES, Rule

PAGE = Path(__file__).resolve().parents[1] / "docs" / "rules.md"
HEAD = """\
# Rules

Written by `python bench/rules.py` from the rules themselves; `lssr check --rules` prints the same.
[Checking](check.md) tells how to choose among them.
"""


def page() -> str:
    """Return the page."""
    lines = [HEAD, "| rule | | what it finds |", "|---|---|---|"]
    lines += [f"| [`{r.name}`](#{r.name}) | {r.severity} | {r.summary} |" for r in RULES]
    for rule in RULES:
        lines += ["", *_section(rule)]
    return "\n".join(lines) + "\n"


def _section(rule: Rule) -> Iterator[str]:
    more = [rule.severity]
    if rule.fixable:
        more.append("`--fix` repairs it where that is safe")
    if rule.opt_in:
        more.append("only if asked for")
    yield f"## {rule.name}"
    yield ""
    yield f"{rule.summary} ({'; '.join(more)})"
    for label, example in (("Found", rule.bad), ("Passed", rule.good)):
        if example:
            yield ""
            yield f"{label}:"
            yield ""
            yield from (f"    {line}".rstrip() for line in example.split("\n"))


def main() -> None:
    """Write the page, or compare it."""
    complaint = "docs/rules.md is not what the rules say: run python bench/rules.py"
    sys.exit(not is_settled(PAGE, page(), complaint))


if __name__ == "__main__":
    main()
