"""Self-check: whether the work itself is sound."""

from hrdd.ui import frame, layout, progress, self_check

opened = frame.open_assessment("self_check")
progress.bar(opened)

with layout.reading():
    self_check.next_look(opened)
    self_check.sections(opened)
frame.onward("self_check")
