"""Glossary: the terms of the field in plain words."""

from hrdd.ui import frame, library

frame.open_library("glossary")

library.glossary()
