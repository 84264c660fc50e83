"""The registers of an assessment: what each holds, in which order and words, on screens and in reports alike."""

from typing import NamedTuple

from hrdd.language import say
from hrdd.model.workbook import Kind


class Part(NamedTuple):
    """Fields that belong together, under a heading; without one they stand at the beginning."""

    heading: str
    fields: tuple[str, ...]


class Register(NamedTuple):
    """A register: its title, what it is for, what adding to it is called, and the parts of an entry."""

    kind: Kind
    title: str
    about: str
    add: str
    parts: tuple[Part, ...]
    tag: str = ""
    """The field whose value stands beside the title."""

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field of an entry, in order."""
        return tuple(field for part in self.parts for field in part.fields)


def register(kind: Kind) -> Register:
    """The register of a kind of entry."""
    return next(each for each in registers() if each.kind is kind)


def registers() -> tuple[Register, ...]:
    """Every register, in the order of the walk."""
    return (*_around_parties(), *_around_people(), *_around_results())


def _around_parties() -> tuple[Register, ...]:
    return (
        Register(
            Kind.PARTY,
            say("Parties"),
            say(
                "Who buys, who passes it on, who uses it. A confidential name is replaced by its code name in reports."
            ),
            say("Add a party"),
            (
                Part("", ("name", "role", "country", "countries", "confidential", "code_name", "flags")),
                Part(say("Record"), ("record", "policies", "practice")),
                Part(say("What it can and will do"), ("capacity", "commitments", "modification_plans", "note")),
            ),
            tag="role",
        ),
        Register(
            Kind.LEVERAGE,
            say("Leverage"),
            say("What influence there is on those who cause harm, where it comes from, and how it can grow."),
            say("Add a source of leverage"),
            (
                Part("", ("title", "impacts", "parties", "comes_from", "leverage_type")),
                Part(say("How much"), ("degree", "degree_reason")),
                Part(say("How it can grow"), ("raised_by", "raised_how", "used")),
            ),
            tag="degree",
        ),
        Register(
            Kind.ENDING,
            say("Leaving or staying"),
            say("A last step. Before leaving: what it does to people. Before staying: what is done for them."),
            say("Open a worksheet"),
            (
                Part("", ("title", "parties", "impacts", "tried", "crucial", "abuse")),
                Part(say("If we leave"), ("leaving_harms", "consequences", "left_behind", "heard")),
                Part(say("If we stay"), ("continuing", "accepted")),
            ),
            tag="decision",
        ),
        Register(
            Kind.COMPETING,
            say("Competing rights"),
            say("Where protecting one right strains another: five questions, and reasons that bear reading."),
            say("Add a conflict of rights"),
            (
                Part("", ("title", "impacts", "actions", "protected", "strained", "consulted")),
                Part(
                    say("The test"),
                    tuple(
                        field
                        for test in ("legality", "aim", "necessity", "proportionality", "safeguards")
                        for field in (test, f"{test}_reason")
                    ),
                ),
                Part(say("The reasoning"), ("reasoning", "outcome")),
            ),
        ),
    )


def _around_people() -> tuple[Register, ...]:
    return (
        Register(
            Kind.ENGAGEMENT,
            say("Who was heard"),
            say("People affected first; somebody credible in their place only where they cannot be reached safely."),
            say("Add somebody who was heard"),
            (
                Part("", ("title", "voice", "held_on", "groups", "impacts", "steps_served")),
                Part(say("How"), ("form", "barriers", "protection", "stand_in_reason")),
                Part(say("What came of it"), ("heard", "changed")),
            ),
            tag="voice",
        ),
        Register(
            Kind.COMMUNICATION,
            say("Communication"),
            say("Who is told what. It endangers nobody, betrays no safeguard, and hides no more than it may."),
            say("Add a message"),
            (
                Part("", ("title", "audience", "form", "tells_of", "content", "impacts")),
                Part(say("Who and when"), ("owner", "due", "status")),
                Part(
                    say("Limits"),
                    (
                        "endangers",
                        "endangers_note",
                        "helps_misuse",
                        "helps_misuse_note",
                        "commercial",
                        "commercial_note",
                    ),
                ),
            ),
            tag="status",
        ),
    )


def _around_results() -> tuple[Register, ...]:
    return (
        Register(
            Kind.INDICATOR,
            say("Indicators"),
            say("What shows whether risk fell or people are better off. What was merely done shows neither."),
            say("Add an indicator"),
            (
                Part("", ("title", "kind", "impacts", "actions", "shows")),
                Part(say("Baseline and target"), ("unit", "baseline", "baseline_on", "target")),
                Part(say("Where it comes from"), ("source", "owner")),
            ),
            tag="kind",
        ),
        Register(
            Kind.READING,
            say("Readings"),
            say("Each time an indicator was looked at, with whose account it is."),
            say("Add a reading"),
            (Part("", ("indicator", "read_on", "value", "voice", "note")),),
            tag="read_on",
        ),
        Register(
            Kind.REVIEW,
            say("Reviews of effectiveness"),
            say("Two questions: did the risk fall, and are people better off; and who says so."),
            say("Add a review"),
            (
                Part("", ("title", "held_on", "impacts", "actions")),
                Part(say("Did it work for people"), ("risk_fell", "people_better", "voice", "account")),
                Part(say("What it teaches"), ("unintended", "systemic", "changes")),
            ),
            tag="held_on",
        ),
        Register(
            Kind.EVIDENCE,
            say("Evidence"),
            say("Documents and links that the assessment rests on."),
            say("Add a link"),
            (Part("", ("title", "about", "link", "dated", "owner", "confidential", "note")),),
            tag="dated",
        ),
        Register(
            Kind.DECISION,
            say("Decisions"),
            say("What a named person decided, and the risk to people that this person accepts."),
            say("Prepare a decision"),
            (Part("", ("decision", "reason", "residual", "residual_by", "decided_by")),),
            tag="decision",
        ),
    )
