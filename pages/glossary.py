"""Glossary: the terms of the field in plain words."""

from hrdd.ui import frame, layout, library

frame.open_library("glossary")

with layout.reading():
    library.glossary()
