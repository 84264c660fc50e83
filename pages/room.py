"""The room screen, for the projector: what everybody in a workshop may see."""

from hrdd.ui import frame, room

workshop = frame.open_wall()

room.show(workshop)
