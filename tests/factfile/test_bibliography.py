"""Sources in bibliography files: named by the fact file, cited like any other."""

from __future__ import annotations

import pytest

from program import Program

FACTS = """\
format = 1
[collection]
bibliography = ["refs.bib", "more/list.ris"]
[sources.4]
type = "book"
title = "Ours"
[[facts]]
id = "opened"
text = "The congress opened.[davies1998, p. 3][4]"
[[facts]]
id = "closed"
text = "The congress closed.[Smith2001]"
"""
BIB = (
    "@book{davies1998, title={Europe: A History}, author={Davies, Norman},"
    " publisher={Harper}, year=1998}\n"
)
RIS = "TY  - BOOK\nID  - Smith2001\nTI  - The Congress\nAU  - Smith, Ann\nPY  - 2001\nER  - \n"


@pytest.fixture
def written(run: Program) -> Program:
    """Return the program in a folder with a fact file and the two bibliographies it names."""
    (run.folder / "more").mkdir()
    run.file(FACTS)
    run.file(BIB, "refs.bib")
    run.file(RIS, "more/list.ris")
    return run


def test_entries_are_sources_everywhere(written: Program) -> None:
    written("-f", "facts.toml", "cite", "opened").shows("Norman Davies, Europe: A History", "3")
    written("-f", "facts.toml", "show", "Smith2001").shows("The Congress", "closed")
    written("-f", "facts.toml", "sources").shows("davies1998", "Smith2001", "Ours")
    written("-f", "facts.toml", "search", "source:davies1998").shows("opened").hides("closed")
    written("-f", "facts.toml", "search", "europe").shows("opened")
    written("-f", "facts.toml", "check", "--ignore", "all").shows("")


def test_a_change_in_a_bibliography_is_seen(written: Program) -> None:
    written("-f", "facts.toml", "cite", "opened").shows("Harper")
    written.file(BIB.replace("Harper", "Penguin"), "refs.bib")
    written("-f", "facts.toml", "cite", "opened").shows("Penguin").hides("Harper")


def test_a_directory_may_name_them_too(written: Program) -> None:
    written("-f", ".", "cite", "opened").shows("Norman Davies")
    written.file(BIB.replace("Harper", "Penguin"), "refs.bib")
    written("-f", ".", "cite", "opened").shows("Penguin")


@pytest.mark.parametrize(
    "name", ["../refs.bib", "/etc/refs.bib", "more/../../refs.bib", "link.bib"]
)
def test_no_file_outside_of_the_folder_is_opened(run: Program, name: str) -> None:
    (run.folder.parent / "refs.bib").write_text(BIB)
    (run.folder / "link.bib").symlink_to(run.folder.parent / "refs.bib")
    run.file(FACTS.replace("refs.bib", name))
    told = f"facts.toml:3: collection.bibliography[0]: '{name}' is not in the folder of this file"
    run("-f", "facts.toml", "search", "congress").fails(2, told)
    assert "[outside]" in run("-f", "facts.toml", "check").fails(1).out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (BIB + "@book{x, title={Open", "refs.bib:2: "),
        ("@book{a;b, title={Open}}\n", "refs.bib:1: "),
        (
            BIB.replace("davies1998", "4"),
            'source "4": is given twice; the first is at facts.toml:4',
        ),
    ],
)
def test_a_bibliography_that_cannot_be_read_is_told_with_its_line(
    written: Program, text: str, told: str
) -> None:
    written.file(text, "refs.bib")
    written("-f", "facts.toml", "search", "congress").fails(2, told)


def test_a_bibliography_that_is_not_there_is_told(written: Program) -> None:
    (written.folder / "refs.bib").unlink()
    written("-f", "facts.toml", "search", "congress").fails(2, "refs.bib: no such file")
