"""Home: all assessments."""

from hrdd.ui import frame, home

frame.open_library("home")

home.begin()
home.listed()
home.archive()
