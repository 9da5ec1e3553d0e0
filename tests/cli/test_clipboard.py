"""``--copy``: real clipboards where there are any, and what is said where there is none.

The system's tools are those of X11 under a display of the test's own; the terminal's clipboard is
the buffer of a tmux server of the test's own.
"""

from __future__ import annotations

import base64
import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from program import Program
from screen import Screen

PATIENCE = 20.0
FACT = "Vilnius fell.[4, p. 12] Others say „later“.[13]"
NOTE = "Norman Davies, Europe: A History (HarperPerennial, 1998), 12."
STYLE = ("--style", "chicago-notes-bibliography")


def needs(*programs: str) -> pytest.MarkDecorator:
    """Skip a test where a program that it drives is not installed."""
    missing = [name for name in programs if not shutil.which(name)]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


def awaited(read: Callable[[], str], wanted: Callable[[str], bool]) -> str:
    """Read again and again until what is read is what is wanted, or patience ends."""
    end = time.monotonic() + PATIENCE
    while not wanted(got := read()) and time.monotonic() < end:
        time.sleep(0.05)
    return got


@pytest.fixture
def display() -> Iterator[str]:
    """A display of X11 that nobody sees."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "64x64x8", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as numbers:
            number = numbers.readline().strip()
        yield f":{number}"
        server.terminate()


@pytest.fixture
def tmux(run: Program) -> Iterator[Callable[..., str]]:
    """A tmux server of the test's own, which lets programs set its buffer."""
    socket = run.folder / "tmux.sock"

    def ask(*words: str) -> str:
        done = subprocess.run(
            ["tmux", "-S", str(socket), "-f", "/dev/null", *words],
            capture_output=True,
            text=True,
            env=run.environment(TERM="xterm-256color"),
            cwd=run.folder,
            check=False,
        )
        return done.stdout

    ask("new-session", "-d", "-x", "80", "-y", "24", "sh")
    ask("set-option", "-s", "set-clipboard", "on")
    yield ask
    ask("kill-server")


def pasted(display: str) -> str:
    command = ["xclip", "-selection", "clipboard", "-o", "-display", display]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    return done.stdout


@needs("Xvfb", "xclip")
class TestXclip:
    def test_a_citation_is_what_xclip_pastes(self, run: Program, display: str) -> None:
        file = run.facts(FACT)
        told = run("-f", file, "cite", "4", "--locator", "p. 12", *STYLE, "--copy", DISPLAY=display)
        told.shows(NOTE).says("copied with xclip")
        assert pasted(display) == NOTE

    def test_a_statement_comes_with_its_notes_from_one_and_no_line_is_broken(
        self, run: Program, display: str
    ) -> None:
        run("-f", run.facts(FACT), "cite", "f1", "--with-text", *STYLE, "--copy", DISPLAY=display)
        assert pasted(display).splitlines() == [
            "Vilnius fell.[1] Others say „later“.[2]",
            "",
            f"[1] {NOTE}",
            "[2] Alfonsas Eidintas, Lithuania (Vaga, 1999).",
        ]

    def test_a_bare_statement_has_no_marker_no_escape_and_no_line_break(
        self, run: Program, display: str
    ) -> None:
        run("-f", run.facts(FACT), "cite", "f1", "--no-notes", "--copy", DISPLAY=display)
        assert pasted(display) == "Vilnius fell. Others say „later“."

    def test_over_ssh_a_display_is_that_of_the_wrong_machine(
        self, run: Program, display: str
    ) -> None:
        screen = Screen(
            run, "-f", run.facts(FACT), "cite", "4", *STYLE, "--copy",
            DISPLAY=display, SSH_TTY="/dev/pts/9",
        )  # fmt: skip
        assert "sent to the terminal" in screen.text
        assert pasted(display) == ""


@needs("tmux")
def test_inside_tmux_its_buffer_is_filled(run: Program, tmux: Callable[..., str]) -> None:
    words = ["-f", run.facts(FACT), "cite", "4", "--locator", "p. 12", *STYLE, "--copy"]
    command = shlex.join([sys.executable, "-m", "lssr_cli", *words])
    tmux("send-keys", f"SSH_TTY=/dev/pts/9 {command}", "Enter")
    assert awaited(lambda: tmux("show-buffer"), bool) == NOTE


@needs("tmux")
def test_a_terminal_that_is_reached_through_tmux_is_told_what_tmux_must_allow(
    run: Program, tmux: Callable[..., str]
) -> None:
    words = ["-f", run.facts(FACT), "cite", "4", *STYLE, "--copy"]
    tmux("send-keys", shlex.join([sys.executable, "-m", "lssr_cli", *words]), "Enter")
    seen = awaited(lambda: tmux("capture-pane", "-p", "-J"), lambda text: "sent to" in text)
    assert "sent to the terminal; tmux needs set-clipboard or allow-passthrough on" in seen


class TestTerminal:
    def test_the_sequence_holds_exactly_what_a_pipe_would_get(self, run: Program) -> None:
        file = run.facts(FACT)
        piped = run("-f", file, "cite", "f1", *STYLE).out
        screen = Screen(run, "-f", file, "cite", "f1", *STYLE, "--copy", width=40)
        sent = screen.raw.partition("\x1b]52;c;")[2].partition("\x07")[0]
        assert base64.b64decode(sent).decode() == piped.rstrip("\n")

    def test_what_a_terminal_would_cut_is_not_sent(self, run: Program) -> None:
        file = run.facts(*[f"{'long ' * 8_000}[4]"] * 2)
        screen = Screen(run, "-f", file, "cite", "f1", "f2", "--with-text", "--copy")
        assert "\x1b]52" not in screen.raw
        assert "no clipboard" in screen.text


class TestTools:
    def test_a_tool_that_fails_gives_way_to_the_next(self, run: Program) -> None:
        tools = run.folder / "tools"
        tools.mkdir()
        script(tools / "xclip", "exit 1")
        script(tools / "xsel", f"cat > {run.folder}/pasted")
        path = f"{tools}:{os.environ['PATH']}"
        told = run("-f", run.facts(FACT), "cite", "4", *STYLE, "--copy", DISPLAY=":0", PATH=path)
        told.says("copied with xsel")
        assert "HarperPerennial" in (run.folder / "pasted").read_text("utf-8")

    def test_windows_gets_its_own_encoding(self, run: Program) -> None:
        tools = run.folder / "tools"
        tools.mkdir()
        script(tools / "clip.exe", f"/bin/cat > {run.folder}/pasted")
        told = run("-f", run.facts(FACT), "cite", "f1", "--no-notes", "--copy", PATH=str(tools))
        told.says("copied with clip.exe")
        got = (run.folder / "pasted").read_bytes().decode("utf-16-le")
        assert got == "Vilnius fell. Others say „later“."

    def test_with_no_clipboard_at_all_the_citation_is_printed_and_the_exit_is_3(
        self, run: Program
    ) -> None:
        told = run("-f", run.facts(FACT), "cite", "4", *STYLE, "--copy", PATH="/nowhere")
        told.fails(3, "no clipboard")
        assert told.out == "Norman Davies, Europe: A History (HarperPerennial, 1998).\n"


def script(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
