"""What every command-line tool owes its user: help, streams, colour, paging, formats, signals."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import pytest

from lssr_cli.cli.commands import COMMANDS
from lssr_cli.output.document import WIDEST_LEFT
from lssr_cli.output.terminal import GUTTER
from program import Program
from screen import Screen

STYLED = "\x1b["
LINKED = "\x1b]8;;http"
LISTS = {
    "search": ("vilnius",),
    "show": ("vilnius", "cpl-first-congress", "4"),
    "sources": (),
    "entities": ("vilnius",),
    "tags": (),
    "styles": ("apa",),
    "timeline": ("--on", "1919-01-05"),
    "today": ("5 jan",),
}
FORMATS = ("text", "tsv", "json", "jsonl", "csv", "markdown", "html", "ids")


def status_of_pipe(run: Program, line: str) -> str:
    done = subprocess.run(
        ["bash", "-c", line.replace("lssr", f"{sys.executable} -m lssr_cli")],
        capture_output=True,
        env=run.environment(),
        cwd=run.folder,
        check=False,
        text=True,
    )
    return done.stdout


class TestHelp:
    """``-h`` and ``--help``."""

    @pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS)])
    def test_h_is_help(self, run: Program, words: tuple[str, ...]) -> None:
        short, long = run(*words, "-h"), run(*words, "--help")
        assert (short.status, long.status) == (0, 0)
        assert short.out == long.out

    @pytest.mark.parametrize("command", COMMANDS)
    def test_examples_stand_before_the_options(self, run: Program, command: str) -> None:
        text = run(command, "-h").out
        assert 0 < text.index(f"\n    lssr {command}") < text.index("Options:")

    @pytest.mark.parametrize("command", COMMANDS)
    def test_own_options_stand_before_the_common_ones(self, run: Program, command: str) -> None:
        options = re.findall(r"^  (?:-\w, )?(--[\w-]+)", run(command, "-h").out, re.MULTILINE)
        common = ["--collection", "--format", "--color", "--no-pager", "--quiet", "--help"]
        assert options[-6:] == common

    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_option_and_argument_says_what_it_is_for(self, command: str) -> None:
        import typer

        module = import_module(f"lssr_cli.cli.{command}")
        for parameter in typer.main.get_command(module.app).params:
            assert getattr(parameter, "help", ""), parameter.name

    def test_the_module_is_the_program(self, run: Program) -> None:
        script = shutil.which("lssr", path=str(Path(sys.executable).parent))
        if script is None:
            pytest.skip("the program is not installed")
        done = subprocess.run(
            [script, "--version"],
            capture_output=True,
            env=run.environment(),
            check=True,
            text=True,
        )
        assert done.stdout == run("--version").out

    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_command_can_be_loaded(self, command: str) -> None:
        module = import_module(f"lssr_cli.cli.{command}")
        assert module.FORMATS


class TestWords:
    """Names, abbreviations, ``-`` and ``--``."""

    @pytest.mark.parametrize(
        ("words", "meant"),
        [
            (("timline",), "timeline"),
            (("search", "x", "--lmit", "3"), "--limit"),
            (("search", "x", "--format", "cvs"), "csv"),
            (("search", "tag:litbal"), "tag:litbel"),
            (("show", "cpl-frist-congress"), "cpl-first-congress"),
            (("cite", "cpl-first-congress", "--style", "chigago-notes"), "chicago-notes"),
            (("timeline", "--group", "yeer"), "'year'"),
        ],
    )
    def test_what_was_meant_is_proposed_and_not_done(
        self, run: Program, words: tuple[str, ...], meant: str
    ) -> None:
        done = run(*words)
        assert (done.status in {1, 2}, done.out) == (True, "")
        assert meant in done.err

    @pytest.mark.parametrize("words", [("sear", "x"), ("search", "x", "--lim", "3")])
    def test_nothing_is_abbreviated(self, run: Program, words: tuple[str, ...]) -> None:
        run(*words).fails(2)

    def test_an_unknown_key_of_the_configuration_is_an_error(self, run: Program) -> None:
        (run.folder / "config.toml").write_text('stile = "apa"\n')
        run("tags", LSSR_CONFIG="config.toml").fails(2, "did you mean style")

    def test_options_stand_before_and_after_arguments(self, run: Program) -> None:
        before = run("search", "--limit", "1", "--format", "ids", "vilnius")
        after = run("search", "vilnius", "--limit", "1", "--format", "ids")
        assert before.lines == after.lines != []

    def test_after_two_dashes_everything_is_a_query(self, run: Program) -> None:
        file = run.facts("The --limit of it.[4]")
        run("-f", file, "search", "--format", "ids", "--", "--limit").shows("f1")

    def test_a_word_with_a_dash_excludes(self, run: Program) -> None:
        file = run.facts("Vilnius held.[4]", "Vilnius fell.[4]")
        run("-f", file, "search", "vilnius", "-fell", "--format", "ids").shows("f1").hides("f2")

    @pytest.mark.parametrize("format", ["ids", "tsv"])
    def test_what_a_listing_prints_show_reads_from_a_pipe(self, run: Program, format: str) -> None:
        found = run("search", "kapsukas", "--format", format).out
        shown = run("show", "-", "--format", "ids", stdin=found)
        assert shown.lines == run("search", "kapsukas", "--format", "ids").lines

    def test_an_empty_pipe_is_bad_usage(self, run: Program) -> None:
        run("show", "-").fails(2, "no id on standard input")


class TestStreams:
    """Data on standard output, words about it on standard error, an honest status."""

    @pytest.mark.parametrize(
        "words",
        [
            ("search", "xyzzyqwerty"),
            ("timeline", "--from", "3000"),
            ("today", "30 feb 2024"),
            ("sources", "xyzzyqwerty"),
            ("entities", "xyzzyqwerty"),
            ("styles", "xyzzyqwerty"),
            ("show", "xyzzyqwerty"),
        ],
    )
    def test_nothing_found_is_status_1_or_2_with_no_output(
        self, run: Program, words: tuple[str, ...]
    ) -> None:
        done = run(*words)
        assert done.status == (2 if words[0] == "today" else 1)
        assert done.out == ""
        assert len(done.err.splitlines()) == 1
        assert run(*words, "--quiet").status == done.status

    def test_what_was_corrected_is_said_on_standard_error(self, run: Program) -> None:
        done = run("search", "vilnius", "congres", "--format", "ids")
        assert "showing results for congress" in done.err

    @pytest.mark.parametrize("command", LISTS)
    def test_quiet_is_the_status_alone(self, run: Program, command: str) -> None:
        done = run(command, *LISTS[command], "--quiet")
        assert (done.status, done.out, done.err) == (0, "", "")

    @pytest.mark.parametrize("command", LISTS)
    @pytest.mark.parametrize("format", FORMATS)
    def test_a_reader_that_leaves_early_hears_nothing(
        self, run: Program, command: str, format: str
    ) -> None:
        words = " ".join(f"'{word}'" for word in LISTS[command])
        line = f"lssr {command} {words} --format {format} 2>&1 >&3 3>&- | cat"
        assert status_of_pipe(run, f"{{ {line} ; }} 3>&1 | head -c 1 >/dev/null") == ""

    def test_an_interrupt_is_status_130(self, run: Program) -> None:
        with subprocess.Popen(
            [sys.executable, "-m", "lssr_cli", "show", "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=run.environment(),
            text=True,
        ) as process:
            time.sleep(1)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=30)
        assert (process.returncode, out) == (130, "")
        assert "Traceback" not in err

    def test_a_fault_of_the_program_is_one_line(self, run: Program) -> None:
        broken = (
            "import sys, lssr_cli.cli.commands as c\n"
            "c.root = lambda: 1 / 0\n"
            "from lssr_cli.cli.app import run\n"
            "sys.exit(run(['tags']))"
        )
        done = subprocess.run(
            [sys.executable, "-c", broken],
            capture_output=True,
            env=run.environment(),
            check=False,
            text=True,
        )
        assert (done.returncode, done.stdout) == (2, "")
        assert len(done.stderr.splitlines()) == 1
        assert "LSSR_DEBUG=1" in done.stderr


class TestFormats:
    """The same words for formats in every command."""

    @pytest.mark.parametrize("command", LISTS)
    def test_every_list_has_every_format(self, command: str) -> None:
        assert set(FORMATS) <= set(import_module(f"lssr_cli.cli.{command}").FORMATS)

    @pytest.mark.parametrize("command", LISTS)
    def test_text_is_the_default_and_has_no_escapes_in_a_pipe(
        self, run: Program, command: str
    ) -> None:
        words = LISTS[command]
        assert run(command, *words).out == run(command, *words, "--format", "text").out
        assert "\x1b" not in run(command, *words).out

    @pytest.mark.parametrize("command", LISTS)
    def test_json_names_its_schema_and_keeps_letters(self, run: Program, command: str) -> None:
        done = run(command, *LISTS[command], "--format", "json")
        assert re.fullmatch(r"lssr\.\w+/1", done.json["schema"])
        assert "\\u0" not in done.out

    @pytest.mark.parametrize("command", LISTS)
    def test_lines_of_json_csv_tsv_and_ids_are_of_the_same_things(
        self, run: Program, command: str
    ) -> None:
        def lines(format: str) -> list[str]:
            return run(command, *LISTS[command], "--format", format).lines

        ids = lines("ids")
        assert [line.split("\t")[0] for line in lines("tsv")] == ids
        records = [json.loads(line) for line in lines("jsonl")]
        assert [r.get("id") or r.get("key") or r.get("tag") for r in records] == ids
        rows = list(csv.reader(io.StringIO("\n".join(lines("csv")))))
        assert [row[0] for row in rows[1:]] == ids

    @pytest.mark.parametrize("command", LISTS)
    @pytest.mark.parametrize("format", ["ids", "tsv"])
    def test_records_may_end_with_nul(self, run: Program, command: str, format: str) -> None:
        words = (*LISTS[command], "--format", format)
        assert run(command, *words, "-0").out == run(command, *words).out.replace("\n", "\0")

    @pytest.mark.parametrize("command", ["search", "show", "sources", "entities", "tags", "styles"])
    def test_a_page_is_whole_and_loads_nothing(self, run: Program, command: str) -> None:
        page = run(command, *LISTS[command], "--format", "html").out
        assert page.startswith("<!DOCTYPE html>\n")
        assert page.endswith("</html>\n")
        assert not re.search(r"<script|<link|src=|url\(|@import", page)

    @pytest.mark.parametrize("format", ["html", "markdown"])
    def test_what_a_fact_says_is_never_markup(self, run: Program, format: str) -> None:
        file = run.facts("The <script>alert(1)</script> of *it* & [x](javascript:1).[4]")
        out = run("-f", file, "search", "script", "--format", format).out
        assert "<script>alert" not in out
        assert "*it*" not in out.replace("\\*it\\*", "") or format == "html"
        assert '="javascript' not in out
        assert "](javascript" not in out or format == "html"


class TestColour:
    """Decided once: option, NO_COLOR, FORCE_COLOR, configuration, terminal."""

    @pytest.mark.parametrize(
        ("option", "variables", "configured", "coloured"),
        [
            ("", {}, "", True),
            ("never", {}, "", False),
            ("never", {"FORCE_COLOR": "1"}, "", False),
            ("", {"NO_COLOR": "1"}, "", False),
            ("", {"NO_COLOR": ""}, "", True),
            ("", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, "", False),
            ("", {"NO_COLOR": "1"}, "always", False),
            ("always", {"NO_COLOR": "1"}, "", True),
            ("", {"TERM": "dumb"}, "", False),
            ("", {}, "never", False),
            ("", {"FORCE_COLOR": "1"}, "never", True),
        ],
    )
    def test_on_a_terminal(
        self,
        run: Program,
        option: str,
        variables: dict[str, str],
        configured: str,
        coloured: bool,
    ) -> None:
        (run.folder / "config.toml").write_text(f'color = "{configured or "auto"}"\n')
        words = ("--color", option) if option else ()
        screen = Screen(run, *words, "sources", "davies", LSSR_CONFIG="config.toml", **variables)
        assert (STYLED in screen.raw) == coloured

    @pytest.mark.parametrize(
        ("option", "variables", "coloured"),
        [
            ("", {}, False),
            ("", {"FORCE_COLOR": "1"}, True),
            ("", {"CLICOLOR_FORCE": "1"}, True),
            ("", {"CLICOLOR_FORCE": "0"}, False),
            ("always", {}, True),
            ("auto", {"FORCE_COLOR": "1"}, False),
            ("", {"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, False),
        ],
    )
    def test_in_a_pipe(
        self, run: Program, option: str, variables: dict[str, str], coloured: bool
    ) -> None:
        words = ("--color", option) if option else ()
        assert (STYLED in run(*words, "sources", "davies", **variables).out) == coloured

    def test_links_are_for_terminals_alone(self, run: Program) -> None:
        words = ("sources", "--color", "always")
        assert LINKED in Screen(run, *words, "--no-pager").raw
        assert LINKED not in run(*words).out
        assert LINKED not in Screen(run, "sources", "--no-pager", "--color", "never").raw

    @pytest.mark.parametrize("command", LISTS)
    def test_the_words_are_the_same_on_a_terminal_and_in_a_pipe(
        self, run: Program, command: str
    ) -> None:
        screen = Screen(run, command, *LISTS[command], "--no-pager", width=70)
        told = run(command, *LISTS[command])
        words = screen.text.split()
        assert words[: len(told.out.split())] == told.out.split()

    def test_nothing_is_wrapped_in_a_pipe(self, run: Program) -> None:
        file = run.facts("word " * 200 + "end.[4]")
        assert any(
            "end.[4]" in line and len(line) > 1000 for line in run("-f", file, "show", "f1").lines
        )


class TestPager:
    """Long output on a terminal is paged, and nothing else is."""

    PAGER = "sh -c 'echo PAGED; cat'"

    def paged(self, run: Program, *words: str, **variables: str) -> bool:
        variables = {"PAGER": self.PAGER, **variables}
        return "PAGED" in Screen(run, *words, **variables).text

    def test_what_is_taller_than_the_screen_is_paged(self, run: Program) -> None:
        assert self.paged(run, "sources")

    def test_what_fits_is_not(self, run: Program) -> None:
        assert not self.paged(run, "sources", "davies")

    def test_lssr_pager_comes_before_pager(self, run: Program) -> None:
        assert not self.paged(run, "sources", LSSR_PAGER="cat")
        assert self.paged(run, "sources", PAGER="cat", LSSR_PAGER=self.PAGER)

    def test_it_can_be_forbidden_once_and_for_all(self, run: Program) -> None:
        assert not self.paged(run, "sources", "--no-pager")
        (run.folder / "config.toml").write_text('pager = "never"\n')
        assert not self.paged(run, "sources", LSSR_CONFIG="config.toml")

    def test_a_pipe_is_never_paged(self, run: Program) -> None:
        run("sources", PAGER=self.PAGER).hides("PAGED")

    @pytest.mark.parametrize(("less", "given"), [("", "FRX"), ("S", "S")])
    def test_less_is_told_to_keep_colours(self, run: Program, less: str, given: str) -> None:
        pager = "sh -c 'echo LESS=$LESS; cat >/dev/null'"
        assert f"LESS={given}\n" in Screen(run, "sources", PAGER=pager, LESS=less).text

    def test_a_pager_that_is_not_there_is_done_without(self, run: Program) -> None:
        assert "Davies" in Screen(run, "sources", PAGER="no-such-pager").text


class TestWidth:
    """Every width from 20 columns up."""

    @pytest.mark.parametrize("width", [20, 40, 59, 60, 80, 132, 300])
    @pytest.mark.parametrize("command", ["search", "show", "timeline", "sources"])
    def test_no_line_is_cut_or_too_wide(self, run: Program, command: str, width: int) -> None:
        from rich.cells import cell_len

        screen = Screen(run, command, *LISTS[command], "--no-pager", width=width, height=500)
        for line in screen.text.splitlines():
            longest = max(map(cell_len, line.split()), default=0)
            assert cell_len(line) <= width or longest + WIDEST_LEFT + GUTTER > width
        assert "…" not in screen.text

    def test_columns_wins(self, run: Program) -> None:
        file = run.facts("The congress that founded the party was held in Vilnius in October.[4]")
        screen = Screen(run, "-f", file, "show", "f1", width=200, COLUMNS="40")
        assert "October" in screen.text
        assert max(len(line) for line in screen.text.splitlines()) <= 40


class TestProgress:
    """A bar is drawn on a terminal only, and only for work that lasts."""

    def test_short_work_draws_none(self, run: Program) -> None:
        file = run.facts("Vilnius was taken.[4]")
        assert "compiling" not in Screen(run, "-f", file, "search", "taken").raw

    def test_a_pipe_has_none(self, run: Program) -> None:
        assert run("index", "--rebuild").err == ""


class TestSurroundings:
    """Variables and the day."""

    def test_today_is_a_variable_for_tests(self, run: Program) -> None:
        assert run("today", LSSR_TODAY="1999-01-05").out == run("today", "1999-01-05").out

    @pytest.mark.parametrize("language", ["C", "lt_LT.UTF-8", "tr_TR.UTF-8"])
    def test_the_locale_changes_nothing(self, run: Program, language: str) -> None:
        usual = run("timeline", "--from", "1919", "--to", "1919").out
        assert run("timeline", "--from", "1919", "--to", "1919", LC_ALL=language).out == usual

    def test_style_option_variable_configuration(self, run: Program) -> None:
        (run.folder / "config.toml").write_text('style = "apa"\n')
        words = ("cite", "15", "--form", "bibliography")
        configured = run(*words, LSSR_CONFIG="config.toml").out
        assert configured == run(*words, "--style", "apa").out
        both = {"LSSR_CONFIG": "config.toml", "LSSR_STYLE": "modern-language-association"}
        by_variable = run(*words, **both).out
        assert by_variable == run(*words, "--style", "modern-language-association").out
        assert run(*words, "--style", "apa", **both).out == configured
