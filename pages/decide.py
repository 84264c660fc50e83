"""Decide: what a named person decides, under which conditions, and which risk remains."""

from hrdd.ui import decide, frame, grounds, layout, progress

opened = frame.open_assessment("decide")
progress.bar(opened)

with layout.reading():
    decide.standing(opened)
    grounds.show(opened)
    decide.drafts(opened)
    decide.earlier(opened)
    frame.onward("decide")
