"""2 Customer and geography: who will hold the product, where, and what is known of them."""

from hrdd.model.workbook import Kind
from hrdd.ui import countries, frame, layout, measures, progress, questions, registers

opened = frame.open_assessment("customer")
progress.bar(opened)

main, side = layout.with_side()
with main:
    registers.show(opened, Kind.PARTY)
    questions.intro("customer")
    questions.cards(opened, "customer")
    countries.register(opened)
    questions.intro("geography")
    questions.cards(opened, "geography")
    frame.onward("customer")
with side:
    measures.beside(opened, "customer", "geography")
