"""BibTeX and BibLaTeX as people write them."""

from __future__ import annotations

from typing import Any

import pytest

from lssr_cli.exchange.reading import read_bibliography


def entry(fields: str, type: str = "book") -> dict[str, Any]:
    """Return the one item of a file with one entry."""
    found = read_bibliography(f"@{type}{{k, title = {{T}}, {fields}}}", "a.bib")
    (only,) = found.items
    return dict(only.csl)


def authors(names: str) -> list[str]:
    """Return names as ``family, given, suffix``, particles before the family."""
    told = []
    for name in entry(f"author = {{{names}}}")["author"]:
        particle = name.get("non-dropping-particle", "")
        family = name.get("literal") or " ".join(filter(None, (particle, name["family"])))
        told.append(", ".join(filter(None, (family, name.get("given"), name.get("suffix")))))
    return told


class TestNames:
    @pytest.mark.parametrize(
        ("written", "read"),
        [
            ("Davis, Jr., Sammy", ["Davis, Sammy, Jr."]),
            ("Sammy Davis, Jr.", ["Davis, Sammy, Jr."]),
            ("von Foo, Hans jun.", ["von Foo, Hans, jun."]),
            ("Ahn, Hyung Jun and Gupta, Jayant Sen", ["Ahn, Hyung Jun", "Gupta, Jayant Sen"]),
            ("Ii, Naomi", ["Ii, Naomi"]),
            ("sudhin jacob and ludwig van beethoven", ["jacob, sudhin", "van beethoven, ludwig"]),
        ],
    )
    def test_a_suffix_is_told_from_a_given_name(self, written: str, read: list[str]) -> None:
        assert authors(written) == read

    @pytest.mark.parametrize(
        ("written", "read"),
        [
            (r"Cat Hope \& Stuart James", ["Hope, Cat", "James, Stuart"]),
            ("Hope, Cat & James, S.", ["Hope, Cat", "James, S."]),
            ("Ann Bo, Carl Do, Eve Fo, Gil Ho", ["Bo, Ann", "Do, Carl", "Fo, Eve", "Ho, Gil"]),
            ("Smith, J., Doe, K. L.", ["Smith, J.", "Doe, K. L."]),
            ("Smith, J; Doe, K", ["Smith, J", "Doe, K"]),
            (r"{Simon \& Schuster}", ["Simon & Schuster"]),
        ],
    )
    def test_names_joined_in_other_ways_are_told_apart(self, written: str, read: list[str]) -> None:
        assert authors(written) == read

    def test_options_of_a_list_of_names_are_no_names(self) -> None:
        assert authors("nosortothers=false and Sly, Simon and family=Bo") == ["Sly, Simon", "Bo"]

    def test_what_joins_names_otherwise_is_reported(self) -> None:
        found = read_bibliography("@book{k, title={T},\n author={A Bo & C Do}}", "a.bib")
        assert [(p.line, p.message) for p in found.problems] == [
            (2, "author: names joined by ampersands")
        ]


class TestText:
    @pytest.mark.parametrize(
        ("written", "read"),
        [
            (r"Taylor \&amp; Francis", "Taylor & Francis"),
            ("S&#228;tze", "Sätze"),
            (r"Franc{\ocirc{u}}", "Franců"),
            (r"$\ddot{o}$", "ö"),
            (r"$\overline{1}$", "1̅"),
            (r"a \textless{} b \textbar{} c", "a < b | c"),
        ],
    )
    def test_characters_are_read_as_what_is_meant(self, written: str, read: str) -> None:
        assert entry(f"publisher = {{{written}}}")["publisher"] == read


class TestIdentifiers:
    @pytest.mark.parametrize(
        "written",
        [
            "10.1145/1137627.1137631",
            "https://doi.org/10.1145/1137627.1137631",
            "doi:10.1145/1137627.1137631",
            "http://doi.acm.org/10.1145/1137627.1137631",
            "https://dl.acm.org/doi/pdf/10.1145/1137627.1137631",
        ],
    )
    def test_a_doi_is_found_in_whatever_address_holds_it(self, written: str) -> None:
        assert entry(f"doi = {{{written}}}")["DOI"] == "10.1145/1137627.1137631"

    def test_the_number_of_a_periodical_in_the_place_of_a_books_is_an_issn(self) -> None:
        read = entry("isbn = {0268-1242}", "article")
        assert read["ISSN"] == "0268-1242"
        assert "ISBN" not in read

    def test_of_several_addresses_the_first_is_read_without_what_joins_them(self) -> None:
        read = entry("url = {ftp://example.org/a.ps; ftp://example.org/a.pdf}")
        assert read["URL"] == "ftp://example.org/a.ps"


class TestSyntax:
    def test_the_sign_of_a_comment_hides_the_rest_of_a_line(self) -> None:
        found = read_bibliography(
            "%@article{gone, title={Gone}}\n"
            "@book{a, % why\n title = {50% of it}, % all\n% year = 1999,\n note = {a % b} % so\n}",
            "a.bib",
        )
        (only,) = found.items
        assert only.csl == {"id": "a", "type": "book", "title": "50% of it", "note": "a % b"}
        assert [problem.message for problem in found.problems] == ["an entry is commented out"]


class TestTitles:
    def test_a_journals_full_name_is_preferred_to_its_short_one(self) -> None:
        read = entry("journal = {Adv. Math.}, fjournal = {Advances in Mathematics}", "article")
        assert read["container-title"] == "Advances in Mathematics"
        assert read["container-title-short"] == "Adv. Math."

    def test_what_is_added_to_no_title_is_the_title(self) -> None:
        found = read_bibliography("@image{k, titleaddon = {[Directions to Lima]}}", "a.bib")
        assert found.items[0].csl["title"] == "[Directions to Lima]"


class TestTypes:
    @pytest.mark.parametrize(
        ("written", "type"),
        [
            ("newspaper_article", "article-newspaper"),
            ("book_section", "chapter"),
            ("web_page", "webpage"),
            ("blog", "post-weblog"),
        ],
    )
    def test_entry_types_of_other_programs_are_known(self, written: str, type: str) -> None:
        assert entry("year = 1999", written)["type"] == type

    def test_an_article_was_not_published_by_its_authors_institution(self) -> None:
        assert "publisher" not in entry("institution = {Institute of Physics}", "article")
        assert entry("institution = {Institute}", "techreport")["publisher"] == "Institute"


class TestPages:
    @pytest.mark.parametrize("written", ["12--34", "12–34", "pp. 12-34", r"12\-34", "S. 12 - 34"])
    def test_pages_are_joined_by_a_hyphen(self, written: str) -> None:
        assert entry(f"pages = {{{written}}}", "article")["page"] == "12-34"

    @pytest.mark.parametrize(
        ("written", "count"), [("320 pp.", "320"), ("VIII-204 p.", "VIII-204"), ("52~S.", "52")]
    )
    def test_a_number_of_pages_is_not_a_page(self, written: str, count: str) -> None:
        read = entry(f"pages = {{{written}}}")
        assert read["number-of-pages"] == count
        assert "page" not in read


class TestDates:
    @pytest.mark.parametrize(
        ("written", "date"),
        [
            ("year = {[1999]}", "1999"),
            ("year = {[c. 1999]}", "1999~"),
            ("year = {199-}", "199X"),
            ("year = {19--}", "19XX"),
            ("year = {19uu}", "19XX"),
            ("year = {MDCCXXIII}", "1723"),
            ("date = {1999-05-00}", "1999-05"),
            ("date = {1999-00-00}", "1999"),
            ("year = {2004}, date = {2003-01}", "2003-01"),
            ("year = {1998 or 1999}, issued = {[1998,1999]}", "[1998,1999]"),
        ],
    )
    def test_a_date_is_read_as_it_is_meant(self, written: str, date: str) -> None:
        assert entry(written)["issued"] == date

    def test_what_is_no_date_is_reported_once(self) -> None:
        found = read_bibliography("@book{k, title={T}, year={soon}}", "a.bib")
        assert [problem.message for problem in found.problems] == ["date: 'soon' is no date"]

    @pytest.mark.parametrize("written", ["[In press]", "in press", "(forthcoming)"])
    def test_what_is_not_out_yet_has_a_status(self, written: str) -> None:
        read = entry(f"year = {{{written}}}")
        assert read["status"].lower() in {"in press", "forthcoming"}
        assert "issued" not in read

    @pytest.mark.parametrize("written", ["n.d.", "undated", "unknown", "s.a.", "o.J."])
    def test_no_date_is_none(self, written: str) -> None:
        found = read_bibliography(f"@book{{k, title={{T}}, year={{{written}}}}}", "a.bib")
        assert "issued" not in found.items[0].csl
        assert found.problems == ()
