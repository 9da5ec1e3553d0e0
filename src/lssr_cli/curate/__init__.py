"""Changing fact files: edits by text position, so that all else stays byte for byte."""

from __future__ import annotations

from lssr_cli.curate.edits import Edit, apply, diff
from lssr_cli.curate.store import (
    Change,
    FileText,
    Make,
    change,
    locked,
    plan,
    read_for_edit,
    replace,
    verify,
)
from lssr_cli.curate.tables import NewFact, add_fact, add_source, make_id

__all__ = [
    "Change",
    "Edit",
    "FileText",
    "Make",
    "NewFact",
    "add_fact",
    "add_source",
    "apply",
    "change",
    "diff",
    "locked",
    "make_id",
    "plan",
    "read_for_edit",
    "replace",
    "verify",
]
