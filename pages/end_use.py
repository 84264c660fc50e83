"""1 End use: what the product is for, and whether that is a use to sell into."""

from hrdd.ui import benefits, frame, layout, measures, progress, questions

opened = frame.open_assessment("end_use")
progress.bar(opened)

main, side = layout.with_side()
with main:
    questions.intro("end_use")
    questions.cards(opened, "end_use")
    benefits.register(opened)
    frame.onward("end_use")
with side:
    measures.beside(opened, "end_use")
