"""3 Impacts: whose rights, how badly, how likely."""

from hrdd.ui import frame, grid, impacts, layout, measures, progress, questions

opened = frame.open_assessment("impacts")
progress.bar(opened)

grid.draw(opened)
main, side = layout.with_side()
with main:
    impacts.register(opened)
    questions.intro("impacts")
    questions.cards(opened, "impacts")
    frame.onward("impacts")
with side:
    measures.beside(opened, "impacts")
