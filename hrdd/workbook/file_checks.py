"""Which files may be evidence: told by their name and by their content, and refused where the two do not agree.

Nothing that a browser or a computer would run is taken: no web page, no drawing with scripts, no program, no macro.
"""

import re
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Mapping
from email.parser import BytesHeaderParser
from io import BytesIO
from typing import NamedTuple

from hrdd.errors import UnacceptableFile
from hrdd.language import say

LARGEST = 20 * 1024 * 1024
"""In bytes."""

LONGEST_NAME = 120
NAMED_PART = 200_000
"""The largest table of contents that is read inside an office file, in bytes."""

_OOXML = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"
_ACTIVE = re.compile(r"vbaproject|macrosheet|activex|(^|/)(basic|scripts)/|\.(exe|dll|js|vbs|bat|cmd|ps1|hta|scr)$")
_WEB = re.compile(rb"\s*(<!--.*?-->\s*)*<(!doctype|html|head|body|script|svg|iframe|\?xml)", re.IGNORECASE | re.DOTALL)
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_NO_NAME = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)

UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    OSError,
)
"""What reading a packed file can fail with, when it is damaged, locked or not one at all."""


class Accepted(NamedTuple):
    """A file that may be kept: its clean name and its type."""

    name: str
    media_type: str


class Sort(NamedTuple):
    """A sort of file: its type, and what tells by the content that a file is one."""

    media_type: str
    fits: Callable[[bytes], bool]


def accept(name: str, content: bytes) -> Accepted:
    """The name and type under which a file may be kept.

    Raises UnacceptableFile, with the reason in words.
    """
    cleaned = clean_name(name)
    sort = SORTS.get(_ending(cleaned))
    if sort is None:
        raise UnacceptableFile(say("only files of these sorts are kept: {endings}", endings=", ".join(SORTS)))
    if not content:
        raise UnacceptableFile(say("it is empty"))
    if len(content) > LARGEST:
        raise UnacceptableFile(say("it is larger than 20 MB"))
    if not sort.fits(content):
        template = "its content is not what {ending} says, or it holds something that could run, such as a macro"
        raise UnacceptableFile(say(template, ending=f".{_ending(cleaned)}"))
    return Accepted(cleaned, sort.media_type)


def clean_name(name: str) -> str:
    """A name that every computer can hold and that hides nothing: no folder, no reversed letters, no odd sign."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    shown = "".join(letter for letter in last if unicodedata.category(letter) not in {"Cf", "Cs", "Co", "Cn"})
    plain = " ".join(_NO_NAME.sub(" ", shown).split()).strip(". ")
    stem, dot, ending = plain.rpartition(".")
    stem = stem[: LONGEST_NAME - len(ending)].rstrip(". ") or "file"
    found = f"{stem}{dot}{ending.lower()}" if dot else plain[:LONGEST_NAME]
    return f"_{found}" if _RESERVED.match(found) else found


def _ending(name: str) -> str:
    return name.rpartition(".")[2] if "." in name else ""


def _begins(*signs: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(signs)


def _webp(content: bytes) -> bool:
    return content[:4] == b"RIFF" and content[8:12] == b"WEBP"


def _text(content: bytes) -> bool:
    """Whether it is text, and not the source of something a browser would run."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            content = content.decode("utf-16").encode()
        except UnicodeError:
            return False
    told = content.removeprefix(b"\xef\xbb\xbf")
    return not _NO_TEXT.search(told) and not _WEB.match(told) and not told.startswith(b"#!")


def _mail(content: bytes) -> bool:
    head = content[:NAMED_PART].lstrip()
    return _text(head) and {"from", "date"} <= {each.lower() for each in BytesHeaderParser().parsebytes(head)}


def _office(part: str) -> Callable[[bytes], bool]:
    main = f"{_OOXML}.{part}.main+xml"
    return lambda content: main in _part(content, "[Content_Types].xml")


def _open_document(part: str) -> Callable[[bytes], bool]:
    return lambda content: _part(content, "mimetype") == f"{_ODF}.{part}"


def _part(content: bytes, name: str) -> str:
    """A named part of an office file as text; empty where there is none, or where the file holds anything active."""
    if not content.startswith(b"PK\x03\x04"):
        return ""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            if any(_ACTIVE.search(each.lower()) for each in packed.namelist()):
                return ""
            found = packed.open(name).read(NAMED_PART).decode("utf-8", "replace")
    except UNREADABLE:
        return ""
    return "" if "macroenabled" in found.lower() else found


SORTS: Mapping[str, Sort] = {
    "pdf": Sort("application/pdf", _begins(b"%PDF-")),
    "docx": Sort(f"{_OOXML}.wordprocessingml.document", _office("wordprocessingml.document")),
    "xlsx": Sort(f"{_OOXML}.spreadsheetml.sheet", _office("spreadsheetml.sheet")),
    "pptx": Sort(f"{_OOXML}.presentationml.presentation", _office("presentationml.presentation")),
    "odt": Sort(f"{_ODF}.text", _open_document("text")),
    "ods": Sort(f"{_ODF}.spreadsheet", _open_document("spreadsheet")),
    "txt": Sort("text/plain", _text),
    "csv": Sort("text/csv", _text),
    "md": Sort("text/markdown", _text),
    "png": Sort("image/png", _begins(b"\x89PNG\r\n\x1a\n")),
    "jpg": Sort("image/jpeg", _begins(b"\xff\xd8\xff")),
    "jpeg": Sort("image/jpeg", _begins(b"\xff\xd8\xff")),
    "webp": Sort("image/webp", _webp),
    "eml": Sort("message/rfc822", _mail),
}
"""The sorts of file that may be evidence, by the ending of their names."""
