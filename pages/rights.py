"""Rights: the human rights a product can touch, and the groups often hit first."""

from hrdd.ui import frame, layout, library

frame.open_library("rights")

with layout.reading():
    library.rights()
    library.groups()
