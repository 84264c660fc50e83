"""Links that may be followed: to a page on the web, and nothing else."""

import re
from typing import Any
from urllib.parse import urlsplit

from hrdd.errors import UnacceptableValue
from hrdd.language import say

_ODD = re.compile(r"[\s\x00-\x1f\x7f<>\"\\^`{|}]")


def is_safe(link: str) -> bool:
    """Whether a link leads to a page by http or https, with no name or password in it."""
    try:
        parts = urlsplit(link)
        named = bool(parts.hostname)
    except ValueError:
        return False
    return named and parts.scheme in ("http", "https") and "@" not in parts.netloc and not _ODD.search(link)


def check_link(field: str, label: str, value: Any) -> None:
    """Raise UnacceptableValue where a link is anything but a page on the web."""
    if field == "link" and value and not is_safe(value):
        raise UnacceptableValue(
            label, say("only a page on the web can be named, by http or https and without a password")
        )
