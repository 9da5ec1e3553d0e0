"""What LaTeX commands mean in a bibliography: accents, styles, words, and commands to look through.

Only tables stand here. Symbols beyond them come from pylatexenc (``symbols.py``).
Sources: *LaTeX2e: An unofficial reference manual* (Accents, Font styles, Text symbols), the babel
manual (quotation marks) and the biblatex manual §4.6 (formatting commands).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from lssr_cli.exchange.markup import wrap
from lssr_cli.wordlist import words

ACCENTS: Mapping[str, str] = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "U": "\u030e",
    "G": "\u030f",
    "f": "\u0311",
    "h": "\u0309",
    "d": "\u0323",
    "textcommabelow": "\u0326",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "t": "\u0361",
    "cb": "\u0326",
    "ocirc": "\u030a",
    "acute": "\u0301",
    "bar": "\u0304",
    "breve": "\u0306",
    "check": "\u030c",
    "ddot": "\u0308",
    "dot": "\u0307",
    "grave": "\u0300",
    "hat": "\u0302",
    "mathring": "\u030a",
    "overline": "\u0305",
    "tilde": "\u0303",
    "vec": "\u20d7",
}
"""Accents of text, those of combelow and amsrefs, and those of mathematics."""

STYLES: Mapping[str, str] = {
    "emph": "italic",
    "textit": "italic",
    "textsl": "italic",
    "mkbibemph": "italic",
    "mkbibitalic": "italic",
    "textbf": "bold",
    "mkbibbold": "bold",
    "textsc": "small-caps",
    "textsuperscript": "superscript",
    "mkbibsuperscript": "superscript",
    "sp": "superscript",
    "textsubscript": "subscript",
    "mkbibsubscript": "subscript",
    "sb": "subscript",
    "nocase": "nocase",
}

DECLARATIONS: Mapping[str, str] = {
    "em": "italic",
    "it": "italic",
    "itshape": "italic",
    "sl": "italic",
    "slshape": "italic",
    "bf": "bold",
    "bfseries": "bold",
    "sc": "small-caps",
    "scshape": "small-caps",
}
"""Commands that hold to the end of their group."""

SILENT = words(
    """protect relax leavevmode ignorespaces rm tt sf up rmfamily ttfamily sffamily upshape
    mdseries normalfont textstyle scriptsize footnotesize small normalsize large displaystyle
    newblock noindent unskip sloppy fussy raggedright nolinebreak linebreak allowbreak break
    cyr cyrrm rus lat autolang frenchspacing nonfrenchspacing limits nolimits left right bibnamedash
    ! / -"""
)
"""Commands that print nothing. ``\\-`` is a place to hyphenate, ``\\/`` the italic correction."""

TRANSPARENT = words(
    """text textrm textsf texttt textup textmd textnormal mbox hbox fbox makebox uline underline
    mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr mathnormal operatorname
    boldsymbol bm ensuremath autocap bibstring biblstring bibsstring lowercase textlatin
    textcyrillic textcyr textgreek textrussian textenglish textgerman capitalisewords
    mkbibfamily mkbibgiven mkbibname natexlab bibnamefont bibfnamefont emphasis tmtextit
    vphantom smash mathord mathrel mathop mkibid ldelim phantomsection nolink"""
)
"""Commands whose one argument is printed as it is."""

WORDS: Mapping[str, str] = {
    "TeX": "TeX",
    "LaTeX": "LaTeX",
    "LaTeXe": "LaTeX2e",
    "BibTeX": "BibTeX",
    "BibLaTeX": "BibLaTeX",
    "XeTeX": "XeTeX",
    "XeLaTeX": "XeLaTeX",
    "LuaTeX": "LuaTeX",
    "LuaLaTeX": "LuaLaTeX",
    "pdfTeX": "pdfTeX",
    "pdfLaTeX": "pdfLaTeX",
    "MF": "Metafont",
    "MP": "MetaPost",
    "and": "and",
    "slash": "/",
    "S": "§",
    "P": "¶",
    "copyright": "©",
    "pounds": "£",
    "euro": "€",
    "EUR": "€",
    "dag": "†",
    "ddag": "‡",
    "No": "№",
    "guillemetleft": "«",
    "guillemetright": "»",
    "flqq": "«",
    "frqq": "»",
    "flq": "‹",
    "frq": "›",
    "glqq": "„",
    "grqq": "“",
    "glq": "‚",
    "grq": "‘",
    "lq": "‘",
    "rq": "’",
    "quotedblbase": "„",
    "textquotedbl": '"',
    "textquotesingle": "'",
    "textasciigrave": "`",
    "textperiodcentered": "·",
    "textasciicircum": "^",
    "textbar": "|",
    "textgreater": ">",
    "textless": "<",
    "textunderscore": "_",
    "textdollar": "$",
    "bibrangedash": "–",
    "hyphen": "-",
    "hyp": "-",
    "hspace*": "",
    "cdots": "⋯",
    "textbraceleft": "{",
    "textbraceright": "}",
    "lbrace": "{",
    "rbrace": "}",
    "space": " ",
    "quad": " ",
    "qquad": " ",
    "thinspace": " ",
    "enspace": " ",
    "nobreakspace": "\u00a0",
    "newline": " ",
    "par": " ",
    "addspace": " ",
    "addcomma": ",",
    "adddot": ".",
    "addcolon": ":",
    "addsemicolon": ";",
    "isodot": ".",
    "\\": " ",
    " ": " ",
    "\n": " ",
    "\t": " ",
    ",": " ",
    ";": " ",
    ":": " ",
    ">": " ",
    "@": "",
    "_": "_",
    "&": "&",
    "%": "%",
    "#": "#",
    "$": "$",
    "{": "{",
    "}": "}",
    "|": "‖",
    "*": "",
}


class Function(NamedTuple):
    """A command of several arguments, or of one that it changes."""

    arity: int
    result: Callable[[list[str]], str]


def _last(arguments: list[str]) -> str:
    return arguments[-1]


def _nothing(_: list[str]) -> str:
    return ""


def _styled(style: str) -> Callable[[list[str]], str]:
    return lambda arguments: wrap(style, arguments[0])


FUNCTIONS: Mapping[str, Function] = {
    **{name: Function(1, _styled(style)) for name, style in STYLES.items()},
    **{name: Function(1, _last) for name in TRANSPARENT},
    **{
        name: Function(2, _last)
        for name in ("textcolor", "foreignlanguage", "bibinfo", "parbox", "raisebox", "colorbox")
    },
    **{
        name: Function(1, _nothing)
        for name in words(
            "noopsort noop SortNoop sortnoop hspace vspace selectlanguage fontencoding color "
            "fontfamily fontsize label phantom kern singleletter printfirst"
        )
    },
    # \switchargs and \noopsort are the two macros of the BibTeX manual's own preamble.
    "switchargs": Function(2, lambda a: a[1] + a[0]),
    "enquote": Function(1, lambda a: f"“{a[0]}”"),
    "mkbibquote": Function(1, lambda a: f"“{a[0]}”"),
    "textquote": Function(1, lambda a: f"“{a[0]}”"),
    "mkbibparens": Function(1, lambda a: f"({a[0]})"),
    "parentext": Function(1, lambda a: f"({a[0]})"),
    "mkbibbrackets": Function(1, lambda a: f"[{a[0]}]"),
    "brackettext": Function(1, lambda a: f"[{a[0]}]"),
    "footnote": Function(1, lambda a: f" ({a[0]})"),
    "uppercase": Function(1, lambda a: a[0].upper()),
    "MakeUppercase": Function(1, lambda a: a[0].upper()),
    "MakeTextUppercase": Function(1, lambda a: a[0].upper()),
    "MakeLowercase": Function(1, lambda a: a[0].lower()),
    "MakeTextLowercase": Function(1, lambda a: a[0].lower()),
    "frac": Function(2, lambda a: f"{a[0]}/{a[1]}"),
    "sqrt": Function(1, lambda a: f"√{a[0]}"),
}

VERBATIM = frozenset({"url", "path", "nolinkurl", "burl"})
"""Commands whose one argument is no LaTeX."""
