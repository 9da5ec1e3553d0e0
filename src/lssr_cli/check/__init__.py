"""Checking a collection: rules that look at what was read and say what is wrong with it."""

from __future__ import annotations

from lssr_cli.check.finding import Finding, Report
from lssr_cli.check.fixing import Repair, repairs
from lssr_cli.check.rule import Rule
from lssr_cli.check.rules import RULES
from lssr_cli.check.run import check

__all__ = ["RULES", "Finding", "Repair", "Report", "Rule", "check", "repairs"]
