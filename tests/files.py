"""Small files of every sort that may be evidence, and of some that may not."""

import zipfile
from io import BytesIO

OOXML = "application/vnd.openxmlformats-officedocument"
ODF = "application/vnd.oasis.opendocument"
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20
JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 20
WEBP = b"RIFF\x10\x00\x00\x00WEBPVP8 "
MAIL = b"From: ana@example.org\r\nDate: Sun, 22 Nov 2026 12:00:00 +0000\r\nSubject: Cameras\r\n\r\nThey watch us.\r\n"
EXE = b"MZ\x90\x00\x03\x00\x00\x00"


def packed(**parts: str) -> bytes:
    """A packed file with parts by name; two underscores stand for a slash, three for a full stop."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as file:
        for name, text in parts.items():
            file.writestr(name.replace("___", ".").replace("__", "/"), text)
    return whole.getvalue()


def contents(part: str) -> str:
    """The table of contents of an office file."""
    return f'<Types><Override PartName="/x.xml" ContentType="{OOXML}.{part}.main+xml"/></Types>'


def office(part: str, **parts: str) -> bytes:
    """An office file whose main part is of this sort, with other parts."""
    whole = BytesIO(packed(**parts))
    with zipfile.ZipFile(whole, "a") as file:
        file.writestr("[Content_Types].xml", contents(part))
    return whole.getvalue()


DOCX = office("wordprocessingml.document")
XLSX = office("spreadsheetml.sheet")
PPTX = office("presentationml.presentation")
ODT = packed(mimetype=f"{ODF}.text")
ODS = packed(mimetype=f"{ODF}.spreadsheet")
