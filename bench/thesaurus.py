"""Make the thesaurus that search ships, from the database files of WordNet.

    python bench/thesaurus.py DICT > src/lssr_cli/search/thesaurus.txt

``DICT`` is the folder of WordNet 3.1 with ``data.noun``, ``index.noun`` and so on. A line of the
result is a stem, the words that share a sense with it, and those for what it is a kind of or for
kinds of it, parted by tabs; lines are in the order of their bytes. Only single words of the two
commonest senses count, and only those that WordNet's authors met in running text, the commonest
first.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from lssr_cli.index.stem import stem
from lssr_cli.search.stopwords import STOPWORDS

KINDS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSES = 2
MOST = 24
"""Related words of a stem that are kept."""

Synset = tuple[str, str]


class WordNet:
    """The parts of WordNet that are needed.

    Attributes:
        words: The words of each synset, none for one that is a proper name.
        broader: The synsets that a synset is a kind of, and those that are kinds of it.
        senses: The synsets of each word, the commonest first.
        met: How often each word was met in running text.
    """

    def __init__(self, folder: Path) -> None:
        self.words: dict[Synset, list[str]] = {}
        self.broader: dict[Synset, list[Synset]] = {}
        self.senses: defaultdict[str, list[Synset]] = defaultdict(list)
        self.met: defaultdict[str, int] = defaultdict(int)
        for name, letter in KINDS.items():
            for fields in _lines(folder / f"data.{name}"):
                self._synset(letter, fields)
            for fields in _lines(folder / f"index.{name}"):
                count = int(fields[2])
                self.senses[fields[0]] += [(fields[1], at) for at in fields[-count:][:SENSES]]
        for fields in _lines(folder / "index.sense"):
            self.met[fields[0].partition("%")[0]] += int(fields[3])

    def _synset(self, letter: str, fields: list[str]) -> None:
        count = int(fields[3], 16)
        at = 4 + 2 * count
        end = at + 1 + 4 * int(fields[at])
        pointers = [fields[start : start + 4] for start in range(at + 1, end, 4)]
        names = any(sign == "@i" for sign, *_ in pointers)
        words = [] if names else [word.partition("(")[0].lower() for word in fields[4:at:2]]
        self.words[letter, fields[0]] = words
        self.broader[letter, fields[0]] = [
            (kind, offset) for sign, offset, kind, _ in pointers if sign in {"@", "~"}
        ]


def _lines(file: Path) -> Iterator[list[str]]:
    for line in file.read_text("ascii").splitlines():
        if not line.startswith(" "):
            yield line.partition(" | ")[0].split()


def is_plain(word: str) -> bool:
    """Tell whether a word is a single one that says something."""
    return len(word) > 2 and word.replace("-", "").isalpha() and word not in STOPWORDS


def related(wordnet: WordNet) -> dict[str, tuple[list[str], list[str]]]:
    """Return the words of like meaning, and those for kinds, of each stem."""
    same: defaultdict[str, set[str]] = defaultdict(set)
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for word, senses in wordnet.senses.items():
        if not is_plain(word):
            continue
        key = stem(word.replace("-", ""))
        for sense in senses:
            same[key].update(wordnet.words[sense])
            for other in wordnet.broader[sense]:
                kinds[key].update(wordnet.words[other])
    found = {}
    for key in same.keys() | kinds.keys():
        alike = _commonest(wordnet, key, same[key])[:MOST]
        wider = _commonest(wordnet, key, kinds[key] - same[key])[: MOST - len(alike)]
        if alike or wider:
            found[key] = alike, wider
    return found


def _commonest(wordnet: WordNet, key: str, words: set[str]) -> list[str]:
    kept = [word for word in words if is_plain(word) and wordnet.met[word]]
    kept.sort(key=lambda word: (-wordnet.met[word], word))
    written = [word.replace("-", "") for word in kept]
    return [word for word in dict.fromkeys(written) if stem(word) != key]


def main() -> None:
    """Write the thesaurus to standard output."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dict", type=Path)
    found = related(WordNet(parser.parse_args().dict))
    for key in sorted(found):
        alike, wider = found[key]
        sys.stdout.write(f"{key}\t{' '.join(alike)}\t{' '.join(wider)}\n")


if __name__ == "__main__":
    main()
