"""RIS as programs and publishers write it."""

from __future__ import annotations

from typing import Any

import pytest

from lssr_cli.exchange.ris.dates import read_date
from lssr_cli.exchange.ris.read import read


def item(*lines: str) -> dict[str, Any]:
    (entry,) = read("\n".join(("TY  - JOUR", *lines, "ER  - "))).items
    return dict(entry.csl)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("1998", "1998"),
        ("1998/10/01/", "1998-10-01"),
        ("1998/10//", "1998-10"),
        ("2010///", "2010"),
        ("2009/Mar/05", "2009-03-05"),
        ("1998///Spring", "1998-21"),
        ("1998///May 3", "1998-05-03"),
        ("1914///1914/1918", "1914/1918"),
        ("0000///", None),
        ("///", None),
    ],
)
def test_a_date_is_read_as_far_as_it_is_told(written: str, date: str | None) -> None:
    assert read_date(written) == date


def test_one_blank_before_the_dash_tags_set_in_and_trailing_text_are_read() -> None:
    text = "\ufeffTY - BOOK\n  TI - A title\n  that runs on\n\n  PY - 1998\nER  - the end\n"
    (entry,) = read(text.removeprefix("\ufeff")).items
    assert entry.csl["title"] == "A title that runs on"
    assert entry.csl["issued"] == "1998"


def test_authors_of_both_tags_keep_the_order_of_the_file() -> None:
    csl = item("AU  - Senn, Alfred", "A1  - Žalys, Vytautas", "AU  - Eidintas, Alfonsas")
    assert [name["family"] for name in csl["author"]] == ["Senn", "Žalys", "Eidintas"]


def test_a_name_without_a_comma_stays_whole() -> None:
    assert item("AU  - Council of Lithuania")["author"] == [{"literal": "Council of Lithuania"}]


def test_a_start_page_alone_is_a_page_and_of_a_book_its_extent() -> None:
    assert item("SP  - 12")["page"] == "12"
    (book,) = read("TY  - BOOK\nTI  - T\nSP  - 320\nER  - ").items
    assert book.csl["number-of-pages"] == "320"


def test_the_most_exact_of_agreeing_dates_is_taken_and_another_reported() -> None:
    assert item("PY  - 1998", "DA  - 1998/10/01/")["issued"] == "1998-10-01"
    found = read("TY  - JOUR\nPY  - 1998\nDA  - 1997/12/01/\nER  - ")
    assert found.items[0].csl["issued"] == "1998"
    assert "1997-12-01" in found.problems[0].message


@pytest.mark.parametrize(
    ("number", "variable"), [("0024-5089", "ISSN"), ("978-0-19-966802-1", "ISBN")]
)
def test_a_serial_number_is_told_by_its_form(number: str, variable: str) -> None:
    assert item(f"SN  - {number}")[variable] == number


def test_a_tag_without_meaning_is_reported() -> None:
    found = read("TY  - JOUR\nTI  - T\nU3  - inner number\nER  - ")
    assert [problem.message for problem in found.problems] == ["not read: U3"]


def test_a_record_without_an_end_does_not_swallow_the_next() -> None:
    found = read("TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - ")
    assert [entry.csl["title"] for entry in found.items] == ["One", "Two"]


def test_the_number_of_an_article_that_has_no_issue_is_its_issue() -> None:
    assert item("VL  - 9", "M1  - 4")["issue"] == "4"
    assert item("IS  - 2", "M1  - 4")["issue"] == "2"
    assert "issue" not in item("M1  - Copyright (C) 2016 by a society")


def test_files_on_a_disk_are_no_addresses_and_of_several_the_first_is_read() -> None:
    csl = item("L1  - internal-pdf://a.pdf", "UR  - https://example.org/a; https://example.org/b")
    assert csl["URL"] == "https://example.org/a"


def test_a_day_ahead_of_print_is_no_edition() -> None:
    (entry,) = (found := read("TY  - JOUR\nTI  - T\nET  - 2016/01/30\nER  - ")).items
    assert "edition" not in entry.csl
    assert [problem.message for problem in found.problems] == ["not read: ET"]


def test_types_may_be_called_by_their_names_and_a_short_title_be_the_only_one() -> None:
    (entry,) = read("TY  - Journal Article\nST  - A   title\nER  - ").items
    assert (entry.csl["type"], entry.csl["title"]) == ("article-journal", "A title")


def test_a_tag_that_says_again_what_was_read_is_not_reported() -> None:
    found = read("TY  - JOUR\nTI  - T\nJF  - Neuron\nT2  - Neuron\nER  - ")
    assert found.problems == ()


@pytest.mark.parametrize(
    ("day", "date"),
    [
        ("DEC", "1918-12"),
        ("SEP 15", "1918-09-15"),
        ("MAY-JUN", "1918-05/1918-06"),
        ("FAL", "1918-23"),
        ("1918/05/31", "1918-05-31"),
    ],
)
def test_a_month_or_day_that_stands_beside_its_year_is_joined_to_it(day: str, date: str) -> None:
    found = read(f"TY  - JOUR\nTI  - T\nDA  - {day}\nPY  - 1918\nER  - ")
    assert found.items[0].csl["issued"] == date
    assert found.problems == ()


def test_what_web_of_science_says_of_a_meeting_is_no_issue() -> None:
    csl = item("CP  - 3rd Conference", "PU  - WILEY", "PI  - HOBOKEN", "C6  - MAY 2021")
    assert csl["event-title"] == "3rd Conference"
    assert (csl["publisher"], csl["publisher-place"]) == ("WILEY", "HOBOKEN")
    assert csl["issued"] == "2021-05"
    assert "issue" not in csl


def test_an_address_with_a_doi_in_it_stays_an_address() -> None:
    address = "https://onlinelibrary.wiley.com/doi/abs/10.1111/rec.12866"
    csl = item(f"UR  - {address}", "DO  - 10.1111/rec.12866")
    assert (csl["URL"], csl["DOI"]) == (address, "10.1111/rec.12866")


def test_initials_behind_a_family_name_need_no_comma() -> None:
    csl = item("AU  - Nakashima S.", "AU  - van Berg J.-A.", "AU  - Springer S.A.")
    assert csl["author"] == [
        {"family": "Nakashima", "given": "S."},
        {"family": "Berg", "non-dropping-particle": "van", "given": "J.-A."},
        {"literal": "Springer S.A."},
    ]


def test_words_in_place_of_pages_are_none() -> None:
    found = read("TY  - JOUR\nTI  - T\nSP  - No\nEP  - Specified\nER  - ")
    assert "page" not in found.items[0].csl
    assert len(found.problems) == 2
    assert item("SP  - xii", "EP  - xx")["page"] == "xii-xx"


@pytest.mark.parametrize(
    ("written", "tag"),
    [("English", "en"), ("eng", "en"), ("ger", "de"), ("lt", "lt"), ("pt-BR", "pt-BR")],
)
def test_a_language_becomes_a_tag(written: str, tag: str) -> None:
    assert item(f"LA  - {written}")["language"] == tag


def test_a_work_that_is_not_out_has_a_status_for_a_year() -> None:
    found = read("TY  - JOUR\nTI  - T\nPY  - in press\nER  - ")
    assert found.items[0].csl["status"] == "in press"
    assert found.problems == ()


def test_words_for_pages_are_left_out_in_several_languages() -> None:
    assert item("SP  - S. 12", "EP  - 34")["page"] == "12-34"
    assert item("SP  - pp. 12-34")["page"] == "12-34"
