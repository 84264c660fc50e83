"""Overview: what is assessed, why now, and where the work stands."""

from hrdd.ui import decide, evidence, frame, overview

opened = frame.open_assessment("overview", titled=False)

overview.heading(opened)
decide.overview_line(opened)
evidence.missing_files(opened)
overview.three_sentences(opened)
overview.walk(opened)
overview.subject(opened)
overview.to_dos(opened)
frame.onward("overview")
