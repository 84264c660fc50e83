"""Report: the assessment for the team or for management, as a document, a table or a page to print."""

from hrdd.ui import frame, report

opened = frame.open_assessment("report")

report.taken_away(opened)
report.template()
frame.onward("report")
