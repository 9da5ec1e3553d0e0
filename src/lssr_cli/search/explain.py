"""Why a fact was found: which word matched what, and what that added to its score."""

from typing import NamedTuple

from lssr_cli.index import Index
from lssr_cli.search.feedback import Boost
from lssr_cli.search.rank import Share


class Reason(NamedTuple):
    """One part of a score.

    Attributes:
        typed: The word or date as typed, empty for what no single word of the query found. kind:
        ``text``, ``name``, ``tag``, ``source``, ``date`` or ``feedback``. matched: What it
        matched: a word, a name, a tag, a source's key, a date, or the words that the
            fact shares with the best ones found.
        score: What it added.
    """

    typed: str
    kind: str
    matched: str
    score: float

    def __str__(self) -> str:
        typed = f"{self.typed} = " if self.typed else ""
        return f"{typed}{self.matched} ({self.kind}) {self.score:.2f}"


class Explanation(NamedTuple):
    """The parts of a score, the largest first."""

    reasons: tuple[Reason, ...] = ()

    def __str__(self) -> str:
        return "; ".join(map(str, self.reasons))


def explain(index: Index, shares: list[Share], boost: Boost) -> Explanation:
    """Put the parts of a score into words."""
    reasons = [
        Reason(share.group.typed, share.part.kind, _matched(index, share), share.score)
        for share in shares
    ]
    if boost.score:
        reasons.append(Reason("", "feedback", ", ".join(boost.words), boost.score))
    return Explanation(tuple(sorted(reasons, key=lambda reason: -reason.score)))


def _matched(index: Index, share: Share) -> str:
    if share.part.kind == "text":
        return share.part.word
    key = share.part.term.partition(":")[2]
    if share.part.kind == "name":
        entity = index.entity(key)
        return entity.name if entity else key
    return key
