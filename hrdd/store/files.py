"""Files kept beside the database, each under the SHA-256 of its content; nothing here opens, runs or shows them."""

import hashlib
import os
import re
import tempfile
from pathlib import Path

from hrdd.errors import FileNotKept, MissingFile

NAME = re.compile("[0-9a-f]{64}")


def name_of(content: bytes) -> str:
    """The name a file is stored under: the same content has one name, and another content another."""
    return hashlib.sha256(content).hexdigest()


def keep(folder: Path, content: bytes) -> str:
    """Store a file whole or not at all; returns its name.

    Raises FileNotKept.
    """
    name = name_of(content)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_whole(folder / name, content)
    except OSError as failure:
        raise FileNotKept(failure.strerror or str(failure)) from None
    return name


def holds(folder: Path, name: str) -> bool:
    """Whether a file of this name is here; anything but a name given by `keep` is not, wherever it points."""
    return bool(NAME.fullmatch(name)) and (folder / name).is_file()


def read(folder: Path, name: str) -> bytes:
    """The content of a file, just as it was stored.

    Raises MissingFile where it is gone, or is no longer what was stored.
    """
    content = (folder / name).read_bytes() if holds(folder, name) else b""
    if name_of(content) != name:
        raise MissingFile
    return content


def _write_whole(target: Path, content: bytes) -> None:
    """Write beside the place, then move into it, so that no half of a file is ever found there."""
    descriptor, coming = tempfile.mkstemp(dir=target.parent, prefix="coming-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(coming).replace(target)
    finally:
        Path(coming).unlink(missing_ok=True)
