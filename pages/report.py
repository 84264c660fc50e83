"""Report: the assessment as a Word document, and as a file to keep or pass on."""

from hrdd.ui import frame, report

opened = frame.open_assessment("report")

report.downloads(opened)
report.preview(opened)
frame.onward("report")
