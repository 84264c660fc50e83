"""What people typed, as paragraphs of Word: never interpreted, and running the way its script runs."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from hrdd.exports.text import runs_leftwards


def at_the_end(document: Document, element: BaseOxmlElement) -> None:
    """Put a paragraph or a table at the end of a document, before the properties of its last section.

    They are its last child. Word's library looks for them among all children each time, which takes minutes where there
    are tens of thousands.
    """
    document.element.body[-1].addprevious(element)


def styled(paragraph: Paragraph, style: str) -> Paragraph:
    """The paragraph in a style, by the id all styles of ours have: their name without spaces.

    A large report has thousands of paragraphs, and looking a style up by its name reads all styles each time.
    """
    paragraph._p.style = style.replace(" ", "")
    return paragraph


def write_in(paragraph: Paragraph, text: str) -> Paragraph:
    """Add a text to a paragraph; a text of a script that runs from right to left turns the paragraph."""
    run = paragraph.add_run(text)
    if runs_leftwards(text):
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        run.font.rtl = True
    return paragraph
