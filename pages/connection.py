"""4 Connection: how the company is tied to each harm, and what that asks of it."""

from hrdd.ui import connection, frame, layout, measures, progress, questions

opened = frame.open_assessment("connection")
progress.bar(opened)

connection.one_impact(opened)
main, side = layout.with_side()
with main:
    questions.intro("connection")
    questions.cards(opened, "connection")
    frame.onward("connection")
with side:
    measures.beside(opened, "connection")
