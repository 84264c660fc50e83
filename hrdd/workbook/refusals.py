"""Why a value was refused, in words for the person who gave it."""

from pydantic_core import ErrorDetails

from hrdd.language import say


def in_words(error: ErrorDetails) -> str:
    """The reason a value does not fit its field."""
    bounds = error.get("ctx", {})
    match error["type"]:
        case "value_error":
            return str(bounds["error"])
        case "enum" | "literal_error":
            return say("it can only be {words}", words=bounds["expected"])
        case "greater_than_equal":
            return say("it must be {number} or more", number=bounds["ge"])
        case "less_than_equal":
            return say("it must be {number} or less", number=bounds["le"])
        case "too_long":
            return say("it is longer than {number} characters", number=bounds["max_length"])
        case "string_pattern_mismatch":
            return say("an id of the form {form} is expected", form=bounds["pattern"])
        case kind if kind.startswith("date"):
            return say("there is no such date")
        case kind:
            return _what_is_expected(kind)


def place_of(error: ErrorDetails) -> str:
    """Where in a file a value stands, like `impacts[3].scale`."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in error["loc"])
    return "".join(parts).removeprefix(".")


def _what_is_expected(kind: str) -> str:
    number = say("a whole number is expected")
    an_object = say("an object with keys is expected")
    return {
        "extra_forbidden": say("this key is not known"),
        "missing": say("this key is missing"),
        "string_type": say("a text is expected"),
        "int_type": number,
        "int_parsing": number,
        "int_from_float": number,
        "tuple_type": say("a list is expected"),
        "model_type": an_object,
        "dict_type": an_object,
        "json_invalid": say("it is nested too deeply"),
    }.get(kind, say("this value does not fit"))
