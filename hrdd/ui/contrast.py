"""Two things that Streamlit draws too dark or too small.

Chosen answers are written in the colour of its buttons, which vanishes on a dark ground; the parts of a date are too
narrow for a finger.
"""

STYLE = """<style>
[data-variant][data-selected] p { color: light-dark(#0b5c63, #7cc7cc); }
[data-testid="stDateInput"] [role="spinbutton"] { min-width: 24px; line-height: 24px; text-align: center; }
</style>"""
