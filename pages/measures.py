"""Measures: what companies can do, what it takes, and where it stops working."""

from hrdd.ui import frame, measures

frame.open_library("measures")

measures.library()
