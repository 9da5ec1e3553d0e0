"""Write a made-up collection of any size, for measuring.

    python bench/generate.py COUNT PATH [--files N] [--seed N]

``PATH`` becomes one fact file or, with ``--files``, a directory of that many files of facts and one
of sources and entities. The same arguments give the same bytes.

The commonest words are those of the shipped collection, in their order of frequency; the rest of a
vocabulary that grows with the collection is made of the same letter sequences, as are the names, in
the scripts of the shipped names. Frequencies follow Zipf's law; dates, sources, entities, tags and
notes are spread as in a real collection.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from lssr_cli.shipped import shipped_file

_MARKER = re.compile(r"\[[^\]]*\]")
_SCRIPTS = {"Latin": r"[A-Za-zÀ-ž]+", "Cyrillic": r"[А-Яа-яЁё]+", "Hebrew": r"[א-ת]+"}


class Letters:
    """Makes words up that look like those it has seen.

    Source: C. E. Shannon, "A mathematical theory of communication", 1948, section 3: a Markov chain
    over letters, each chosen by the ``order`` before it.
    """

    def __init__(self, words: Iterable[str], order: int, chance: random.Random) -> None:
        self.chance = chance
        self.order = order
        self.following: defaultdict[str, list[str]] = defaultdict(list)
        for word in words:
            padded = "^" * order + word + "$"
            for at, letter in enumerate(padded[order:]):
                self.following[padded[at : at + order]].append(letter)

    def word(self) -> str:
        """Return a word of 3 to 16 letters."""
        while True:
            made = "^" * self.order
            while not made.endswith("$") and len(made) < 20:
                made += self.chance.choice(self.following[made[-self.order :]])
            if 3 <= len(found := made[self.order :].removesuffix("$")) <= 16:
                return found


class Zipf:
    """Draws values, the n-th with a chance of about 1/(n + 2.7).

    Source: B. Mandelbrot's form of Zipf's law, 1953.
    """

    def __init__(self, values: Sequence[str], chance: random.Random) -> None:
        self.values = values
        self.sums = list(accumulate(1 / (rank + 2.7) for rank in range(1, len(values) + 1)))
        self.chance = chance

    def draw(self, count: int) -> list[str]:
        """Return values, most of them common ones."""
        return self.chance.choices(self.values, cum_weights=self.sums, k=count)


class Maker:
    """Makes the parts of a collection of ``count`` facts."""

    def __init__(self, count: int, seed: int) -> None:
        self.count = count
        self.chance = random.Random(seed)
        shipped = tomllib.loads(shipped_file().read_text("utf-8"))
        texts = [_MARKER.sub(" ", fact["text"]) for fact in shipped["facts"]]
        seen = Counter(re.findall(r"[a-zà-ž]+", " ".join(texts).lower()))
        common = [word for word, _ in seen.most_common()]
        # Heaps' law with the usual constants: new words get rarer as a collection grows.
        size = int(20 * (count * 22) ** 0.5)
        self.words = Zipf(self._vocabulary(common, size), self.chance)
        names = [
            name
            for entity in shipped["entities"].values()
            for name in (entity["name"], *entity.get("aliases", ()))
        ]
        self.letters = {
            script: Letters(re.findall(pattern, " ".join(names)), 2, self.chance)
            for script, pattern in _SCRIPTS.items()
        }
        self.sources = [str(number) for number in range(1, max(20, count // 100) + 1)]
        self.cited = Zipf(self.sources, self.chance)
        self.named = [self._names() for _ in range(max(40, min(20_000, count // 25)))]
        self.mentioned = Zipf([names[0] for names in self.named], self.chance)
        self.tags = Zipf([word for word in common if len(word) > 5][:80], self.chance)

    def _vocabulary(self, common: list[str], size: int) -> list[str]:
        letters = Letters(common, 3, self.chance)
        words = dict.fromkeys(common[:size])
        while len(words) < size:
            words[letters.word()] = None
        return list(words)

    def _names(self) -> list[str]:
        two = [self.letters["Latin"].word().title() for _ in range(2)]
        names = [" ".join(two), two[1]]
        for script in ("Cyrillic", "Hebrew"):
            if self.chance.random() < 0.5:
                words = (self.letters[script].word() for _ in range(2))
                names.append(" ".join(words).title())
        return names

    def head(self) -> Iterator[str]:
        """Yield what all files of the collection share: sources and entities."""
        yield 'format = 1\n\n[collection]\ntitle = "Made up"\n'
        for key in self.sources:
            title = " ".join(self.words.draw(6)).capitalize()
            author = f"{self.letters['Latin'].word().title()}, {self.letters['Latin'].word()[0]}."
            yield (
                f'\n[sources.{key}]\ntype = "book"\ntitle = {_string(title)}\n'
                f'author = [{_string(author)}]\npublisher = "Press"\n'
                f'issued = "{self.chance.randint(1900, 2020)}"\n'
            )
        for number, (name, *aliases) in enumerate(self.named):
            kind = self.chance.choice(("person", "person", "place", "organisation"))
            yield (
                f'\n[entities.e{number}]\nkind = "{kind}"\nname = {_string(name)}\n'
                f"aliases = [{', '.join(map(_string, dict.fromkeys(aliases)))}]\n"
            )

    def facts(self, start: int, end: int) -> Iterator[str]:
        """Yield the facts of these numbers."""
        for number in range(start, end):
            yield self._fact(number)

    def _fact(self, number: int) -> str:
        chance = self.chance.random
        words = self.words.draw(max(6, min(60, int(self.chance.lognormvariate(2.9, 0.4)))))
        lines = [
            "\n[[facts]]",
            f'id = "{words[-1]}-{words[-2]}-{number}"'
            if (words[-1] + words[-2]).isascii()
            else f'id = "fact-{number}"',
        ]
        if chance() < 0.97:
            lines.append(f'date = "{self._date()}"')
        for name in self.mentioned.draw(2):
            words[int(chance() * len(words))] = name
        if chance() < 0.3:
            words[-1] = f"{int(10 ** (1 + 4 * chance())):,}"
        words[0] = words[0].capitalize()
        lines.append(f"text = {_string(' '.join(words) + '.' + self._markers())}")
        if chance() < 0.8:
            lines.append(f"tags = {_list(self.tags.draw(2))}")
        if chance() < 0.05:
            lines.append(f'about = ["e{self.chance.randrange(len(self.named))}"]')
        if chance() < 0.05:
            lines.append('confidence = "medium"')
        if chance() < 0.1:
            lines.append(f"note = {_string(' '.join(self.words.draw(10)) + '.')}")
        return "\n".join(lines) + "\n"

    def _markers(self) -> str:
        return "".join(
            f"[{key}, p. {self.chance.randint(1, 400)}]"
            if self.chance.random() < 0.7
            else f"[{key}]"
            for key in self.cited.draw(self.chance.randint(1, 2))
        )

    def _date(self) -> str:
        draw = self.chance
        year = f"{int(draw.triangular(1850, 1950, 1919))}"
        month = f"{year}-{draw.randint(1, 12):02}"
        day = draw.randint(1, 26)
        forms: tuple[Callable[[], str], ...] = (
            lambda: f"{month}-{day:02}",
            lambda: month,
            lambda: year,
            lambda: f"{month}-{day:02}/{month}-{day + 2:02}",
            lambda: f"{year}~",
            lambda: f"{year[:3]}X",
            lambda: f"{year}/..",
        )
        [form] = draw.choices(forms, cum_weights=(70, 82, 90, 95, 97, 99, 100))
        return form()


def write(path: Path, count: int, files: int = 0, seed: int = 1) -> None:
    """Write a collection.

    Args:
        path: The fact file, or the directory if there are to be several.
        count: The number of facts.
        files: In how many files of a directory they are, 0 for one file that holds everything.
        seed: Where chance begins.
    """
    maker = Maker(count, seed)
    if not files:
        with path.open("w", encoding="utf-8") as file:
            file.writelines(maker.head())
            file.writelines(maker.facts(0, count))
        return
    path.mkdir(parents=True, exist_ok=True)
    (path / "shared.toml").write_text("".join(maker.head()), "utf-8")
    for number in range(files):
        start, end = count * number // files, count * (number + 1) // files
        with (path / f"facts-{number:04}.toml").open("w", encoding="utf-8") as file:
            file.write("format = 1\n")
            file.writelines(maker.facts(start, end))


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _list(values: Iterable[str]) -> str:
    return f"[{', '.join(map(_string, dict.fromkeys(values)))}]"


def main() -> None:
    """Write what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("path", type=Path)
    parser.add_argument("--files", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(options.path, options.count, options.files, options.seed)


if __name__ == "__main__":
    main()
