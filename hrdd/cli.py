"""The workbook on the command line: classify, check, export, import and a few more.

What a command needs is imported inside it: `classify` and `--help` answer in a blink only if nothing loads the database,
the migrations or the Word writer for them. Any bad input ends with one line on standard error and status 2.
"""

import json
import os
import sys
from collections.abc import Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer
from typer._click.exceptions import ClickException

from hrdd.errors import ContentProblems, WorkbookError
from hrdd.language import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hrdd.workbook.desk import Desk
