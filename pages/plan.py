"""Action plan: who does what by when, and how it will show that people are better off."""

from hrdd.ui import frame, plan, progress

opened = frame.open_assessment("plan")
progress.bar(opened)

plan.uncovered(opened)
plan.table(opened)
plan.add(opened)
plan.details(opened)
frame.onward("plan")
