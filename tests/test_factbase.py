"""The library: everything the commands answer, without printing or exiting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import lssr_cli
from lssr_cli import FactBase
from lssr_cli.errors import FactFileError, NotFoundError, UsageError
from program import HEAD

FACTS = """\
[collection]
title = "Two facts"
[[facts]]
id = "later"
date = "1919-01-05"
text = "The Red Army took Vilnius.[4, p. 12][4, p. 14]"
[[facts]]
id = "undated"
text = "Somebody wrote it down.[13]"
[[facts]]
id = "earlier"
date = "1918-12~"
text = "A council met in Wilno.[13]"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "facts.toml"
    made.write_text(HEAD.replace("format = 1\n", "format = 1\n") + FACTS, "utf-8")
    return made


@pytest.fixture
def facts(file: Path) -> Iterator[FactBase]:
    with lssr_cli.load(file) as opened:
        yield opened


def test_load_without_a_path_is_the_shipped_collection(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LSSR_FILE", "/nowhere.toml")
    with lssr_cli.load() as shipped:
        assert shipped.fact("cpl-first-congress").date == "1918-10-01/1918-10-03"


def test_load_takes_a_text_or_a_path_and_a_folder(file: Path) -> None:
    for path in (file, str(file), file.parent):
        with lssr_cli.load(path) as facts:
            assert len(facts) == 3


def test_a_cache_is_used_when_one_is_named(file: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    lssr_cli.load(file, cache=cache).close()
    assert [kept.suffix for kept in cache.iterdir()] == [".sqlite"]


def test_a_refused_file_says_where(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text('format = 1\n[[facts]]\nid = "x"\ntext = 3\n', "utf-8")
    with pytest.raises(FactFileError, match=r'broken\.toml:4: fact "x"\.text: '):
        lssr_cli.load(broken)


def test_search_gives_the_best_first_with_scores_and_offsets(facts: FactBase) -> None:
    hits = facts.search("vilna council")
    assert [hit.fact.id for hit in hits] == ["earlier", "later"]
    assert hits[0].score > hits[1].score
    assert [hits[1].fact.text[a:b] for a, b in hits[1].matches] == ["Vilnius"]


def test_search_gives_no_more_than_asked_for(facts: FactBase) -> None:
    assert len(facts.search("vilnius", limit=1)) == 1


def test_the_timeline_has_undated_facts_last(facts: FactBase) -> None:
    assert [fact.id for fact in facts.timeline()] == ["earlier", "later", "undated"]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({"start": "1919"}, ["later"]),
        ({"end": "31 dec 1918"}, ["earlier"]),
        ({"query": "wilno"}, ["earlier", "later"]),
        ({"query": "wilno", "start": "1919-01-06"}, []),
        ({"start": "1918-12-15", "end": "1918-12-15"}, ["earlier"]),
        ({"start": "1918-12-15", "end": "1918-12-15", "certain": True}, []),
    ],
)
def test_the_timeline_can_be_narrowed(
    facts: FactBase, asked: dict[str, str | bool], ids: list[str]
) -> None:
    assert [fact.id for fact in facts.timeline(**asked)] == ids  # type: ignore[arg-type]


def test_a_date_that_means_nothing_is_bad_usage(facts: FactBase) -> None:
    with pytest.raises(UsageError, match="someday"):
        facts.timeline(start="someday")


def test_things_are_found_by_their_names(facts: FactBase) -> None:
    assert facts.fact("later").linked == ("vilnius",)
    assert facts.source("4").title == "Europe: A History"
    assert facts.entity("vilnius").names == ("Vilnius", "Wilno", "Vilna")
    assert facts.collection.title == "Two facts"


@pytest.mark.parametrize("kind", ["fact", "source", "entity"])
def test_what_is_not_there_is_not_found(facts: FactBase, kind: str) -> None:
    with pytest.raises(NotFoundError, match=f"no {kind} 'x'"):
        getattr(facts, kind)("x")


def test_cite_merges_the_locators_of_one_source(facts: FactBase) -> None:
    (note,) = facts.cite("later", style="chicago-notes-bibliography", form="note")
    assert note.endswith(" 12, 14.")


def test_cite_takes_sources_with_a_locator(facts: FactBase) -> None:
    (cited,) = facts.cite("4", style="apa", form="in-text", locator="p. 36")
    assert cited == "(Davies, 1998, p. 36)"


def test_an_unknown_style_is_bad_usage(facts: FactBase) -> None:
    with pytest.raises(UsageError, match="no-such-style"):
        facts.cite("later", style="no-such-style")


def test_check_reports_what_the_command_reports(facts: FactBase) -> None:
    report = facts.check()
    assert not report.errors
    assert report.counts == (3, 2, 1)


def test_it_is_a_context_manager(file: Path) -> None:
    with lssr_cli.load(file) as facts:
        assert facts.fact("later")


def test_names_of_the_package_are_those_it_promises() -> None:
    assert {"Fact", "FactBase", "Hit", "Source", "load"} <= set(lssr_cli.__all__)
    with pytest.raises(AttributeError):
        lssr_cli.nothing  # noqa: B018
