"""A report as a tagged PDF with its fonts inside.

What people typed reaches the template as data and never as its language. A long report takes hundreds of megabytes
while it is drawn, so that happens in a process of its own and the server stays as small as it was.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from hrdd.exports.pdf_blocks import told
from hrdd.report.blocks import Report

PROJECT = Path(__file__).resolve().parents[2]
DRAW = "from hrdd.exports.typeset import main; main()"
WAIT_SECONDS = 120
SPARINGLY = {"RAYON_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1", "MALLOC_TRIM_THRESHOLD_": "131072"}
"""One thread and one arena: a little slower, a sixth less memory, and never more from one time to the next."""


def write_pdf(report: Report) -> bytes:
    """The report as the bytes of a PDF file."""
    given = json.dumps(told(report), ensure_ascii=False).encode()
    command = [sys.executable, "-c", DRAW, str(int(report.when.timestamp()))]
    drawn = subprocess.run(  # noqa: S603 - our own program, and nothing a person typed is in the command
        command,
        input=given,
        cwd=PROJECT,
        env={**os.environ, **SPARINGLY},
        capture_output=True,
        check=True,
        timeout=WAIT_SECONDS,
    )
    return drawn.stdout
