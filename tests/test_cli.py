"""The command line: what it prints, and that bad input ends in one clear line and status 2."""

import io
import json
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from hrdd import cli
from hrdd.content.method import DATA
from hrdd.errors import DatabaseDamaged
from hrdd.exports.json_file import write_json
from hrdd.exports.workshop_record import record_schema
from hrdd.store.engine import Store
from hrdd.workbook.assessments import archive, history_of, listed
from hrdd.workbook.desk import Desk
from hrdd.workbook.workshops import begin
from tests.builders import ALICE, LINKED, stored_assessment


class Ran(NamedTuple):
    """What a command left: its status, what it printed, what it complained of."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], desk: Desk) -> Run:
    """Runs a command on the desk's database, with some bytes on standard input."""
    monkeypatch.setenv("HRDD_DATABASE", str(desk.store.path))
    monkeypatch.delenv("HRDD_PERSON", raising=False)

    def command(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = cli.main(arguments)
        out, err = capsysbinary.readouterr()
        return Ran(status, out.decode(), err.decode())

    return command


def assert_refused(ran: Ran, reason: str) -> None:
    """Status 2, nothing printed, one line of complaint."""
    assert (ran.status, ran.out, ran.err) == (2, "", f"{reason}\n")


def test_classify_prints_what_the_method_says(run: Run) -> None:
    ran = run("classify", "-", stdin=json.dumps({**LINKED, "state": "actual"}).encode())

    found = json.loads(ran.out)
    assert (ran.status, ran.err, found["outcomes"]) == (0, "", ["directly_linked"])
    assert list(found) == ["outcomes", "reasons", "sources", "decisive", "responses", "drift"]


def test_classify_reads_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "facts.json").write_text("{}", encoding="utf-8")

    ran = run("classify", str(tmp_path / "facts.json"))

    assert json.loads(ran.out)["outcomes"] == ["not_involved", "directly_linked", "contribute", "cause"]


def test_every_part_of_the_answer_is_a_list_of_texts(run: Run) -> None:
    found = json.loads(run("classify", "-", stdin=b"{}").out)

    assert all(isinstance(part, list) and all(isinstance(each, str) for each in part) for part in found.values())


@pytest.mark.parametrize(
    ("stdin", "reason"),
    [
        (b"{", "it is not JSON from here on (line 1, column 2)"),
        (b"[]", "a JSON object is expected"),
        (b'{"tied": "perhaps"}', 'tied cannot be "perhaps"; use one of yes, no, unknown'),
        (
            b'{"[bold]\\n\\u202ered": 1}',
            r'the key "[bold]\n\u202ered" is not known; use '
            + ", ".join(["state", "alone_sufficient", "tied", "facilitated", "incentivised", "knew", "steps"]),
        ),
    ],
)
def test_facts_that_cannot_be_used_end_in_one_line(run: Run, stdin: bytes, reason: str) -> None:
    assert_refused(run("classify", "-", stdin=stdin), f"These facts were not classified: {reason}.")


def test_a_file_that_is_not_there_ends_in_one_line(run: Run) -> None:
    assert_refused(run("classify", "no\nsuch.json"), "no such.json: No such file or directory")


def test_a_folder_is_no_file(run: Run, tmp_path: Path) -> None:
    assert_refused(run("import", str(tmp_path)), f"{tmp_path}: Is a directory")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ([], "Missing command."),
        (["classify"], "Missing argument 'file'."),
        (["clasify"], "No such command 'clasify'. Did you mean 'classify'?"),
        (["list", "extra"], "Got unexpected extra argument(s) (extra)"),
        (["list", "--colour"], "No such option: --colour"),
        (["export", "x", "-o", "-"], "Missing option '--format'."),
        (["check", "--data", "/no/such/folder"], "Invalid value for '--data': dir '/no/such/folder' does not exist."),
        (
            ["export", "x", "--format", "odt", "-o", "-"],
            "There is no format odt. Use one of: docx, pdf, md, html, xlsx, json.",
        ),
        (["export", "x", "--format", "json", "-o", "-"], "There is no assessment x here. Open one from Home."),
    ],
)
def test_a_wrong_command_ends_in_one_line(run: Run, arguments: list[str], reason: str) -> None:
    assert_refused(run(*arguments), reason)


def test_help_tells_the_commands(run: Run) -> None:
    ran = run("--help")

    assert ran.status == 0
    assert all(name in ran.out for name in ("classify", "check", "export", "import", "list", "schema", "fifths"))


def test_a_method_in_order_is_told_in_one_line(run: Run) -> None:
    assert run("check") == (0, f"The method in {DATA} is in order.\n", "")


def test_all_problems_of_a_method_are_listed(run: Run, tmp_path: Path) -> None:
    data = shutil.copytree(DATA, tmp_path / "data")
    (data / "bands.yaml").unlink()
    (data / "method" / "drift.csv").unlink()

    ran = run("check", "--data", str(data))

    assert (ran.status, ran.err) == (1, "")
    assert {"bands.yaml: the file is missing", "drift.csv: the file is missing"} <= set(ran.out.splitlines())


def test_an_assessment_goes_out_to_a_file_and_comes_in_again(run: Run, desk: Desk, tmp_path: Path) -> None:
    assessment = stored_assessment(desk, title="Caméras [bold]")

    out = run("export", assessment, "--format", "json", "-o", str(tmp_path / "out.json"))
    came = run("import", str(tmp_path / "out.json"))

    assert (out, came.status) == ((0, "", ""), 0)
    assert {each.id: each.title for each in listed(desk)}[came.out.strip()] == "Caméras [bold]"


def test_an_assessment_goes_through_a_pipe(run: Run, desk: Desk) -> None:
    written = run("export", stored_assessment(desk), "--format", "json", "-o", "-")

    came = run("import", "-", stdin=written.out.encode())

    assert (written.err, came.status, came.err) == ("", 0, "")


def test_a_word_report_is_written(run: Run, desk: Desk, tmp_path: Path) -> None:
    run("export", stored_assessment(desk), "--format", "docx", "-o", str(tmp_path / "out.docx"))

    assert (tmp_path / "out.docx").read_bytes().startswith(b"PK")


def test_the_record_of_a_workshop_goes_out_to_a_file(run: Run, desk: Desk, tmp_path: Path) -> None:
    workshop = begin(desk, stored_assessment(desk), ALICE, title="Town hall").workshop.id

    ran = run("export", "--workshop", workshop, "--format", "json", "-o", str(tmp_path / "out.json"))

    assert ran == (0, "", "")
    assert json.loads((tmp_path / "out.json").read_bytes())["title"] == "Town hall"


def test_the_schema_of_a_record_is_printed(run: Run) -> None:
    assert json.loads(run("schema", "--workshop").out) == json.loads(record_schema())


def test_an_export_to_a_folder_that_is_not_there_ends_in_one_line(run: Run, desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "none" / "out.json"

    ran = run("export", stored_assessment(desk), "--format", "json", "-o", str(target))

    assert_refused(ran, f"{target}: No such file or directory")


@pytest.mark.parametrize(("environment", "by"), [({}, "somebody at this computer"), ({"HRDD_PERSON": "Bob"}, "Bob")])
def test_the_history_names_who_imported(
    run: Run, desk: Desk, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], by: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    came = run("import", "-", stdin=write_json(desk, stored_assessment(desk)))

    assert history_of(desk, came.out.strip())[-1].by == by


def test_a_file_that_is_refused_ends_in_one_line_and_stores_nothing(run: Run, desk: Desk) -> None:
    ran = run("import", "-", stdin=b'{"format": "downstream-hrdd-workbook",\n"version": 7}')

    reason = "it was made by a newer version of the workbook; update this one first. Place: version."
    assert_refused(ran, f"This file was not imported: {reason}")
    assert listed(desk) == ()


def test_assessments_are_listed_with_their_status(run: Run, desk: Desk) -> None:
    first, second = stored_assessment(desk, title="Cameras"), stored_assessment(desk, title="Old [red]")
    archive(desk, second, ALICE)

    ran = run("list")

    assert set(ran.out.splitlines()) == {f"{first}\tdraft\tCameras", f"{second}\tarchived\tOld [red]"}


def test_the_schema_is_printed(run: Run) -> None:
    ran = run("schema")

    assert ran.out.encode() == (DATA.parent / "docs" / "assessment.schema.json").read_bytes()


def test_fifths_are_worked_out_anew(run: Run, tmp_path: Path) -> None:
    (tmp_path / "geography").mkdir()
    countries = tmp_path / "geography" / "countries.csv"
    countries.write_text("iso3,iso2\nDEU,DE\nATA,AQ\n", encoding="utf-8")
    offered = tmp_path / "indicators.csv"
    offered.write_text("iso3,va_pctrank,pv_pctrank,rl_pctrank,cc_pctrank\nDEU,95,70,20,0\n", encoding="utf-8")

    ran = run("fifths", str(offered), "--data", str(tmp_path))

    assert ran == (0, "1 countries have a value.\n", "")
    assert "DEU,DE,5,4,2,1" in countries.read_text(encoding="utf-8")


def test_indicators_that_are_not_there_end_in_one_line(run: Run, tmp_path: Path) -> None:
    ran = run("fifths", str(tmp_path / "none.csv"), "--data", str(tmp_path))

    assert_refused(ran, "The country table was not changed: none.csv: the file is missing.")


def test_a_database_that_is_none_ends_in_one_line(run: Run, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    letter = desk.store.path.with_name("letter.txt")
    letter.write_text("Dear colleague, " * 100, encoding="utf-8")
    monkeypatch.setenv("HRDD_DATABASE", str(letter))

    assert_refused(run("list"), str(DatabaseDamaged(letter)))


def test_a_command_gives_the_database_back(run: Run, desk: Desk) -> None:
    desk.store.close()

    run("list")

    assert not desk.store.path.with_name(f"{desk.store.path.name}-wal").exists()
    assert isinstance(desk.store, Store)


def python(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run Python as a shell does."""
    return subprocess.run([sys.executable, *arguments], input=stdin, capture_output=True, text=True, check=False)


def test_it_runs_as_a_module() -> None:
    ran = python("-m", "hrdd", "classify", "-", stdin='{"alone_sufficient": "yes"}')

    assert (ran.returncode, json.loads(ran.stdout)["outcomes"]) == (0, ["cause"])


def test_its_status_reaches_the_shell() -> None:
    ran = python("-m", "hrdd", "classify", "-", stdin="{")

    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)


def test_classify_loads_neither_database_nor_screens_nor_word() -> None:
    heavy = ("streamlit", "sqlmodel", "sqlalchemy", "alembic", "docx", "babel")
    program = (
        "import sys; from hrdd.cli import main; main(['classify', '-']);"
        f"print([module for module in {heavy} if module in sys.modules])"
    )

    ran = python("-c", program, stdin="{}")

    assert ran.stdout.splitlines()[-1] == "[]"


def test_the_worked_examples_are_put_into_the_database(run: Run, desk: Desk) -> None:
    ran = run("examples")

    assert set(ran.out.splitlines()) == {f"{each.id}\t{each.title}" for each in listed(desk)}
    assert len(listed(desk)) == len(list((DATA / "samples").glob("*.json")))


def test_the_server_is_started_where_it_is_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: dict[str, object] = {}
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("uvicorn.run", lambda app, **how: asked.update(how, app=app))

    ran = run("serve", "--host", "0.0.0.0", "--port", "8765", "--no-browser")  # noqa: S104

    assert ran.out == "The workbook is at http://127.0.0.1:8765. Stop it with Ctrl+C.\n"
    assert (asked["app"], asked["host"], asked["port"]) == ("asgi:app", "0.0.0.0", 8765)  # noqa: S104


def test_the_package_runs_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["hrdd", "check"])

    with pytest.raises(SystemExit) as ended:
        runpy.run_module("hrdd", run_name="__main__")

    assert ended.value.code == 0
    assert "in order" in capsys.readouterr().out
