"""Engagement: who was heard, what it changed, and what is told to whom."""

from hrdd.model.workbook import Kind
from hrdd.ui import engagement, frame, progress, registers

opened = frame.open_assessment("engagement")
progress.bar(opened)

engagement.voices(opened)
registers.show(opened, Kind.ENGAGEMENT)
registers.show(opened, Kind.COMMUNICATION)
frame.onward("engagement")
