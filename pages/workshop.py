"""Workshop: a room of people rates, disagrees and is heard; what it says is proposed to the team."""

from hrdd.ui import frame, workshop

opened = frame.open_assessment("workshop", titled=False)
workshop.show(opened)
