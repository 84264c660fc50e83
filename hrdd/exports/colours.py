"""The colours of a document, as six hexadecimal digits: severity has its own, and always its words beside them."""

from hrdd.vocabulary import SeverityBand

ACCENT, INK, QUIET = "0B5C63", "1F2426", "565E61"

RAMP: dict[SeverityBand | None, tuple[str, str]] = {
    SeverityBand.LIMITED: ("E8DCC6", INK),
    SeverityBand.SERIOUS: ("D9A25F", INK),
    SeverityBand.HIGH: ("B4553D", "FFFFFF"),
    SeverityBand.CRITICAL: ("7A1F2B", "FFFFFF"),
    None: ("E3E5E6", INK),
}
"""Ground and ink of each band; the words always stand in it."""
