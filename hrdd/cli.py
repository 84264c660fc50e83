"""The workbook on the command line: classify, check, export, import and a few more.

What a command needs is imported inside it: `classify` answers in a blink only if nothing loads the database, the
migrations or the Word writer on its way. Bad input of any sort ends in one line on standard error and status 2.
"""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hrdd.errors import WorkbookError
from hrdd.language import say

if TYPE_CHECKING:
    from hrdd.workbook.desk import Desk

DATA = Path(__file__).resolve().parents[1] / "data"
STREAM = "-"
BAD_INPUT = 2

Data = Annotated[Path, typer.Option("--data", help="Folder of the method", file_okay=False, exists=True)]

app = typer.Typer(
    help="Downstream human rights due diligence workbook.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the status for the shell."""
    try:
        return int(app(args=arguments, prog_name="python -m hrdd", standalone_mode=False) or 0)
    except typer.TyperException as wrong:
        _complain(wrong.format_message())
    except WorkbookError as failure:
        _complain(str(failure))
    except OSError as failure:
        _complain(f"{failure.filename}: {failure.strerror}")
    return BAD_INPUT


@app.command()
def classify(file: Annotated[str, typer.Argument(help="Facts of one impact as JSON; - reads standard input")]) -> None:
    """Say how a company is involved in an impact, and what that asks of it."""
    from hrdd.workbook import classifying

    said = classifying.classify(_read(file))
    _print(json.dumps(said._asdict(), ensure_ascii=False, indent=2))


@app.command()
def check(data: Data = DATA) -> None:
    """List all that is wrong in the files of the method."""
    from hrdd.workbook.checkup import problems_in

    problems = problems_in(data)
    _print("\n".join(problems) or say("The method in {folder} is in order.", folder=data))
    raise typer.Exit(1 if problems else 0)


@app.command("export")
def export_assessment(
    export_id: Annotated[str, typer.Argument(metavar="ID", help="Id of an assessment, or of a workshop")],
    name: Annotated[str, typer.Option("--format", help="Name of the format, such as json")],
    out: Annotated[str, typer.Option("-o", "--out", metavar="FILE", help="Where to; - writes to standard output")],
    audience: Annotated[str, typer.Option("--for", help="For whom a report is: internal or management")] = "internal",
    workshop: Annotated[bool, typer.Option("--workshop", help="The id is a workshop's: write its record")] = False,
) -> None:
    """Write an assessment, or the record of a workshop, to a file."""
    from hrdd.exports.formats import audience_named, export
    from hrdd.exports.workshop_record import export_record

    with _desk() as desk:
        if workshop:
            written = export_record(desk, export_id, name, desk.now())
        else:
            written = export(desk, export_id, name, desk.now(), audience_named(audience))
    if out == STREAM:
        sys.stdout.buffer.write(written)
    else:
        Path(out).write_bytes(written)


@app.command("import")
def import_assessment(file: Annotated[str, typer.Argument(help="A JSON file; - reads standard input")]) -> None:
    """Take an assessment in from a file; prints its id."""
    from hrdd.workbook.exchange import LARGEST
    from hrdd.workbook.importing import import_file

    raw = _read(file, LARGEST + 1)
    with _desk() as desk:
        _print(import_file(desk, raw, _person()).id)


@app.command("list")
def list_assessments() -> None:
    """List the assessments: id, status, title."""
    from hrdd.workbook.assessments import listed

    with _desk() as desk:
        for each in listed(desk):
            status = say("archived") if each.archived_at else each.status.value
            _print(f"{each.id}\t{status}\t{each.title}")


@app.command()
def schema(
    workshop: Annotated[bool, typer.Option("--workshop", help="The schema of a workshop's record instead")] = False,
) -> None:
    """Print the JSON Schema of an exported assessment."""
    from hrdd.exports.json_file import json_schema
    from hrdd.exports.workshop_record import record_schema

    _print((record_schema() if workshop else json_schema()).decode().rstrip())


@app.command()
def fifths(
    indicators: Annotated[Path, typer.Argument(metavar="INDICATORS.csv", help="Percentile ranks by country")],
    data: Data = DATA,
) -> None:
    """Work out anew where each country stands."""
    from hrdd.content.fifths import write_fifths

    count = write_fifths(indicators, data / "geography" / "countries.csv")
    _print(say("{count} countries have a value.", count=count))


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on")] = 8501,
    browser: Annotated[bool, typer.Option(help="Open the browser once the server answers")] = True,
    room_port: Annotated[int, typer.Option("--room", metavar="PORT", help="Port for the phones of a workshop")] = 0,
    room_host: Annotated[str, typer.Option(help="Address the phones find")] = "0.0.0.0",  # noqa: S104 - phones only
) -> None:
    """Start the workbook and open it in the browser; with --room, also a server for the phones of workshops."""
    from hrdd import serving

    _print(say("The workbook is at {url}. Stop it with Ctrl+C.", url=serving.address(host, port)))
    with serving.room_beside(room_host, room_port) if room_port else nullcontext() as phones:
        if phones:
            _print(say("Phones join at {url}/join and find nothing else there.", url=phones))
        serving.serve(host, port, opens_browser=browser)


@app.command()
def room(
    host: Annotated[str, typer.Option(help="Address to listen on")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on")] = 8600,
) -> None:
    """Serve the phones of workshops and nothing else."""
    from hrdd import serving

    serving.serve_room(host, port)


@app.command()
def examples() -> None:
    """Put a copy of each worked example into the database."""
    from hrdd.workbook.samples import begin_from, samples

    with _desk() as desk:
        for sample in samples(desk):
            made = begin_from(desk, sample.name, _person())
            _print(f"{made.id}\t{made.title}")


@contextmanager
def _desk() -> Iterator["Desk"]:
    from hrdd.workbook.desk import default_database, open_desk

    desk = open_desk(default_database())
    try:
        yield desk
    finally:
        desk.store.close()


def _read(file: str, most: int = -1) -> bytes:
    if file == STREAM:
        return sys.stdin.buffer.read(most)
    with Path(file).open("rb") as opened:
        return opened.read(most)


def _print(text: str) -> None:
    typer.echo(text.encode())


def _complain(words: str) -> None:
    """One line, whatever the words hold."""
    printable = "".join(letter if letter.isprintable() else " " for letter in words)
    typer.echo(" ".join(printable.split()).encode(), err=True)


def _person() -> str:
    return os.environ.get("HRDD_PERSON") or say("somebody at this computer")
