"""The scripts that make bash, zsh and fish ask ``lssr`` what to complete, and their installation.

A script runs ``lssr`` with the line up to the cursor in its environment, under the names that Typer
gives them. What the answer holds is never evaluated by the shell: it may come from a fact file.
Status 1 stands for "a file name is wanted"; faults are silent.
"""

from pathlib import Path
from typing import NamedTuple

from lssr_cli.cli.environment import variable
from lssr_cli.errors import UsageError, WriteError

BASH = r"""_lssr_completion() {
    local answer word
    COMPREPLY=()
    answer=$(_LSSR_COMPLETE=complete_bash _TYPER_COMPLETE_ARGS="${COMP_LINE:0:COMP_POINT}" \
        COMP_WORDBREAKS="$COMP_WORDBREAKS" "${1/#\~/$HOME}" 2>/dev/null)
    if [[ $? -eq 1 ]]; then
        compopt -o default 2>/dev/null
        return
    fi
    while IFS= read -r word; do
        [[ -n $word ]] && COMPREPLY+=("$word")
    done <<< "$answer"
    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:=] ]] && compopt -o nospace 2>/dev/null
    return 0
}
complete -F _lssr_completion lssr
"""
ZSH = r"""#compdef lssr
_lssr() {
    local answer
    local -a found open
    answer=$(_LSSR_COMPLETE=complete_zsh _TYPER_COMPLETE_ARGS="${(j: :)words[1,CURRENT]}" \
        lssr 2>/dev/null)
    if [[ $? -eq 1 ]]; then
        _files
        return
    fi
    found=("${(@f)answer}")
    open=("${(@M)found:#*\\:(:*|)}")
    found=("${(@)found:#*\\:(:*|)}")
    [[ -n $open ]] && _describe -V 'lssr' open -S ''
    [[ -n $found ]] && _describe -V 'lssr' found
}
if [[ $funcstack[1] == _lssr ]]; then
    _lssr "$@"
else
    compdef _lssr lssr
fi
"""
FISH = r"""function __lssr_complete
    set -l line (commandline -cp | string collect)
    set -l found (env _LSSR_COMPLETE=complete_fish _TYPER_COMPLETE_ARGS="$line" lssr 2>/dev/null)
    if test $status -eq 1
        __fish_complete_path (commandline -ct)
    else
        string join \n -- $found
    end
end
complete --command lssr --no-files --keep-order --arguments '(__lssr_complete)'
"""
SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}


class Place(NamedTuple):
    """Where a shell looks for its script, and the line of its start-up file that names it."""

    script: Path
    startup: Path | None = None
    line: str = ""


def named(shell: str) -> str:
    """Return a shell by its name, or the user's own if none is named.

    Raises:
        UsageError: It is a shell that there is no script for.
    """
    name = shell or Path(variable("SHELL")).name
    if name not in SCRIPTS:
        raise UsageError(f"completion is for {', '.join(SCRIPTS)}, not {name[:60]!r}")
    return name


def install(shell: str) -> Path:
    """Write the script of a shell to where it looks for it; return where.

    Raises:
        WriteError: It cannot be written.
    """
    place = _place(shell)
    try:
        place.script.parent.mkdir(parents=True, exist_ok=True)
        place.script.write_text(SCRIPTS[shell], "utf-8")
        if place.startup:
            _add_line(place.startup, place.line)
    except OSError as error:
        raise WriteError(f"cannot write: {error.strerror}", where=str(place.script)) from error
    return place.script


def _place(shell: str) -> Place:
    home = Path.home()
    if shell == "fish":
        config = Path(variable("XDG_CONFIG_HOME") or home / ".config")
        return Place(config / "fish" / "completions" / "lssr.fish")
    data = Path(variable("XDG_DATA_HOME") or home / ".local" / "share")
    if shell == "zsh":
        script = data / "zsh" / "site-functions" / "_lssr"
        line = f"fpath+=({_quoted(script.parent)}); autoload -Uz compinit; compinit"
        return Place(script, Path(variable("ZDOTDIR") or home) / ".zshrc", line)
    script = data / "bash-completion" / "completions" / "lssr"
    return Place(script, home / ".bashrc", f"source {_quoted(script)}")


def _quoted(path: Path) -> str:
    import shlex

    return shlex.quote(str(path))


def _add_line(startup: Path, line: str) -> None:
    """Append a line to a start-up file that has it not."""
    text = startup.read_text("utf-8", "surrogateescape") if startup.exists() else ""
    if line in text.splitlines():
        return
    with startup.open("a", encoding="utf-8") as opened:
        opened.write(f"{'' if text.endswith(chr(10)) or not text else chr(10)}{line}\n")
