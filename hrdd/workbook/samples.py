"""Worked examples, kept as files in `data/samples`, and beginning an assessment from one."""

from pathlib import Path
from typing import NamedTuple

from hrdd.content.method import DATA, Method
from hrdd.errors import UnknownSample
from hrdd.language import say
from hrdd.model.assessment import Assessment
from hrdd.vocabulary import Origin
from hrdd.workbook.desk import Desk
from hrdd.workbook.dossier import Dossier
from hrdd.workbook.exchange import read_file
from hrdd.workbook.importing import begin_with

SAMPLES = DATA / "samples"


class Sample(NamedTuple):
    """A worked example: the name of its file, its title, where its facts come from, and the use it assesses."""

    name: str
    title: str
    origin: Origin
    about: str


_SUMMARIES: dict[tuple[Path, int], Sample] = {}


def samples(desk: Desk, folder: Path = SAMPLES) -> tuple[Sample, ...]:
    """The worked examples of a folder, by name.

    Raises UnreadableFile where one of them is not an assessment of this workbook.
    """
    return tuple(_summary(desk.method, path) for path in sorted(folder.glob("*.json")))


def begin_from(desk: Desk, name: str, by: str, folder: Path = SAMPLES) -> Assessment:
    """Begin an assessment that says all a worked example says, under an id of its own.

    Raises UnknownSample.
    """
    paths = {path.stem: path for path in folder.glob("*.json")}
    if name not in paths:
        raise UnknownSample(name)
    dossier = read_sample(desk.method, paths[name])
    return begin_with(desk, dossier, say("Begun from the worked example {name}.", name=name), by)


def read_sample(method: Method, path: Path) -> Dossier:
    """A worked example as its file has it.

    Raises UnreadableFile.
    """
    return read_file(method, path.read_bytes())


def _summary(method: Method, path: Path) -> Sample:
    """What a file tells, read anew only where the file has changed since."""
    known = path, path.stat().st_mtime_ns
    if known not in _SUMMARIES:
        _SUMMARIES[known] = _about(path.stem, read_sample(method, path))
    return _SUMMARIES[known]


def _about(name: str, dossier: Dossier) -> Sample:
    return Sample(name, dossier.assessment.title, dossier.assessment.origin, dossier.assessment.use)
