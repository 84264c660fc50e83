"""JSON read strictly: a key stands once in an object, a number is a number, a text is whole."""

import json
from typing import Any, NoReturn

from hrdd.errors import BrokenJson
from hrdd.language import say


def read_json(raw: bytes) -> Any:
    """What a JSON text in UTF-8 holds.

    Raises BrokenJson, with line and column where reading stopped.
    """
    try:
        found = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_no_number)
        json.dumps(found, ensure_ascii=False).encode()
    except json.JSONDecodeError as broken:
        place = say("line {line}, column {column}", line=broken.lineno, column=broken.colno)
        raise BrokenJson(say("it is not JSON from here on"), place) from None
    except UnicodeDecodeError:
        raise BrokenJson(say("it is not a text in UTF-8")) from None
    except UnicodeEncodeError:
        raise BrokenJson(say("it holds half of a character")) from None
    except RecursionError:
        raise BrokenJson(say("it is nested too deeply")) from None
    except ValueError:
        raise BrokenJson(say("it holds a number with too many digits")) from None
    return found


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise BrokenJson(say("the key {key} stands twice in one object", key=shown(twice)))
    return found


def _no_number(name: str) -> NoReturn:
    raise BrokenJson(say("{name} is not a number", name=name))


def shown(value: Any) -> str:
    """A value from a file inside a sentence: as JSON, cut where it is long."""
    text = json.dumps(value)
    return text if len(text) <= 60 else f"{text[:59]}…"
