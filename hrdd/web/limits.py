"""How often a code may be guessed wrong from one place; kept in memory only, and as a hash that no restart outlives."""

import hashlib
import ipaddress
import secrets
from collections import deque
from collections.abc import Callable
from math import ceil
from threading import Lock
from time import monotonic

from hrdd.workshop_errors import TooManyGuesses

MOST_GUESSES = 12
MINUTES = 5
MOST_PLACES = 10_000
SIXTY_FOUR_BITS = 64


class Guesses:
    """Counts wrong codes by place: an address, or the network of one where a place has very many."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock, self._salt, self._lock = clock, secrets.token_bytes(16), Lock()
        self._wrong: dict[bytes, deque[float]] = {}

    def check(self, address: str) -> None:
        """Raise TooManyGuesses where too many wrong codes came from this place of late."""
        with self._lock:
            wrong = self._of_late(self._place(address))
            if len(wrong) >= MOST_GUESSES:
                raise TooManyGuesses(ceil((wrong[0] + MINUTES * 60 - self._clock()) / 60))

    def wrong(self, address: str) -> None:
        """Count a wrong code."""
        with self._lock:
            place = self._place(address)
            self._wrong[place] = self._of_late(place)
            self._wrong[place].append(self._clock())
            self._make_room()

    def _of_late(self, place: bytes) -> deque[float]:
        wrong = self._wrong.get(place, deque())
        while wrong and wrong[0] <= self._clock() - MINUTES * 60:
            wrong.popleft()
        return wrong

    def _make_room(self) -> None:
        """Forget places that have been quiet; of too many, those that came first."""
        for place in list(self._wrong):
            if not self._of_late(place) or len(self._wrong) > MOST_PLACES:
                del self._wrong[place]

    def _place(self, address: str) -> bytes:
        return hashlib.blake2b(network_of(address).encode(), key=self._salt, digest_size=16).digest()


def network_of(address: str) -> str:
    """The address, or of the sixth version its network: one house has more of those than anybody could count."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if known.version == 4:
        return str(known)
    return str(ipaddress.ip_network((known, SIXTY_FOUR_BITS), strict=False))
