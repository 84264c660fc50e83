"""The ready agendas, prompts, notice and guide of workshops, read once."""

from functools import lru_cache

from hrdd.content.method import DATA, Method
from hrdd.content.workshops import Content, load_workshop
from hrdd.workbook.desk import Desk


def content_of(desk: Desk) -> Content:
    """What workshops take from `data/`.

    Raises ContentProblems.
    """
    return _read(desk.method)


@lru_cache(maxsize=4)
def _read(method: Method) -> Content:
    return load_workshop(DATA, method)
