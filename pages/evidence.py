"""Evidence: the documents and links the assessment rests on."""

from hrdd.ui import evidence, frame, progress

opened = frame.open_assessment("evidence")
progress.bar(opened)

evidence.missing_files(opened)
evidence.upload(opened)
evidence.register(opened)
frame.onward("evidence")
