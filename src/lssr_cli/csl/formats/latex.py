"""LaTeX, in UTF-8."""

from __future__ import annotations

from lssr_cli.csl.nodes import StyleName

_ESCAPES = str.maketrans(
    {
        "\\": "\\textbackslash{}",
        "{": "\\{",
        "}": "\\}",
        "$": "\\$",
        "&": "\\&",
        "%": "\\%",
        "#": "\\#",
        "_": "\\_",
        "^": "\\textasciicircum{}",
        "~": "\\textasciitilde{}",
        "`": "\\textasciigrave{}",
        "[": "{[}",
        "]": "{]}",
        "\u00a0": "~",
    }
)
_COMMANDS: dict[str, str] = {
    "italic": "\\emph",
    "oblique": "\\textsl",
    "upright": "\\textup",
    "small-caps": "\\textsc",
    "normal-caps": "\\textnormal",
    "bold": "\\textbf",
    "normal-weight": "\\textmd",
    "underline": "\\underline",
    "superscript": "\\textsuperscript",
    "subscript": "\\textsubscript",
}


class Latex:
    """Commands of the LaTeX kernel alone; brackets are guarded, for they may end an argument."""

    name = "latex"
    raises = True

    def text(self, text: str) -> str:
        """Return `text` with every character that means something to TeX escaped."""
        return text.translate(_ESCAPES)

    def styled(self, style: StyleName, content: str) -> str:
        """Return `content` as the argument of the command of `style`."""
        if command := _COMMANDS.get(style):
            return f"{command}{{{content}}}"
        match style:
            case "left-margin":
                return f"{content} "
            case "block" | "indent":
                return f"\\par {content}"
        return content
