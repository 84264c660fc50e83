"""Valid things with one detail changed: `an_impact(scale=4)`."""

from typing import Any

from hrdd.model.assessment import Assessment
from hrdd.model.country_values import CountryValue, ValueSetFields
from hrdd.model.records import Action, Answer, Benefit, Destination, Impact, Party
from hrdd.model.workbook import Kind, Workbook
from hrdd.vocabulary import ActionKind, Degree, ImpactState, PartyRole, Steps, Truth
from hrdd.workbook.assessments import begin
from hrdd.workbook.country_values import NewSet
from hrdd.workbook.desk import Desk
from hrdd.workbook.entries import add

OWNER = "assessment-1"
ALICE, BOB = "Alice", "Bob"

SAFE = {
    "alone_sufficient": Truth.NO,
    "tied": Truth.NO,
    "facilitated": Degree.NO,
    "incentivised": Degree.NO,
    "knew": Truth.NO,
    "steps": Steps.ALL_REASONABLE,
}
"""Facts of which no involvement follows."""

LINKED = {**SAFE, "tied": Truth.YES}
CAUSED = {**SAFE, "alone_sufficient": Truth.YES}


def an_assessment(**said: Any) -> Assessment:
    """An assessment of one camera."""
    return Assessment(**{"id": OWNER, "title": "Cameras at the station", "product": "Camera", **said})


def an_answer(question: str = "Q-EU-1", **said: Any) -> Answer:
    """An answer with its reason."""
    return Answer(
        **{"id": question, "assessment_id": OWNER, "choice": "clear", "reason": "Read in the leaflet", **said}
    )


def a_party(**said: Any) -> Party:
    """A customer."""
    return Party(**{"id": "P-1", "assessment_id": OWNER, "name": "City", "role": PartyRole.CUSTOMER, **said})


def a_destination(country: str = "DEU", **said: Any) -> Destination:
    """A country of use."""
    return Destination(**{"id": country, "assessment_id": OWNER, **said})


def a_benefit(**said: Any) -> Benefit:
    """A benefit."""
    return Benefit(**{"id": "B-1", "assessment_id": OWNER, "title": "Trains on time", **said})


def an_impact(**said: Any) -> Impact:
    """A potential impact of middling severity."""
    usual = {
        "id": "I-1",
        "assessment_id": OWNER,
        "title": "People are followed",
        "state": ImpactState.POTENTIAL,
        "scale": 2,
        "scope": 2,
        "irremediability": 2,
        "likelihood": 3,
    }
    return Impact(**{**usual, **said})


def an_action(**said: Any) -> Action:
    """An action that uses leverage on the first impact."""
    usual = {
        "id": "A-1",
        "assessment_id": OWNER,
        "title": "Talk to the city",
        "kind": ActionKind.USE_LEVERAGE,
        "impacts": ("I-1",),
    }
    return Action(**{**usual, **said})


def a_workbook(**held: Any) -> Workbook:
    """An assessment with the entries given."""
    return Workbook(**{"assessment": an_assessment(), **held})


def stored_assessment(desk: Desk, **said: Any) -> str:
    """An assessment in the database; its id."""
    return begin(desk, ALICE, **{"title": "Cameras at the station", **said}).id


def stored_impact(desk: Desk, assessment_id: str, **said: Any) -> Impact:
    """An impact in the database."""
    stored = add(desk, assessment_id, Kind.IMPACT, ALICE, **said)
    assert isinstance(stored, Impact)
    return stored


def a_value_set(**said: Any) -> NewSet:
    """Values of a made-up index: countries by their code, anything else is said of the set."""
    values = {country: value for country, value in said.items() if country.isupper()}
    usual = {"indicator": "Made-up index", "edition": "2026", "licence": "CC0", "source": "Fictional"}
    about = {**usual, **{name: each for name, each in said.items() if name not in values}}
    return NewSet(
        ValueSetFields(**about),
        tuple(CountryValue(country=country, value=value) for country, value in values.items()),
    )
