"""Edits change what they are to change, and all else stays byte for byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lssr_cli import curate
from lssr_cli.curate.rename import remove_fact, rename
from lssr_cli.factfile.parts import Part, part_from_text
from lssr_cli.shipped import shipped_file

CHECKED = Path(__file__).resolve().parents[1] / "check"
FILES = [CHECKED / "telegraph.toml", *sorted((CHECKED / "good").glob("*.toml"))]
BOM = "\ufeff"
VARIANTS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "no line end": lambda text: text.rstrip("\n"),
    "comments at the end": lambda text: f"{text}\n\n# the end\n",
}
ODD = [(file, variant) for file in FILES for variant in VARIANTS]


def named(case: tuple[Path, str]) -> str:
    return f"{case[0].stem}, {case[1]}"


@pytest.fixture(params=ODD, ids=named)
def file(request: pytest.FixtureRequest) -> curate.FileText:
    path, variant = request.param
    return curate.FileText(path, VARIANTS[variant](path.read_text("utf-8")), bom=False)


def read(file: curate.FileText, text: str) -> Part:
    return part_from_text(file.path, text)


def things(part: Part) -> Iterator[tuple[str, str]]:
    """Yield the kind and the name of everything in a part."""
    yield from (("fact", fact.id) for fact in part.facts)
    yield from (("source", source.key) for source in part.sources)
    yield from (("entity", entity.key) for entity in part.entities)


def added_lines(old: str, new: str) -> list[str]:
    """Return the lines of ``new`` that are none of ``old``."""
    known = set(old.split("\n"))
    return [line for line in new.split("\n") if line not in known]


def changed_lines(old: str, new: str) -> list[tuple[str, str]]:
    pairs = zip(old.split("\n"), new.split("\n"), strict=True)
    return [(before, after) for before, after in pairs if before != after]


def test_a_name_changed_and_changed_back_says_what_was_said(file: curate.FileText) -> None:
    for kind, name in things(read(file, file.text)):
        new = rename(file, kind, name, "a-new-name")
        again = rename(file._replace(text=new), kind, "a-new-name", name)
        assert read(file, again) == read(file, file.text), (kind, name)


def test_only_lines_that_hold_the_old_name_change(file: curate.FileText) -> None:
    for kind, name in things(read(file, file.text)):
        new = rename(file, kind, name, "a-new-name")
        changed = changed_lines(file.text, new)
        assert changed, (kind, name)
        for before, after in changed:
            assert name in before
            assert "a-new-name" in after
            assert before.endswith("\r") == after.endswith("\r")


def test_what_is_renamed_is_read_under_its_new_name_alone(file: curate.FileText) -> None:
    for kind, name in things(read(file, file.text)):
        part = read(file, rename(file, kind, name, "a-new-name"))
        before = list(things(read(file, file.text)))
        expected = [(k, "a-new-name" if (k, n) == (kind, name) else n) for k, n in before]
        assert list(things(part)) == expected


def test_an_added_fact_is_put_between_two_stretches_of_the_file(file: curate.FileText) -> None:
    fact = curate.NewFact("a-new-one", 'It said "no".', "1918-12", ("1",), (), ("war",))
    new = curate.add_fact(file, fact)
    length = len(new) - len(file.text)
    assert any(new[:at] + new[at + length :] == file.text for at in range(len(new) - length + 1))
    *others, last = read(file, new).facts
    assert tuple(others) == read(file, file.text).facts
    assert (last.id, last.text, last.date, last.tags) == (
        "a-new-one",
        'It said "no".[1]',
        "1918-12",
        ("war",),
    )
    assert ("\r\n" in new) == ("\r\n" in file.text)
    assert "\n" not in new.replace("\r\n", "") or "\r\n" not in file.text


def test_a_removed_fact_takes_its_lines_and_the_references_to_it(file: curate.FileText) -> None:
    before = read(file, file.text)
    for fact in before.facts:
        new = remove_fact(file, fact.id)
        after = read(file, new)
        left = [one for one in before.facts if one.id != fact.id]
        assert [one.id for one in after.facts] == [one.id for one in left]
        for one, other in zip(left, after.facts, strict=True):
            without = {
                "contradicts": tuple(id for id in one.contradicts if id != fact.id),
                "see": tuple(id for id in one.see if id != fact.id),
            }
            moved = {"order": other.order, "place": other.place}
            assert one._replace(**without, **moved) == other
        assert (after.sources, after.entities) == (before.sources, before.entities) or (
            "\n[[facts]]" in file.text
        )
        for line in added_lines(file.text, new):
            assert any(fact.id in old for old in file.text.split("\n")), line


def test_a_removed_fact_takes_no_comment_of_another(file: curate.FileText) -> None:
    comments = file.text.count("#")
    for fact in read(file, file.text).facts:
        within = remove_fact(file, fact.id).count("#")
        assert within >= comments - 2


def test_the_shipped_file_can_be_edited_too() -> None:
    text = shipped_file().read_text("utf-8")
    file = curate.FileText(shipped_file(), text, bom=False)
    part = read(file, text)
    for kind, name in list(things(part))[::40]:
        assert read(file, rename(file, kind, name, "a-new-name"))
