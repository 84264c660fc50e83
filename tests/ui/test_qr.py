"""The QR code: a phone that reads it is led to the address."""

from html import unescape
from io import BytesIO

import pytest
import typst
import zxingcpp
from PIL import Image

from hrdd.ui import qr
from tests.ui.at import drawn_by, told

ADDRESSES = (
    "http://192.168.178.21:8600/join/K7M4QX",
    "https://a-rather-long-name-of-a-house.example.org:8600/workbook/join/K7M4QX",
    "http://[fd00::1]:8600/join?a=1&b=<2>",
)


def read(drawing: str) -> str:
    """What a reader of QR codes finds in a drawing."""
    drawn = '#image(bytes(sys.inputs.drawing), format: "svg", width: 100%)'
    page = f"#set page(width: 10cm, height: 10cm, margin: 0pt)\n{drawn}"
    made = typst.compile(page.encode(), format="png", sys_inputs={"drawing": drawing})
    assert isinstance(made, bytes)
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(made)))
    return found.text


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_reader_of_qr_codes_finds_the_address(address: str) -> None:
    assert read(qr.svg(address)) == address


def test_the_code_is_dark_on_white_on_every_ground() -> None:
    drawing = qr.svg(ADDRESSES[0])

    assert ('fill="#fff"' in drawing, 'stroke="#000"' in drawing) == (True, True)


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_cannot_see_the_code_is_told_its_address(address: str) -> None:
    picture = qr.picture(address)

    assert f'alt="QR code that leads to {address}"' in unescape(picture)
    assert "<2>" not in picture


def test_a_screen_shows_it_no_larger_than_a_hand() -> None:
    def script(address: str) -> None:
        from hrdd.ui import qr

        qr.show(address)

    assert f"max-width:{qr.WIDEST}" in told(drawn_by(script, ADDRESSES[0]))
