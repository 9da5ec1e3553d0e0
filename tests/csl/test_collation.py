"""The order of words, by language: what ICU does at base strength."""

import json
import shutil
import subprocess
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lssr_cli.csl.collation import sort_key
from lssr_cli.csl.collation_tables import TAILORINGS

LANGUAGES = sorted({*TAILORINGS, "en", "de", "fr", "ru", "uk", "bg", "el", "he", "ja", "zh-CN"})

texts = st.text(max_size=12)
words = st.text("abcčdeęėghiykpsšzž äöå", max_size=6)
languages = st.sampled_from(LANGUAGES)


@pytest.mark.parametrize(
    ("locale", "ordered"),
    [
        ("en-US", "Abel, Ábrego, Åby, Zoë"),
        ("de-DE", "Adler, Ähre, Ofen, Öfter, Strasse, Straßenbau, Zorn"),
        ("sv-SE", "Adam, Zorn, Åberg, Ängman, Öberg"),
        ("da-DK", "Bo, Zahle, Ærø, Østen, Aagaard, Åkjær"),
        ("nb-NO", "Bo, Zahl, Ærfugl, Østby, Aasen, Åsgård"),
        ("fi-FI", "Väinö, Wirtanen, Yrjö, Zitting, Åberg, Äijö, Öst"),
        ("et-EE", "Saar, Šveits, Zorn, Žukov, Tamm, Viiding, Õunapuu, Ärtel, Öpik, Üksik, Yeats"),
        ("lt-LT", "Čeponis, Ignas, Įkvėpimas, Ylakiai, Izokaitis, Jonas, Šalna, Ūdra, Žukas"),
        ("lv-LV", "Cers, Čaks, Dāle, Grīns, Ģelzis, Kalns, Ķezbers, Zariņš, Žīgurs"),
        ("pl-PL", "Cech, Ćwik, Lem, Łuka, Nowak, Ósmy, Sas, Śliwa, Zając, Źrebiec, Żak"),
        ("cs-CZ", "Capek, Čapek, Hus, Chalupa, Ibl, Rada, Řezáč, Sova, Šaldová, Zika, Žižka"),
        ("sk-SK", "Adam, Ändre, Cyril, Čierny, Hronský, Chalupka, Oskar, Ôsmy"),
        ("hu-HU", "Cukor, Csáth, Dezső, Dzéta, Gál, Gyulai, Ossz, Öss, Zala, Zsolt"),
        ("hr-HR", "Cvetko, Čavka, Ćosić, Dujam, Džaja, Đalski, Luka, Ljubić, Nazor, Njegoš"),
        ("es-ES", "Nuño, Ñandú, Olmo"),
        ("ro-RO", "Azi, Ăsta, Ândrea, Ioan, Înalt, Sandu, Șerban, Toma, Țepeș"),
        ("tr-TR", "Can, Çelik, Hakkı, Irmak, İnci, Oğuz, Özal, Sami, Şimşek, Uzun, Ünal"),
        ("is-IS", "Davíð, Ðe, Eva, Éva, Þór, Ævar, Örn"),
        ("vi-VN", "An, Ăn, Ân, Dung, Đạt, Em, Êm, Oanh, Ông, Ơi, Uy, Ưng"),
        ("sq", "Cara, Çela, Dema, Dhima, Gega, Gjika, Xoxa, Xhuvani, Zeqo, Zhuka"),
        ("ru-RU", "Авдеев, Ёжиков, Жуков, Яковлев, Abel, Zorn"),
        ("en-US", "Abel, Zorn, Ωmega, Авдеев, Яковлев, שלום, 王"),
        ("uk-UA", "Гончар, Ґалаґан, Иваненко, Іваненко, Їжак, Франко"),
        ("el-GR", "Αθηνά, Έλλη, Ωνάσης, Abel"),
        ("he-IL", "אבא, שלום, Abel"),
        ("sr-Latn-RS", "Cvijić, Čolić, Ćopić, Zorn, Žujović, Авдеев"),
        ("ja-JP", "Abel, アリ, いけだ, ガモウ, 亜, 山"),
        ("zh-CN", "李, 王, 张, Abel"),
        ("ko-KR", "가람, 나라, 박, Abel"),
        ("th-TH", "กา, แก, ขา, Abel"),
    ],
)
def test_words_stand_in_the_order_of_their_language(locale, ordered):
    names = ordered.split(", ")
    keys = [sort_key(name, locale) for name in names]
    assert all(one < other for one, other in pairwise(keys))


@pytest.mark.parametrize(
    ("locale", "one", "other"),
    [
        ("en", "Müller", "MULLER"),
        ("en", "O’Brien, J.", "obrien j"),
        ("en", "Œuvres", "oeuvres"),
        ("en", "Łódź", "lodz"),
        ("en", "ﬁn Ⅳ", "fin iv"),
        ("en", "Ｗｉｄｅ", "wide"),
        ("de", "Ähre", "ahre"),
        ("lt", "ylakiai", "ilakiai"),
        ("lt", "Ąžuolas", "ažuolas"),
        ("da", "Aaby", "Åby"),
        ("sv", "Æby", "Äby"),
        ("fr", "Élan", "elan"),
        ("ja", "かな", "ガナ"),
        ("ja", "っ", "ツ"),
        ("ru", "Ёлка", "елка"),
        ("tr", "IŞIK", "ışık"),
        ("cs", "e\u0301", "é"),
        ("vi", "ậ", "â"),
        ("en", "", "—“ ”"),
    ],
)
def test_what_differs_in_accents_case_or_punctuation_only_counts_as_equal(locale, one, other):
    assert sort_key(one, locale) == sort_key(other, locale)


@pytest.mark.parametrize(
    "ordered",
    [
        ["$", "1", "a"],
        ["volume 2", "volume 10", "volume 100"],
        ["1", "007", "8", "٩", "10"],
        ["page 9", "page 9 a", "page 10"],
        ["e", "ee", "ez", "ə", "f"],
    ],
)
def test_numbers_count_by_value_between_symbols_and_letters(ordered):
    keys = [sort_key(text, "en-US") for text in ordered]
    assert all(one < other for one, other in pairwise(keys))


def test_a_tag_is_read_in_any_spelling():
    assert sort_key("češka", "cs_CZ") == sort_key("češka", "CS-cz") == sort_key("češka", "cs")


def test_an_unknown_language_has_the_order_common_to_all():
    assert sort_key("Žižka ñ", "tlh") == sort_key("zizka n", "en")


def test_a_number_of_any_length_has_a_key():
    assert sort_key("9" * 70_000, "en") < sort_key("a", "en")


@given(words, languages.filter(lambda language: language not in {"az", "tr"}))
def test_case_never_counts(word, locale):
    assert sort_key(word.upper(), locale) == sort_key(word, locale)


@given(texts, st.sampled_from(["en", "lt", "cs", "ja", "ru"]))
def test_punctuation_around_a_text_never_counts(text, locale):
    assert sort_key(f"“{text}”, ", locale) == sort_key(text, locale)


@given(words, words, languages)
def test_a_text_sorts_right_before_its_continuations(text, more, locale):
    assert sort_key(text, locale) <= sort_key(f"{text} {more}", locale)


@given(st.integers(0, 10**9), st.integers(0, 10**9), languages)
def test_numbers_sort_as_numbers(one, other, locale):
    assert (sort_key(f"x {one}", locale) < sort_key(f"x {other}", locale)) == (one < other)


@given(st.characters(), languages)
def test_every_character_has_a_key(char, locale):
    assert isinstance(sort_key(char, locale), str)


ORACLE = """
const { locale, texts } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const how = { sensitivity: "base", ignorePunctuation: true, numeric: true };
const { compare } = new Intl.Collator(locale, how);
const pairs = texts.slice(1).map((text, place) => Math.sign(compare(texts[place], text)));
console.log(JSON.stringify(pairs));
"""


def icu_signs(locale, ordered):
    done = subprocess.run(
        ["node", "-e", ORACLE],
        input=json.dumps({"locale": locale, "texts": ordered}),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
@pytest.mark.parametrize("locale", ["en-US", "lt-LT", "cs-CZ", "sv-SE", "ru-RU", "et-EE", "uk-UA"])
def test_the_order_is_that_of_icu(locale):
    letters = "aąäåbcčćdeęfghiįyıjklłmnñoöõprsšśtuųüvwxzžźżαβωавгґдеёжзиійїя"
    alphabet = [one + other for one in letters for other in ["", "h", "s", "z", " 2", "12", "ж"]]
    ordered = sorted(alphabet, key=lambda text: sort_key(text, locale))
    keys = [sort_key(text, locale) for text in ordered]
    expected = [(one > other) - (one < other) for one, other in pairwise(keys)]
    assert icu_signs(locale, ordered) == expected
