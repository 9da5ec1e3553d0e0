"""``lssr import``: from a bibliography into the file."""

from __future__ import annotations

from program import HEAD, Program

BIB = """@book{senn1959, author = {Senn, Alfred Erich}, title = {The Emergence of Modern Lithuania},
  publisher = {Columbia University Press}, year = 1959}
@book{x y, author = {Gudelis, Petras}, title = {Bol{\\v s}evik{\\k u} vald{\\v z}ios}, year = 1972}
"""


def test_sources_come_in_with_their_keys_or_readable_ones(run: Program) -> None:
    facts = run.file(HEAD)
    run.file(BIB, "refs.bib")
    run("-f", facts, "import", "refs.bib").shows("senn1959: ", "gudelis1972: ", "(was 'x y')")
    text = (run.folder / facts).read_text("utf-8")
    assert [line for line in HEAD.splitlines() if line not in text.splitlines()] == []
    assert '[sources.senn1959]\ntype = "book"\ntitle = "The Emergence of Modern Lithuania"' in text
    assert 'title = "Bolševikų valdžios"' in text


def test_a_dry_run_shows_a_diff_and_writes_nothing(run: Program) -> None:
    facts = run.file(HEAD)
    run.file(BIB, "refs.bib")
    run("-f", facts, "import", "refs.bib", "--dry-run").shows("+[sources.senn1959]")
    assert (run.folder / facts).read_text("utf-8") == HEAD


def test_a_dry_run_in_json_tells_what_would_come_in(run: Program) -> None:
    facts = run.file(HEAD)
    run.file(BIB, "refs.bib")
    told = run("-f", facts, "import", "refs.bib", "--dry-run", "--format", "json").json
    assert "senn1959" in [one["key"] for one in told["added"]]
    assert (run.folder / facts).read_text("utf-8") == HEAD


def test_a_second_import_finds_everything_there(run: Program) -> None:
    facts = run.file(HEAD)
    run.file(BIB, "refs.bib")
    run("-f", facts, "import", "refs.bib")
    before = (run.folder / facts).read_text("utf-8")
    run("-f", facts, "import", "refs.bib").shows("is there already as senn1959")
    assert (run.folder / facts).read_text("utf-8") == before


def test_another_edition_is_another_source(run: Program) -> None:
    facts = run.file(HEAD)
    run.file(
        "@book{a, title={T of T}, year=1998, edition=1}\n"
        "@book{a, title={T of T}, year=1998, edition=2}",
        "refs.bib",
    )
    run("-f", facts, "import", "refs.bib").shows("a: T of T", "t1998: T of T")


def test_an_entry_that_is_refused_is_named_and_the_others_are_in(run: Program) -> None:
    facts = run.file(HEAD)
    run.file("@book{a, year=1998}\n@book{b, title={A title}}\n", "refs.bib")
    outcome = run("-f", facts, "import", "refs.bib").fails(1, "1 entry skipped (lines 1)")
    assert "b: A title" in outcome.out


def test_an_entry_that_never_closes_stops_all(run: Program) -> None:
    facts = run.file(HEAD)
    run.file("@book{a, title={A}}\n@book{b, title={never\n", "refs.bib")
    run("-f", facts, "import", "refs.bib").fails(2, "refs.bib:2")
    assert (run.folder / facts).read_text("utf-8") == HEAD


def test_the_shipped_collection_is_not_changed(run: Program) -> None:
    run.file(BIB, "refs.bib")
    run("import", "refs.bib").fails(2, "lssr init")


def test_what_came_in_is_told_as_json(run: Program) -> None:
    facts = run.file(HEAD)
    run.file(BIB, "refs.bib")
    told = run("-f", facts, "import", "refs.bib", "--format", "json").json
    assert [one["key"] for one in told["added"]] == ["senn1959", "gudelis1972"]
