"""The shipped collection keeps the rules of docs/collection.md."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, groupby, pairwise
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz

from lssr_cli import FactBase, dates, load, markers
from lssr_cli.check import check
from lssr_cli.factfile import read
from lssr_cli.model import Entity, Fact, Source
from lssr_cli.shipped import shipped_file

ROOT = Path(__file__).resolve().parents[1]
DOSSIER = ROOT.parent / "shared" / "dossier"
COLLECTION = read(shipped_file())
FACTS = tuple(COLLECTION.facts.values())
SOURCES = COLLECTION.sources
ENTITIES = tuple(COLLECTION.entities.values())
LEANING_WORDS = {"He", "She", "It", "Its", "They", "Their", "This", "These", "His", "Her", "Other"}
IN_WORDS = {"thirty-four": "34", "fifty": "50"}
TOO_ALIKE = 85
SOURCE_DATES = ("issued", "accessed", "original-date")

QUESTIONS = {
    "two days later Soviet Russia renounced the Brest-Litovsk treaty": "brest-litovsk-annulled",
    "forces following retreating Germans reached Lithuania": "red-army-reaches-lithuania",
    "34 delegates at the party congress": "cpl-first-congress-delegates",
    "CPL first congress held in Vilnius": "cpl-first-congress",
    "other members of the government Weinstein Kernovičius": "government-members",
    "manifesto dated 16 December declaring the republic": "lssr-declared",
    "final version edited by Stalin union with Russia": "manifesto-edited-by-stalin",
    "slogan long live freed Soviet Lithuanian Republic": "manifesto-slogan-replaced",
    "industrial working class too small for soviets": "soviets-weak-base",
    "revolutionary committees on Russian models": "revolutionary-committees",
    "decree financial institutions 250 rubles per week": "decree-250-roubles",
    "volunteers stopped the Soviet advance before Kaunas": "kaunas-saved",
    "interwar relations friendly": "interwar-relations",
    "Soviet Union decided to occupy the Baltic states July 1940": "occupation-date-variant",
    "Soviet front line January 1919": "two-thirds-of-lithuania",
    "goal of the offensive Soviet republics": "westward-offensive-aims",
    "Soviet stamp 50th anniversary": "stamp-1968",
    "vilnius congres": "cpl-first-congress",
}
"""Key words in which a reader of an encyclopedia article asks, and the fact that answers."""

every_fact = pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)
every_source = pytest.mark.parametrize("source", SOURCES.values(), ids=lambda source: source.key)
every_entity = pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.key)


@pytest.fixture(scope="module")
def facts() -> Iterator[FactBase]:
    with load() as base:
        yield base


def statement(fact: Fact) -> str:
    return markers.plain(fact.text, SOURCES)


def cites(text: str) -> Iterator[markers.Cite]:
    for piece in markers.parse(text, SOURCES):
        if isinstance(piece, markers.Marker):
            yield from piece.cites


def cited(fact: Fact) -> set[str]:
    return {cite.citation.key for cite in cites(fact.text)}


def documented_tags() -> list[str]:
    page = (ROOT / "docs" / "collection.md").read_text("utf-8")
    return re.findall(r"^- `([a-z-]+)`: ", page, re.MULTILINE)


def sections() -> dict[str, list[Fact]]:
    lines = shipped_file().read_text("utf-8").split("\n")
    heads = [number for number, line in enumerate(lines, 1) if line.startswith("# == ")]
    grouped = groupby(FACTS, lambda fact: max(head for head in heads if head < fact.place.line))
    return {lines[head - 1]: list(facts) for head, facts in grouped}


def dossier(name: str) -> Any:
    path = DOSSIER / name
    if not path.is_file():
        pytest.skip("the dossier is not beside this checkout")
    return json.loads(path.read_text("utf-8"))


def numbers(text: str) -> set[str]:
    return {number.lstrip("0") for number in re.findall(r"[0-9]+", text)}


class TestFacts:
    @every_fact
    def test_every_marker_names_a_source_and_reads_without_fault(self, fact: Fact) -> None:
        found = list(cites(fact.text + fact.note))
        assert [cite.fault for cite in found if cite.fault] == []
        assert {cite.citation.key for cite in found} <= SOURCES.keys()

    @every_fact
    def test_no_fact_is_without_a_source(self, fact: Fact) -> None:
        assert cited(fact)

    @every_fact
    def test_the_last_words_of_a_fact_are_sourced_too(self, fact: Fact) -> None:
        assert isinstance(markers.parse(fact.text, SOURCES)[-1], markers.Marker)

    @every_fact
    def test_markers_that_touch_stand_in_rising_order(self, fact: Fact) -> None:
        for group in markers.groups(markers.parse(fact.text, SOURCES)):
            keys = [int(citation.key) for citation in group]
            assert keys == sorted(set(keys))

    @every_fact
    def test_a_fact_is_short_and_a_whole_sentence(self, fact: Fact) -> None:
        said = statement(fact)
        assert len(fact.text) <= 400
        assert said[0].isupper() or said[0].isdigit()
        assert said.endswith(".")

    @every_fact
    def test_a_fact_stands_alone(self, fact: Fact) -> None:
        assert statement(fact).split()[0] not in LEANING_WORDS

    @every_fact
    def test_a_fact_is_about_something_that_has_an_entry(self, fact: Fact) -> None:
        assert fact.entities

    @every_fact
    def test_every_date_is_edtf(self, fact: Fact) -> None:
        assert not fact.date or dates.parse(fact.date)

    @every_fact
    def test_rival_accounts_name_each_other(self, fact: Fact) -> None:
        rivals = [COLLECTION.facts[id] for id in fact.contradicts]
        assert all(fact.id in rival.contradicts for rival in rivals)

    @every_fact
    def test_a_fact_has_one_to_three_tags_of_the_documented_list(self, fact: Fact) -> None:
        assert 1 <= len(fact.tags) <= 3
        assert set(fact.tags) <= set(documented_tags())

    def test_no_two_facts_say_the_same(self) -> None:
        said = {fact.id: statement(fact) for fact in FACTS}
        alike = [
            (one, other)
            for one, other in combinations(said, 2)
            if fuzz.token_sort_ratio(said[one], said[other]) >= TOO_ALIKE
        ]
        assert alike == []

    def test_a_dispute_never_takes_the_place_of_a_grade(self) -> None:
        disputed = [fact for fact in FACTS if fact.is_disputed]
        assert {fact.confidence for fact in disputed} == {"high", "medium", "low"}

    def test_the_weaker_account_is_graded_no_higher_than_its_rival(self) -> None:
        slips = [fact for fact in FACTS if fact.confidence == "low"]
        assert all(fact.is_disputed for fact in slips)


def test_the_checker_finds_nothing_in_the_collection() -> None:
    assert check(shipped_file()).findings == ()


class TestOrder:
    def test_the_chronicle_has_its_sections(self) -> None:
        heads = list(sections())
        assert [head.split()[2] for head in heads] == [f"{n}." for n in range(1, len(heads) + 1)]

    @pytest.mark.parametrize(("head", "facts"), sections().items(), ids=list(sections()))
    def test_a_section_runs_in_order_of_time_with_undated_facts_last(
        self, head: str, facts: list[Fact]
    ) -> None:
        keys = [(0, dates.sort_key(dates.parse(f.date))) if f.date else (1,) for f in facts]
        assert head
        assert all(earlier <= later for earlier, later in pairwise(keys))

    def test_tags_are_few_and_all_in_use(self) -> None:
        tags = documented_tags()
        assert 12 <= len(tags) <= 20
        assert {tag for fact in FACTS for tag in fact.tags} == set(tags)


class TestSources:
    def test_numbers_run_without_a_gap(self) -> None:
        assert list(SOURCES) == [str(number) for number in range(1, len(SOURCES) + 1)]

    def test_every_source_is_used(self) -> None:
        assert set().union(*map(cited, FACTS)) == SOURCES.keys()

    @every_source
    def test_every_source_has_a_level_and_a_place_where_it_was_seen(self, source: Source) -> None:
        assert source.level in {"primary", "secondary", "tertiary"}
        assert source.seen or source.csl.get("URL")

    @every_source
    def test_what_is_on_the_web_has_its_day_of_access(self, source: Source) -> None:
        assert ("URL" in source.csl) == ("accessed" in source.csl)

    @every_source
    def test_the_dates_of_sources_are_edtf(self, source: Source) -> None:
        for field in SOURCE_DATES:
            assert field not in source.csl or dates.parse(source.csl[field])

    @every_source
    def test_a_source_rests_on_others_of_the_collection_never_on_itself(
        self, source: Source
    ) -> None:
        assert set(source.derives_from) <= SOURCES.keys() - {source.key}

    def test_number_one_is_the_history_that_every_reader_is_sent_to(self) -> None:
        first = SOURCES["1"].csl
        assert [name["family"] for name in first["author"]] == ["Eidintas", "Žalys", "Senn"]


class TestEntities:
    def test_every_name_belongs_to_one_entity_or_is_said_to_be_shared(self) -> None:
        folded = [{name.casefold() for name in entity.names} for entity in ENTITIES]
        shared = {
            name for name, times in Counter(n for f in folded for n in f).items() if times > 1
        }
        assert shared <= {name.casefold() for name in COLLECTION.collection.check.ambiguous}

    @every_entity
    def test_no_entity_bears_a_name_twice(self, entity: Entity) -> None:
        assert len(set(entity.names)) == len(entity.names)

    @every_entity
    def test_every_entity_has_a_fact_and_a_kind(self, entity: Entity) -> None:
        assert entity.kind != "other"
        assert any(entity.key in fact.entities for fact in FACTS)


class TestSearch:
    """What the collection is for: a question's key words bring up the fact that answers it."""

    @pytest.mark.parametrize(("words", "id"), QUESTIONS.items(), ids=QUESTIONS.values())
    def test_the_key_words_of_a_question_bring_its_answer_first(
        self, facts: FactBase, words: str, id: str
    ) -> None:
        assert facts.search(words, limit=1)[0].fact.id == id

    @every_entity
    def test_every_spelling_of_a_name_finds_the_facts_about_its_bearer(
        self, facts: FactBase, entity: Entity
    ) -> None:
        for name in entity.names:
            found = [hit.fact for hit in facts.search(name)]
            assert any(entity.key in fact.entities for fact in found), name


class TestDossier:
    """Held against the papers that the collection was made from, where they are at hand."""

    def test_every_supported_fact_is_there_under_its_id(self) -> None:
        unverified = {
            item["id"] for item in dossier("sources.json") if item["note"].startswith("UNVERIFIED")
        }
        supported = {
            fact["id"]
            for fact in dossier("facts.json")
            if {source["key"] for source in fact["sources"]} - unverified
        }
        assert supported <= COLLECTION.facts.keys()

    def test_no_figure_in_a_fact_is_new(self) -> None:
        for given in dossier("facts.json"):
            if fact := COLLECTION.facts.get(given["id"]):
                spelt = {IN_WORDS.get(word, "") for word in given["text"].lower().split()}
                known = numbers(f"{given['text']} {given['date']}") | spelt
                assert numbers(statement(fact)) <= known, fact.id

    def test_every_verified_spelling_of_a_name_in_use_is_an_alias(self) -> None:
        by_name = {entity.name: entity for entity in ENTITIES}
        given = [entry for entry in dossier("names.json") if entry["canonical"] in by_name]
        assert len(given) > 60
        for entry in given:
            missing = set(entry["variants"]) - set(by_name[entry["canonical"]].names)
            assert {name for name in missing if name not in by_name} == set()
