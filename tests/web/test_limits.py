"""How often a code may be guessed wrong from one place."""

import pytest

from hrdd.web.limits import MINUTES, MOST_GUESSES, MOST_PLACES, Guesses, network_of
from hrdd.workshop_errors import TooManyGuesses

HOUSE = "192.168.1.20"


class Seconds:
    """A clock in seconds that is put forward by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def guessed(guesses: Guesses, address: str = HOUSE, times: int = MOST_GUESSES) -> Guesses:
    """So many wrong codes from one place."""
    for _ in range(times):
        guesses.check(address)
        guesses.wrong(address)
    return guesses


def test_whoever_guesses_too_often_has_to_wait() -> None:
    guesses = guessed(Guesses(Seconds()))

    with pytest.raises(TooManyGuesses, match=f"Wait {MINUTES} minutes"):
        guesses.check(HOUSE)


def test_another_place_is_not_kept_waiting() -> None:
    guesses = guessed(Guesses(Seconds()))

    guesses.check("192.168.1.21")


def test_after_some_minutes_guesses_are_forgotten() -> None:
    clock = Seconds()
    guesses = guessed(Guesses(clock))
    clock.now += MINUTES * 60

    guesses.check(HOUSE)
    guesses.wrong("192.168.1.21")

    assert len(guesses._wrong) == 1


def test_no_address_is_remembered() -> None:
    guesses = guessed(Guesses(Seconds()))

    assert HOUSE not in repr(vars(guesses))
    assert HOUSE.encode() not in b"".join(guesses._wrong)


def test_places_are_remembered_up_to_a_number() -> None:
    guesses = Guesses(Seconds())
    guesses._wrong = {str(number).encode(): guesses._of_late(b"") for number in range(MOST_PLACES + 5)}
    for wrong in guesses._wrong.values():
        wrong.append(0.0)

    guesses.wrong(HOUSE)

    assert len(guesses._wrong) <= MOST_PLACES


@pytest.mark.parametrize(
    ("address", "network"),
    [(HOUSE, HOUSE), ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"), ("testclient", ""), ("", "")],
)
def test_of_the_sixth_version_a_network_counts_as_one_place(address: str, network: str) -> None:
    assert network_of(address) == network
