"""Turn a public test collection in the SMART format into one that ``bench/quality.py`` asks.

    python bench/smart.py DOCUMENTS QUERIES JUDGEMENTS > COLLECTION.json

``DOCUMENTS`` and ``QUERIES`` are files with ``.I`` (number), ``.T`` (title), ``.A`` (authors) and
``.W`` (text), as CACM, CISI, Cranfield, MED and ADI are handed on; ``JUDGEMENTS`` has a line for
each relevant document, the query's number first. The document's number is the second field, or
the third if the second is always 0.

Each query comes misspelt as well: in one of ten of its words of five letters or more, at least
one a query, a letter is left out, put in, replaced or swapped with the next. The same files give
the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from string import ascii_lowercase

_SHARE = 0.1
_SHORTEST = 5


def records(file: Path) -> Iterator[dict[str, str]]:
    """Yield the records of a SMART file: the text of each field by its letter."""
    for block in re.split(r"(?m)^\.I\s+", file.read_text("latin-1"))[1:]:
        number, _, rest = block.partition("\n")
        fields = re.split(r"(?m)^\.([A-Z])\s*\n", rest)[1:]
        pairs = zip(fields[::2], fields[1::2], strict=True)
        yield {"I": number.strip().lstrip("0"), **{name: _clean(text) for name, text in pairs}}


def _clean(text: str) -> str:
    return " ".join(text.replace("[", "(").replace("]", ")").split())


def judgements(file: Path) -> dict[str, dict[str, int]]:
    """Read which documents answer which query."""
    rows = [line.split() for line in file.read_text("latin-1").splitlines() if line.strip()]
    at = 2 if all(row[1] == "0" for row in rows) else 1
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in rows:
        found[row[0].lstrip("0")][row[at].lstrip("0")] = 1
    return found


def misspelt(query: str, chance: random.Random) -> str:
    """Return a query with slips in some of its words."""
    pieces = re.split(r"([A-Za-z]+)", query)
    long = [at for at, piece in enumerate(pieces) if piece.isalpha() and len(piece) >= _SHORTEST]
    chosen = [at for at in long if chance.random() < _SHARE]
    for at in chosen or chance.sample(long, min(1, len(long))):
        pieces[at] = slip(pieces[at].lower(), chance)
    return "".join(pieces)


def slip(word: str, chance: random.Random) -> str:
    """Return a word with one letter left out, put in, replaced or swapped, never the first."""
    at = chance.randrange(1, len(word) - 1)
    letter = chance.choice(ascii_lowercase)
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def main() -> None:
    """Write the collection to standard output."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("documents", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("judgements", type=Path)
    options = parser.parse_args()
    chance = random.Random(options.queries.name)
    docs = [
        [each["I"], f"{each.get('T', '')} {each.get('W', '')}".strip(), {"author": each.get("A")}]
        for each in records(options.documents)
    ]
    asked = [(each["I"], each.get("W", "")) for each in records(options.queries)]
    queries = [[number, typed, misspelt(typed, chance)] for number, typed in asked]
    found = {"docs": docs, "queries": queries, "qrels": judgements(options.judgements)}
    json.dump(found, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
