"""The order of letters at base strength: of all languages together, and where one departs from it.

Condensed from the root collation and the tailorings of the Unicode CLDR (Unicode License v3), less
everything that code point order and Unicode decomposition give by themselves.

The notation: ``z<ž`` puts ž right behind z and before whatever else follows z; ``s|<š`` puts š
behind everything that follows s, thus right before t; ``æ=ae`` makes æ count as ae. A unit may be
several letters, as Czech ``ch`` is.
"""

from __future__ import annotations

ROOT = (
    "a<ⱥ<ɐ<ɑ<ɒ b<ʙ<ƀ<ɓ<ƃ c<ȼ<ƈ<ɕ d<ʥ<ʤ<ɖ<ɗ<ƌ<ȡ<ẟ e<ɇ<ⱸ<ǝ<ⱻ<ə<ɛ<ɘ<ɚ<ɜ<ɝ<ɞ<ʚ<ɤ f<ʩ<ƒ "
    "g<ɡ<ɢ<ǥ<ɠ<ʛ<ɣ<ƣ h<ʜ<ƕ<ɦ<ⱨ<ⱶ<ɧ i<ı<ɪ<ɨ<ɩ j<ȷ<ɉ<ʝ<ɟ<ʄ k<ƙ<ⱪ<ʞ l<ʟ<ƚ<ⱡ<ɫ<ɬ<ɭ<ȴ<ɮ<ƛ<ʎ m<ɱ "
    "n<ɴ<ɲ<ƞ<ɳ<ȵ<ŋ o<ɶ<ɔ<ⱺ<ɵ<ɷ<ȣ p<ᵽ<ƥ<ɸ<ⱷ q<ʠ<ɋ<ĸ r<ʀ<ɍ<ɹ<ɺ<ɻ<ⱹ<ɼ<ɽ<ɾ<ɿ<ʁ s<ʂ<ȿ<ẜ<ẝ<ʃ<ƪ<ʅ<ʆ "
    "t<ʨ<ʧ<ŧ<ⱦ<ƫ<ƭ<ʈ<ȶ<ʇ u<ʉ<ɥ<ʮ<ʯ<ɯ<ɰ<ʊ v<ʋ<ⱱ<ⱴ<ỽ<ʌ w<ⱳ<ʍ y<ʏ<ɏ<ƴ<ỿ<ȝ "
    "z<ƶ<ȥ<ʐ<ʑ<ɀ<ⱬ<ʒ<ƹ<ƺ<ʓ<þ<ƿ<ƻ<ƨ<ƽ<ƅ<ʔ<ɂ<ʼ<ʾ<ʕ<ʡ<ʢ<ʖ<ǀ<ǁ<ǂ<ǃ<ʗ<ʘ<ʬ<ʭ "
    "æ=ae ð=d đ=d ȸ=db ʣ=dz ħ=h ł=l ỻ=ll ʪ=ls ʫ=lz ø=o œ=oe ȹ=qp ß=ss ƾ=ts ʦ=ts ƍ=zw "
    "ε<ϝ<ͷ<ϛ ζ<ͱ ι<ϳ κ<ϗ π<ϻ<ϟ<ϙ ρ<ϼ ς<ͼ<ͻ<ͽ ϡ<ͳ<ϸ ͺ=ι σ=ς "
    "а<ә<ӕ г<ғ<ӻ<ҕ<ӷ д<ԁ<ђ<ԃ<ҙ е<є ж<ԫ<җ з<ԅ<ԑ<ѕ<ӡ<ԇ и<ҋ<і<ꙇ<й<ј к<қ<ӄ<ҡ<ҟ<ҝ<ԟ<ԛ "
    "л<ӆ<ԯ<ԓ<ԡ<љ<ԉ<ԕ м<ӎ н<ԩ<ӊ<ң<ӈ<ԣ<ҥ<њ<ԋ о<ө п<ԥ<ҧ<ҁ р<ҏ<ԗ с<ԍ<ҫ т<ԏ<ҭ<ћ у<ү<ұ<ѹ "
    "х<ӽ<ӿ<ҳ<һ<ԧ<ѡ<ѿ<ѽ<ѻ ц<ҵ ч<ԭ<ҷ<ӌ<ҹ<ҽ<ҿ<џ ь<ҍ<ѣ я<ԙ ѧ<ѫ ҩ<ԝ ґ=г "
    "յ<ֈ ו<װ<ױ י<ׯ<ײ כ=ך מ=ם נ=ן פ=ף צ=ץ "
    "ء<ٵ<ٶ<ٷ<ٸ<آ<أ<ٲ<ٱ<ؤ<إ<ٳ<ئ ا<ٮ ب<ٻ<پ<ڀ ٿ<ج چ<ڿ ڇ<ح<خ<ځ<ڂ<څ<د<ذ ڐ<ر<ز ڙ<س<ش ڜ<ص<ض "
    "ڞ<ط<ظ ڟ<ع<غ ڠ<ف ڦ<ٯ<ق ڨ<ك ڴ<ػ<ؼ<ل ڸ<م<ن ڽ<ڹ<ه ۃ<ە<و ۋ<ۏ<ى<ي ۑ<ؽ<ؾ<ؿ<ؠ ٴ=ء"
)

_CROATIAN = "c<č<ć d<dž<đ l<lj n<nj s<š z<ž ǆ=dž ǉ=lj ǌ=nj"
_NORDIC = "ð=d th=th ü=y ű=y ä=æ ę=æ ö=ø ő=ø œ=ø aa=å"
_NORWEGIAN = f"z|<æ<ø<å {_NORDIC} þ=th"

TAILORINGS = {
    "ar": "أ=ء ؤ=ء إ=ء ئ=ء ا=ء آ=ءء ة=ت ى=ي ی=ي",
    "az": "c<ç e<ə g<ğ h<x h|<ı k<q o<ö s<ş u<ü z<w",
    "be": "е<ё у<ў",
    "bs": _CROATIAN,
    "cs": "c<č h<ch r<ř s<š z<ž",
    "cy": "c<ch d<dd f<ff g<ng l<ll p<ph r<rh t<th",
    "da": "z|<æ<ø<å ð=d þ=th ü=y ű=y ä=æ ö=ø ő=ø œ=oe aa=å",
    "eo": "c<ĉ g<ĝ h<ĥ j<ĵ s<ŝ u<ŭ",
    "es": "n<ñ",
    "et": "s|<š<z<ž w|<õ<ä<ö<ü",
    "fa": "ئ|<آ ا<ء أ=ء ٲ=ء إ=ء ٳ=ء ؤ=ء ئ=ء ٱ=ا ك=ک ڪ=ک ګ=ک ڬ=ک ڭ=ک ڮ=ک ۏ<ه ة=ه ھ=ه ہ=ه ە=ه ۃ=ه "
    "ي=ی ى=ی ې=ی ے=ی ۍ=ی ێ=ی",
    "fi": "z|<å<ä<ö æ=ä ø=ö ü=y ŋ=n ŧ=t ǥ=g ʒ=z",
    "fil": "n<ñ<ng",
    "fo": _NORWEGIAN,
    "gl": "n<ñ",
    "hr": _CROATIAN,
    "hu": "c<cs d<dz<dzs g<gy l<ly n<ny o<ö s<sz t<ty u<ü z<zs ő=ö ű=ü ccs=cscs ddz=dzdz "
    "ddzs=dzsdzs ggy=gygy lly=lyly nny=nyny ssz=szsz tty=tyty zzs=zszs",
    "is": "a|<á d<ð e|<é i|<í o|<ó u|<ú y|<ý z|<æ<ö<å ä=æ ø=ö",
    "kk": "е<ё ұ<ү ы|<і",
    "ky": "е<ё",
    "lt": "c<č s<š z<ž y=i",
    "lv": "a<ā c|<č e<ē g|<ģ i<y<ī k|<ķ l|<ļ n<ņ o<ō r|<ŗ s|<š u<ū z<ž",
    "mk": "ԃ<ѓ ћ<ќ й=и",
    "mt": "b|<ċ f|<ġ g|<għ h|<ħ y|<ż",
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "no": _NORWEGIAN,
    "pl": "a<ą c<ć e<ę l<ł n<ń o<ó s<ś z<ź<ż",
    "ro": "a<ă<â i<î s<ș t<ț ş=ș ţ=ț",
    "sk": "a<ä c<č h<ch o<ô r<ř s<š z<ž",
    "sl": "c<č<ć d<đ s<š z<ž",
    "sq": "c|<ç d|<dh e|<ë g|<gj l|<ll n|<nj r|<rr s|<sh t|<th x|<xh ⱬ|<zh",
    "sr": "й=и",
    "sr-latn": _CROATIAN,
    "sv": "z|<å<ä<ö ð=d þ=th ü=y ű=y æ=ä ę=ä ø=ö ő=ö œ=ö ô=ö",
    "tr": "c<ç g<ğ h|<ı o<ö s<ş u<ü",
    "uk": "г<ґ ꙇ<ї",
    "vi": "a<ă<â d<đ e<ê o<ô<ơ u<ư",
}
"""Where a language departs from ROOT, by its tag in lower case."""

SCRIPTS = {
    "arabic": (0x0600, 0x06FF),
    "armenian": (0x0530, 0x058F),
    "cyrillic": (0x0400, 0x052F),
    "georgian": (0x10A0, 0x10FF),
    "greek": (0x0370, 0x03FF),
    "han": (0x4E00, 0x9FFF),
    "han extension": (0x3400, 0x4DBF),
    "hangul": (0xAC00, 0xD7A3),
    "hebrew": (0x0590, 0x05FF),
    "indic": (0x0900, 0x0DFF),
    "kana": (0x3040, 0x30FF),
    "khmer": (0x1780, 0x17FF),
    "thai": (0x0E00, 0x0E7F),
}
"""The first and last code point of each script whose place is not, or not always, its own."""

MISPLACED = {"georgian": "\u0530", "hangul": "\u1100", "han extension": "\ua000"}
"""The code point before which, or behind which in the last case, a script sorts everywhere."""

FIRST_SCRIPTS = {
    "ar": "arabic",
    "az": "latin cyrillic",
    "be": "cyrillic",
    "bg": "cyrillic",
    "bs": "latin cyrillic",
    "el": "greek",
    "fa": "arabic",
    "he": "hebrew",
    "hi": "indic",
    "hr": "latin cyrillic",
    "hy": "armenian",
    "ja": "latin kana han",
    "ka": "georgian",
    "kk": "cyrillic",
    "km": "khmer",
    "ko": "hangul han",
    "ky": "cyrillic",
    "mk": "cyrillic",
    "mn": "cyrillic",
    "pa": "indic",
    "ru": "cyrillic",
    "sr": "cyrillic",
    "sr-latn": "latin cyrillic",
    "th": "thai",
    "uk": "cyrillic",
    "zh": "han",
}
"""The scripts that come before all others, by language."""

HAN_ENCODINGS = {
    "ja": ("shift_jis", 0xFF),
    "ko": ("euc_kr", 0xFF),
    "zh": ("gb2312", 0xD7),
    "zh-hant": ("big5", 0xC8),
    "zh-tw": ("big5", 0xC8),
}
"""Encodings whose order of Chinese characters is the customary one, and the last lead byte of the
part that is in order: by reading in Japanese, Korean and mainland Chinese, by strokes in Taiwan."""

SYMBOLS = "`´^¯¨¸°©®+±÷×<=>¬|¦~¤¢$£¥€№"
"""The common symbols in their order; other symbols follow by code point."""
