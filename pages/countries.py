"""Countries: the values about countries in use, newer ones from the World Bank, more of them from a file."""

from hrdd.ui import country_values, frame, layout

frame.open_library("countries")

with layout.reading():
    country_values.library()
