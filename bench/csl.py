"""The citation processor: import, speed beside others, growth, and every installed style.

    python bench/csl.py [--entries 1000] [--growth 4000]
    python bench/csl.py --all-styles

The first prints how long the import takes, then a bibliography and a document in several styles,
by this package, by citeproc-py and, where they are installed, by citeproc-js under Node (package
`citeproc`, found through NODE_PATH) and by pandoc; each in seconds of processor time and as a ratio
to this package's in the same run. Then it prints how time grows with the number of entries. The
second renders the items of ``csl_items.json`` in every independent style and resolves the name of
every style; it ends with status 1 if anything goes wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from lssr_cli.csl import CslError, Processor, Style
from lssr_cli.csl.catalogue import find_style
from lssr_cli.csl.installed import locales_folder, styles_folder

HERE = Path(__file__).parent
STYLES = ("apa", "ieee", "chicago-notes-bibliography", "harvard-cite-them-right", "nature")
SURNAMES = (
    "Abel", "Baker", "Čepėnas", "Dąbrowska", "Eidintas", "Fischer", "Gray", "Holm", "Ivanov",
    "Jonas", "Kairys", "Łossowski", "Meyer", "Novák", "O’Brien", "Petraitytė", "Quiroga", "Šapoka",
    "Ragauskas", "Taylor", "Ulmanis", "Žalys",
)  # fmt: skip
IMPORT = (
    "import time; start = time.perf_counter(); import lssr_cli.csl.processor;"
    "print((time.perf_counter() - start) * 1000)"
)
Item = dict[str, Any]

NODE = r"""
const fs = require("fs"), path = require("path"), CSL = require("citeproc");
const [style, locales, items, mode] = process.argv.slice(2);
const all = JSON.parse(fs.readFileSync(items, "utf8"));
const byId = new Map(all.map((item) => [item.id, item]));
const locale = (lang) => {
  for (const name of [lang, "en-US"]) {
    const file = path.join(locales, `locales-${name}.xml`);
    if (fs.existsSync(file)) return fs.readFileSync(file, "utf8").replace(/\s*<\?[^>]*\?>\s*/, "");
  }
};
const start = process.cpuUsage();
const engine = new CSL.Engine(
  { retrieveLocale: locale, retrieveItem: (id) => byId.get(id) }, fs.readFileSync(style, "utf8"));
engine.updateItems(all.map((item) => item.id));
if (mode === "bibliography") engine.makeBibliography();
else engine.rebuildProcessorState(all.map((item, place) => ({
  citationID: `c${place}`,
  citationItems: [{ id: item.id }],
  properties: { noteIndex: place + 1 },
})));
const used = process.cpuUsage(start);
console.log((used.user + used.system) / 1e6);
"""


def made_up(count: int, *, alike: bool = False) -> list[Item]:
    """Return items; if they are to be alike, all of them need to be told apart."""
    items = []
    for number in range(count):
        second = SURNAMES[number // len(SURNAMES) % len(SURNAMES)]
        family = "Smith" if alike else SURNAMES[number % len(SURNAMES)] + "ab"[number % 2]
        given = f"{'ABCDEFGH'[number % 8]}nna {'MNOPQRST'[number // 8 % 8]}."
        items.append(
            {
                "id": f"i{number}",
                "type": "article-journal" if number % 3 else "book",
                "title": f"A study of the registers of parish {number}",
                "author": [
                    {"family": family, "given": given},
                    {"family": second, "given": "Jan"},
                ],
                "container-title": "Journal of Archival Studies",
                "volume": str(number % 40 + 1),
                "page": f"{number + 1}-{number + 12}",
                "publisher": "University Press",
                "publisher-place": "Vilnius",
                "issued": {"date-parts": [[1990 if alike else 1918 + number % 100, 3, 1]]},
            }
        )
    return items


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds of processor time a piece of work takes, its children included."""
    start = sum(os.times()[:4])
    work()
    return sum(os.times()[:4]) - start


def bibliography(style: str, items: Sequence[Item]) -> object:
    """Make a bibliography with this package."""
    return Processor(Style.find(style), items).bibliography()


def document(style: str, items: Sequence[Item]) -> object:
    """Cite each item in a note of its own with this package."""
    clusters = [
        {"citationItems": [{"id": item["id"]}], "properties": {"noteIndex": place}}
        for place, item in enumerate(items, 1)
    ]
    return Processor(Style.find(style), items).cite(clusters)


def by_citeproc_py(style: str, items: Sequence[Item], mode: str) -> float | None:
    """Return what citeproc-py needs, None if it cannot do the style."""
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON

    def work() -> None:
        parsed = CitationStylesStyle(str(styles_folder() / f"{style}.csl"), validate=False)
        maker = CitationStylesBibliography(parsed, CiteProcJSON(items), formatter.plain)
        cites = [Citation([CitationItem(item["id"])]) for item in items]
        for cite in cites:
            maker.register(cite)
        if mode == "bibliography":
            maker.bibliography()
        else:
            for cite in cites:
                maker.cite(cite, lambda _item: None)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return timed(work)
        except Exception as error:  # noqa: BLE001 - whatever another package raises is the result
            print(f"    citeproc-py fails: {type(error).__name__}: {str(error)[:60]}")
            return None


def by_citeproc_js(style: str, items: Path, mode: str) -> float | None:
    """Return what citeproc-js needs within Node, None if it is not there."""
    if shutil.which("node") is None:
        return None
    command = ["node", "-", str(styles_folder() / f"{style}.csl"), str(locales_folder())]
    done = subprocess.run(
        [*command, str(items), mode], input=NODE, capture_output=True, text=True, check=False
    )
    return float(done.stdout) if done.returncode == 0 else None


def by_pandoc(style: str, items: Path, mode: str, count: int) -> float | None:
    """Return what pandoc needs beyond what it needs without citations, None if it is not there."""
    if shutil.which("pandoc") is None:
        return None
    text = "---\nnocite: '@*'\n---\n" if mode == "bibliography" else ""
    text += "\n\n".join(f"A word [@i{place}]." for place in range(count if not text else 1))
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source.md")
        source.write_text(text, encoding="utf-8")
        plain = ["pandoc", str(source), "-t", "plain", "-o", os.devnull]
        csl = str(styles_folder() / f"{style}.csl")
        cited = [*plain, "--citeproc", "--bibliography", str(items), "--csl", csl]
        try:
            without = timed(partial(subprocess.run, plain, check=True))
            whole = timed(partial(subprocess.run, cited, check=True, stderr=subprocess.DEVNULL))
            return whole - without
        except subprocess.CalledProcessError:
            return None


def compare(count: int) -> None:
    """Print times of bibliographies and documents, ours first, with ratios."""
    items = made_up(count)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "items.json")
        file.write_text(json.dumps(items), encoding="utf-8")
        for mode, work in (("bibliography", bibliography), ("document", document)):
            print(f"\n{mode} of {count}: seconds, and ratio to lssr_cli.csl")
            for style in STYLES:
                ours = statistics.median(timed(partial(work, style, items)) for _ in range(3))
                line = f"  {style:28} lssr_cli.csl {ours:6.2f}"
                others = {
                    "citeproc-py": by_citeproc_py(style, items, mode),
                    "citeproc-js": by_citeproc_js(style, file, mode),
                    "pandoc": by_pandoc(style, file, mode, count),
                }
                for name, seconds in others.items():
                    told = "not available" if seconds is None else f"{seconds:6.2f}"
                    ratio = "" if seconds is None else f" ({seconds / ours:.1f} ×)"
                    line += f"   {name} {told}{ratio}"
                print(line, flush=True)


def growth(most: int) -> None:
    """Print how time grows with the number of entries, also when all need to be told apart."""
    counts = [most // 8, most // 4, most // 2, most]
    for title, style, alike in (
        ("nothing to tell apart, apa", "apa", False),
        ("everything to tell apart, apa", "apa", True),
        ("everything to tell apart, chicago-author-date", "chicago-author-date", True),
    ):
        print(f"\ngrowth, {title}: milliseconds an entry")
        for work in (bibliography, document):
            each = [
                timed(partial(work, style, made_up(count, alike=alike))) / count * 1000
                for count in counts
            ]
            told = "  ".join(f"{c}: {ms:.2f}" for c, ms in zip(counts, each, strict=True))
            print(f"  {work.__name__:14}{told}   last/first {each[-1] / each[0]:.2f}", flush=True)


def import_time() -> None:
    """Print the median time of an import in a fresh interpreter, from compiled files."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    runs = [
        float(
            subprocess.run(
                [sys.executable, "-c", IMPORT], capture_output=True, check=True, env=environment
            ).stdout
        )
        for _ in range(16)
    ]
    print(f"import of the processor: {statistics.median(runs[1:]):.1f} ms")


def all_styles() -> int:
    """Render the items in every independent style, resolve every name; return the failures."""
    items = json.loads((HERE / "csl_items.json").read_text(encoding="utf-8"))
    clusters = [
        {"citationItems": [{"id": items[0]["id"]}], "properties": {"noteIndex": 1}},
        {
            "citationItems": [{"id": item["id"], "locator": "4-5"} for item in items],
            "properties": {"noteIndex": 2},
        },
        {"citationItems": [{"id": items[-1]["id"]}], "properties": {"noteIndex": 3}},
    ]
    independent = sorted(styles_folder().glob("*.csl"))
    names = [path.stem for path in sorted(styles_folder().rglob("*.csl"))]
    failures = 0
    start = time.perf_counter()
    for path in independent:
        try:
            processor = Processor(Style.find(path.stem), items)
            processor.cite(clusters)
            processor.bibliography()
        except Exception as error:  # noqa: BLE001 - any exception is what is looked for
            failures += 1
            print(f"{path.stem}: {type(error).__name__}: {error}")
    print(f"{len(independent)} styles rendered in {time.perf_counter() - start:.0f} s")
    for name in names:
        try:
            find_style(name)
        except CslError as error:
            failures += 1
            print(f"{name}: {error}")
    print(f"{len(names)} names resolved; {failures} failures")
    return failures


def main() -> None:
    """Measure, or try every style."""
    parser = argparse.ArgumentParser(description="Measure the citation processor.")
    parser.add_argument("--entries", type=int, default=1000, help="size of what is compared")
    parser.add_argument("--growth", type=int, default=4000, help="the most entries")
    parser.add_argument("--all-styles", action="store_true", help="try every installed style")
    options = parser.parse_args()
    if options.all_styles:
        sys.exit(all_styles() > 0)
    import_time()
    compare(options.entries)
    growth(options.growth)


if __name__ == "__main__":
    main()
