"""Search: the best answer first, however it is spelt."""

from __future__ import annotations

from lssr_cli.index.fold import fold
from lssr_cli.search.engine import Answer, Hit, Matching, matching, search
from lssr_cli.search.explain import Explanation, Reason
from lssr_cli.search.groups import Correction
from lssr_cli.search.language import MAX_QUERY
from lssr_cli.search.names import nearest, search_entities, search_sources

__all__ = [
    "MAX_QUERY",
    "Answer",
    "Correction",
    "Explanation",
    "Hit",
    "Matching",
    "Reason",
    "fold",
    "matching",
    "nearest",
    "search",
    "search_entities",
    "search_sources",
]
