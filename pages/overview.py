"""Overview: what is assessed, why now, and where the work stands."""

from hrdd.ui import frame, overview

opened = frame.open_assessment("overview", titled=False)

overview.heading(opened)
overview.three_sentences(opened)
overview.walk(opened)
overview.subject(opened)
overview.to_dos(opened)
frame.onward("overview")
