"""Method: how this workbook comes to its answers, and where each rule comes from."""

from hrdd.ui import frame, layout, library

frame.open_library("method")

with layout.reading():
    library.elements()
    library.guidance()
library.tables()
with layout.reading():
    library.sources()
