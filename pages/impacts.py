"""3 Impacts: whose rights, how badly, how likely."""

from hrdd.model.workbook import Kind
from hrdd.ui import competing, frame, grid, impacts, layout, measures, progress, questions, registers

opened = frame.open_assessment("impacts")
progress.bar(opened)

grid.draw(opened)
main, side = layout.with_side()
with main:
    impacts.register(opened)
    registers.show(opened, Kind.COMPETING, competing.weighed)
    questions.intro("impacts")
    questions.cards(opened, "impacts")
    frame.onward("impacts")
with side:
    measures.beside(opened, "impacts")
