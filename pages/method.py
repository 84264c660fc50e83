"""Method: how this workbook comes to its answers, and where each rule comes from."""

from hrdd.ui import frame, library

frame.open_library("method")

library.elements()
library.guidance()
library.tables()
library.sources()
