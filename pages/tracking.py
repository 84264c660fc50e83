"""Tracking: did the risk to people fall, are they better off, and who says so."""

from hrdd.ui import frame, progress, tracking

opened = frame.open_assessment("tracking")
progress.bar(opened)

tracking.indicators(opened)
tracking.reviews(opened)
frame.onward("tracking")
