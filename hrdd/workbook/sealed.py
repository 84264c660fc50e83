"""A decision that was signed stays as it is: a new one may replace it, nothing rewrites it."""

from hrdd.errors import SignedAlready, UnacceptableValue
from hrdd.language import say
from hrdd.model.registers import Decision

SIGNATURE = ("signed_at", "signed_hash", "signed_revision")
"""What only signing says."""


def is_signed(record: object) -> bool:
    """Whether an entry is a decision that a person has signed."""
    return isinstance(record, Decision) and record.signed_at is not None


def check_unsigned(record: object) -> None:
    """Raise SignedAlready where an entry is a decision that a person has signed."""
    if isinstance(record, Decision) and is_signed(record):
        raise SignedAlready(record.id)


def check_unforged(field: str) -> None:
    """Raise UnacceptableValue where somebody wants to write what only signing says."""
    if field in SIGNATURE:
        label = Decision.model_fields[field].description or field
        raise UnacceptableValue(label, say("only signing sets it"))
