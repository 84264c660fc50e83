"""Leverage and leaving: what influence there is, how it can grow, and when to leave."""

from hrdd.model.workbook import Kind
from hrdd.ui import ending, frame, leverage, progress, registers

opened = frame.open_assessment("leverage")
progress.bar(opened)

leverage.by_impact(opened)
registers.show(opened, Kind.LEVERAGE)
registers.show(opened, Kind.ENDING, ending.closing)
frame.onward("leverage")
