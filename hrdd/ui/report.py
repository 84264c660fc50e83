"""The report on the screen: for whom it is, downloads in each format, the organisation's template, and a preview."""

from functools import partial

import streamlit as st

from hrdd.errors import UnusableTemplate
from hrdd.exports import formats, house_template
from hrdd.exports import html as printed
from hrdd.exports.docx_template import missing
from hrdd.language import say
from hrdd.report.audience import Audience, about, audiences
from hrdd.report.blocks import Report
from hrdd.report.compose import compose
from hrdd.ui import preview as drawn
from hrdd.ui import session
from hrdd.ui.frame import Opened
from hrdd.ui.wording import plain

PAPER = (
    "<style>@media print {"
    " [data-testid=stSidebar], [data-testid=stHeader], [data-testid=stToolbar], [data-testid=stStatusWidget],"
    " [data-testid=stMain] [data-testid=stElementContainer]:not(:has(.hrdd-report)) { display: none !important; }"
    " html, body, #root, #root *:has(.hrdd-report) { display: block !important; position: static !important;"
    " height: auto !important; overflow: visible !important; padding: 0 !important; max-width: none !important; } }"
    "</style>"
)
"""On paper nothing is left of the screen but the report, on as many pages as it takes."""


@st.fragment
def taken_away(opened: Opened) -> None:
    """Whom the report is for, the files for them, and what stands in these."""
    audience = _audience(opened.id)
    _downloads(opened, audience)
    to_print = st.toggle(say("Print view"), key=f"print/{opened.id}", help=say("Then print with Ctrl+P."))
    report = compose(session.desk(), opened.workbook, session.desk().now(), audience)
    if to_print:
        st.html(PAPER + printed.style() + printed.article(report))
    else:
        _preview(f"{opened.id}/{audience}", report)


def _audience(assessment: str) -> Audience:
    named = audiences()
    chosen = st.segmented_control(
        say("For whom"),
        list(named),
        default=Audience.INTERNAL,
        format_func=named.__getitem__,
        required=True,
        key=f"audience/{assessment}",
    )
    found = Audience(chosen or Audience.INTERNAL)
    st.markdown(about(found))
    return found


def _downloads(opened: Opened, audience: Audience) -> None:
    """One button a format; the file is written when it is asked for."""
    desk, name = session.desk(), file_name(opened.workbook.assessment.title)
    with st.container(horizontal=True):
        for kind, each in formats.offered(audience).items():
            st.download_button(
                each.title,
                data=partial(formats.export, desk, opened.id, kind, desk.now(), audience),
                file_name=f"{name}.{each.extension}",
                mime=each.mime,
                key=f"download/{kind}",
                icon=":material/download:",
                type="primary" if kind == "docx" else "secondary",
                on_click="ignore",
            )


def _preview(key: str, report: Report) -> None:
    """The report's own words, a chapter at a time; the cover begins with the title."""
    parts = drawn.chapters(report.blocks)
    st.subheader(say("Preview"), anchor=False)
    titles = list(parts)
    shown = st.pills(say("Chapter"), titles, default=titles[0], required=True, key=f"preview/{key}") or titles[0]
    with st.container(border=True):
        if shown == titles[0]:
            st.markdown(f"## {plain(report.title)}\n\n{plain(report.subtitle)}")
        for block in parts[shown]:
            drawn.show(block)


@st.fragment
def template() -> None:
    """The organisation's own Word template: which it lacks of our styles, another one, or none."""
    with st.expander(say("Your organisation's Word template")):
        st.markdown(
            say(
                "A Word file (.docx) with your styles, header and footer. Its text is left out; its styles are used "
                "for every report from here, by all who use this workbook."
            )
        )
        raw = house_template.kept(session.desk())
        if raw:
            _in_use(raw)
        _upload()


def _in_use(raw: bytes) -> None:
    st.markdown(say("**Word reports use your template.**"))
    lacking = missing(raw)
    if lacking:
        names = ", ".join(lacking)
        st.info(
            plain(
                say(
                    "It has no style for: {names}. The workbook's own form is used for these. To set them, use each "
                    "style once in the template, save it and bring it here again.",
                    names=names,
                )
            )
        )
    if st.button(say("Stop using the template"), key="template/drop"):
        house_template.drop(session.desk())
        st.rerun()


def _upload() -> None:
    with st.form("template/new", clear_on_submit=True, border=False):
        brought = st.file_uploader(say("Template (.docx, up to 5 MB)"), type=["docx"], max_upload_size=5)
        if st.form_submit_button(say("Use this template")) and brought is not None:
            try:
                house_template.keep(session.desk(), brought.getvalue())
            except UnusableTemplate as refused:
                st.error(plain(str(refused)))
            else:
                st.rerun()


def file_name(title: str) -> str:
    """A title as the name of a file: letters and digits of any script, small, with dashes between."""
    kept = "".join(letter if letter.isalnum() else "-" for letter in title.lower())
    return "-".join(filter(None, kept.split("-")))[:60] or "assessment"
