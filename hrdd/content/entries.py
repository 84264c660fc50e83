"""The shapes an entry of `data/` may have; an unknown key is refused."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field

from hrdd.vocabulary import ActionKind, Confidence, Dimension, Direction, Element, RightStatus


class Entry(BaseModel):
    """What every entry shares: an id that never changes, and the inventory ids it is the home of."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str = Field(min_length=1)
    covers: tuple[str, ...] = ()


class Citation(BaseModel):
    """A source and the place in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    at: str = ""


class About(Entry):
    """The method itself: its version, and the edition of the country indicators in it."""

    id: str = "method"
    version: str = Field(min_length=1)
    dated: str
    country_indicators: Mapping[str, str]


class WorldBankCode(Entry):
    """An indicator of the World Bank: the stem of its codes, and its name."""

    id: str = Field(pattern="^[A-Z0-9_]+$")
    name: str = Field(min_length=1)


class WorldBank(Entry):
    """Where exact scores are asked for, under which codes, and what they are."""

    address: str = Field(pattern="^https:/{2}")
    source: str = Field(pattern="^[0-9]+$")
    indicators: tuple[WorldBankCode, ...] = Field(min_length=1)
    value: str
    low: str
    high: str
    estimate: str
    direction: Direction
    publisher: str
    licence: str
    method: str
    caution: str


class Outline(BaseModel):
    """A country on the map: the place of its label, and its outline as SVG draws it, empty where it is too small."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: tuple[int, int]
    path: str = Field(pattern=r"^[-MZlz0-9 ]*$")


class WorldMap(Entry):
    """The outlines of all countries, on a picture of some width and height."""

    id: str = "outlines"
    source: str
    width: int
    height: int
    outlines: Mapping[str, Outline]


class Source(Entry):
    """A document the method rests on."""

    title: str
    publisher: str
    year: int
    kind: str = Field(pattern="^(guidance|instrument|case|dataset)$")
    confidence: Confidence = Confidence.READ
    note: str = ""


class Choice(BaseModel):
    """One of the closed answers to a question, with what it means."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern="^[a-z0-9_]+$")
    name: str
    meaning: str = ""


class ChoiceSet(Entry):
    """Closed answers shared by several questions, in the order shown."""

    choices: tuple[Choice, ...] = Field(min_length=2)


class Question(Entry):
    """A guiding question: why it is asked, what a good answer looks like, where it comes from."""

    number: str
    wording: str
    why: str
    example: str
    choices: str
    sources: tuple[Citation, ...] = Field(min_length=1)
    measures: tuple[str, ...] = ()
    prompt: str = ""
    sub: tuple["Question", ...] = ()


class Section(Entry):
    """The questions and risk flags of one part of the walk; those about the work itself belong to no element."""

    element: Element | None = None
    title: str
    intro: str
    questions: tuple[Question, ...] = Field(min_length=1)
    flags: tuple[Question, ...] = ()


class Measure(Entry):
    """Something a company can do, with what it takes, when it works and where it stops working."""

    name: str
    summary: str
    takes: str
    works_when: str
    limits: str
    element: Element
    stages: tuple[str, ...] = Field(min_length=1)
    leverage: tuple[str, ...] = ()
    kind: ActionKind
    sources: tuple[Citation, ...] = Field(min_length=1)


class Right(Entry):
    """A human right, in a sentence, with an example of a product touching it."""

    name: str
    short: str = Field(max_length=40)
    gloss: str
    example: str
    instruments: tuple[Citation, ...] = Field(min_length=1)
    status: tuple[RightStatus, ...] = Field(min_length=1)
    status_note: str = ""
    country_dimensions: tuple[Dimension, ...] = Field(min_length=1)
    confidence: Confidence = Confidence.CHECK_BEFORE_QUOTING


class Group(Entry):
    """People who are often hit first or hardest."""

    name: str
    why: str
    look_for: str


class Term(Entry):
    """A term of the field, in plain words."""

    term: str
    forms: tuple[str, ...] = ()
    meaning: str
    see: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()


class Level(BaseModel):
    """One step of a scale: the word first, the digit second."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: int = Field(ge=1, le=5)
    name: str
    meaning: str
    example: str = ""


class Scale(Entry):
    """Five steps by which people rate one dimension of an impact."""

    name: str
    question: str
    help: str
    levels: tuple[Level, ...] = Field(min_length=5, max_length=5)
    sources: tuple[Citation, ...] = Field(min_length=1)
    confidence: Confidence = Confidence.CONFIRMED


class Fact(Entry):
    """One of the six facts that decide how a company is involved in an impact."""

    label: str
    question: str
    help: str
    choices: tuple[Choice, ...] = Field(min_length=3)
    sources: tuple[Citation, ...] = Field(min_length=1)


class Guidance(Entry):
    """A statement of the method that is read, or chosen from, on a screen."""

    name: str
    text: str
    example: str = ""
    sources: tuple[Citation, ...] = Field(min_length=1)
    confidence: Confidence = Confidence.READ


class Topic(Entry):
    """Statements of the method that belong together."""

    title: str
    intro: str
    entries: tuple[Guidance, ...] = Field(min_length=1)
