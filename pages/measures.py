"""Measures: what companies can do, what it takes, and where it stops working."""

from hrdd.ui import frame, layout, measures

frame.open_library("measures")

with layout.reading():
    measures.library()
