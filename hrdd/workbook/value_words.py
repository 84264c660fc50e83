"""Values about countries as people read them, on screens and in reports alike."""

from hrdd.language import say
from hrdd.model.country_values import CountryValue, Placed, ValueSetFields
from hrdd.vocabulary import Direction, ValueOrigin
from hrdd.workbook.country_values import worse_elsewhere
from hrdd.workbook.numbers import in_short


def direction(found: Direction) -> str:
    """Which way a value points."""
    return {
        Direction.HIGH_IS_GOOD: say("higher is better"),
        Direction.HIGH_IS_BAD: say("higher is worse"),
    }[found]


def origin(found: ValueOrigin) -> str:
    """How values came in."""
    return {
        ValueOrigin.FILE: say("from a file"),
        ValueOrigin.WORLD_BANK: say("from the World Bank"),
    }[found]


def value(found: CountryValue) -> str:
    """A value with its limits and the year it speaks of, where they are told."""
    low, high = (None if each is None else in_short(each) for each in (found.low, found.high))
    if low and high:
        limits = say(" (between {low} and {high})", low=low, high=high)
    elif low or high:
        limits = say(" (at least {low})", low=low) if low else say(" (at most {high})", high=high)
    else:
        limits = ""
    return in_short(found.value) + limits + (say(", for {year}", year=found.year) if found.year else "")


def place(placed: Placed) -> str:
    """Which way the value points, and in how many other countries of the set it is worse."""
    return say(
        "{direction}; worse in {worse} of {others} other countries of this set",
        direction=direction(placed.value_set.direction),
        worse=worse_elsewhere(placed),
        others=placed.countries - 1,
    )


def where_from(said: ValueSetFields) -> str:
    """Edition, source and licence of a set."""
    return say(
        "Edition: {edition}. Source: {source}. Licence: {licence}.",
        edition=said.edition,
        source=said.source,
        licence=said.licence,
    )
