"""The closed words of the vocabulary as people read them, on screens and in reports alike."""

from hrdd.language import say
from hrdd.rules.severity import SeverityVerdict
from hrdd.vocabulary import (
    ActionKind,
    ActionStatus,
    AssessmentStatus,
    Degree,
    Dimension,
    EndingDecision,
    GoDecision,
    ImpactState,
    IndicatorKind,
    Involvement,
    LeverageDegree,
    LeverageJudgement,
    Origin,
    PartyRole,
    Priority,
    Response,
    SeverityBand,
    Steps,
    Truth,
    Voice,
)


def involvement(outcome: Involvement) -> str:
    """How the company is tied to a harm."""
    return {
        Involvement.NOT_INVOLVED: say("Not involved"),
        Involvement.DIRECTLY_LINKED: say("Directly linked"),
        Involvement.CONTRIBUTE: say("Contributed to"),
        Involvement.CAUSE: say("Caused by us"),
    }[outcome]


def band(severity: SeverityBand | None) -> str:
    """A severity band; unknown is never low."""
    return {
        SeverityBand.LIMITED: say("Limited"),
        SeverityBand.SERIOUS: say("Serious"),
        SeverityBand.HIGH: say("High"),
        SeverityBand.CRITICAL: say("Critical"),
        None: say("Not known yet"),
    }[severity]


def severity(verdict: SeverityVerdict) -> str:
    """A severity verdict; where the band is open, the least it can count as."""
    if verdict.band:
        return band(verdict.band)
    return say("Not known yet, at least {band}", band=band(verdict.sort_band).lower())


def priority(level: Priority) -> str:
    """When an impact is taken up."""
    return {
        Priority.LATER: say("Later"),
        Priority.NEXT: say("Next"),
        Priority.HIGH: say("High"),
        Priority.FIRST: say("First"),
    }[level]


def state(known: ImpactState | None) -> str:
    """Whether people have been harmed already."""
    return {
        ImpactState.ACTUAL: say("Has happened"),
        ImpactState.POTENTIAL: say("May happen"),
        None: say("Not known yet whether it has happened"),
    }[known]


def truth(fact: Truth | None) -> str:
    """A fact that holds or does not; not known is never no."""
    return {Truth.YES: say("Yes"), Truth.NO: say("No"), Truth.UNKNOWN: say("Not known"), None: open_yet()}[fact]


def degree(share: Degree | None) -> str:
    """How much our conduct added to the harm."""
    return {
        Degree.NO: say("No"),
        Degree.TRIVIALLY: say("Trivially"),
        Degree.SUBSTANTIALLY: say("Substantially"),
        Degree.UNKNOWN: say("Not known"),
        None: open_yet(),
    }[share]


def steps(taken: Steps | None) -> str:
    """What was done to prevent the harm."""
    return {
        Steps.NONE: say("None"),
        Steps.SOME: say("Some"),
        Steps.ALL_REASONABLE: say("All reasonable"),
        Steps.UNKNOWN: say("Not known"),
        None: open_yet(),
    }[taken]


def fact_value(fact: str, value: str | None) -> str:
    """The answer to one of the six facts of the connection, by the fact's name."""
    if value is None:
        return open_yet()
    match fact:
        case "facilitated" | "incentivised":
            return degree(Degree(value))
        case "steps":
            return steps(Steps(value))
        case _:
            return truth(Truth(value))


def action_kind(kind: ActionKind | None) -> str:
    """What an action is for."""
    return {
        ActionKind.PREVENT: say("Prevent"),
        ActionKind.CEASE: say("Stop"),
        ActionKind.USE_LEVERAGE: say("Use leverage"),
        ActionKind.REMEDY: say("Make good"),
        ActionKind.ENGAGE: say("Engage with people"),
        ActionKind.TRACK: say("Track"),
        ActionKind.OTHER: say("Other"),
        None: open_yet(),
    }[kind]


def response(asked: Response | None) -> str:
    """What is asked of the company."""
    return {
        Response.PREVENT: say("Prevent"),
        Response.CEASE: say("Stop"),
        Response.USE_LEVERAGE: say("Use leverage"),
        Response.REMEDY: say("Make good"),
        None: say("Nothing is asked"),
    }[asked]


def action_status(status: ActionStatus) -> str:
    """Where an action stands."""
    return {
        ActionStatus.OPEN: say("Open"),
        ActionStatus.UNDER_WAY: say("Under way"),
        ActionStatus.DONE: say("Done"),
        ActionStatus.DROPPED: say("Dropped"),
    }[status]


def assessment_status(status: AssessmentStatus) -> str:
    """Where an assessment stands."""
    return {
        AssessmentStatus.DRAFT: say("Draft"),
        AssessmentStatus.IN_REVIEW: say("In review"),
        AssessmentStatus.CONCLUDED: say("Concluded"),
    }[status]


def role(part: PartyRole | None) -> str:
    """What a party does between the company and the people affected."""
    return {
        PartyRole.CUSTOMER: say("Customer"),
        PartyRole.END_USER: say("End user"),
        PartyRole.INTERMEDIARY: say("Intermediary"),
        PartyRole.OTHER: say("Other party"),
        None: open_yet(),
    }[part]


def origin(facts: Origin) -> str:
    """Where the facts of an assessment come from."""
    return {
        Origin.OWN: say("Own assessment"),
        Origin.PUBLISHED_CASE: say("Published case"),
        Origin.FICTIONAL: say("Fictional example"),
    }[facts]


def dimension(governance: Dimension) -> str:
    """A dimension of governance by which countries are placed."""
    return {
        Dimension.VOICE_AND_ACCOUNTABILITY: say("Voice and accountability"),
        Dimension.POLITICAL_STABILITY: say("Political stability and absence of violence"),
        Dimension.RULE_OF_LAW: say("Rule of law"),
        Dimension.CONTROL_OF_CORRUPTION: say("Control of corruption"),
    }[governance]


def fifth(place: int | None) -> str:
    """Where a country stands among all countries, from the lowest fifth to the highest."""
    return {
        1: say("lowest fifth"),
        2: say("second lowest fifth"),
        3: say("middle fifth"),
        4: say("second highest fifth"),
        5: say("highest fifth"),
        None: say("no value known"),
    }[place]


def leverage_degree(degree_of: LeverageDegree) -> str:
    """How much influence a source of leverage gives."""
    return {
        LeverageDegree.NONE: say("None"),
        LeverageDegree.LITTLE: say("Little"),
        LeverageDegree.SOME: say("Some"),
        LeverageDegree.STRONG: say("Strong"),
        LeverageDegree.UNKNOWN: say("Not known"),
    }[degree_of]


def leverage_judgement(judged: LeverageJudgement) -> str:
    """Whether the leverage there is is enough."""
    return {
        LeverageJudgement.ENOUGH: say("Enough"),
        LeverageJudgement.CAN_BE_RAISED: say("Not yet, but it can be raised"),
        LeverageJudgement.NOT_ENOUGH: say("Not enough, and it cannot be raised"),
        LeverageJudgement.UNKNOWN: say("Not known"),
    }[judged]


def ending(decision: EndingDecision) -> str:
    """What was decided about a relationship."""
    return {EndingDecision.LEAVE: say("Leave"), EndingDecision.STAY: say("Stay")}[decision]


def voice(speaks: Voice) -> str:
    """For whom somebody speaks."""
    return {
        Voice.AFFECTED: say("People affected"),
        Voice.STAND_IN: say("Somebody in their place"),
        Voice.EXPERT: say("Independent expert"),
        Voice.INSIDE: say("Inside the company"),
        Voice.BUSINESS_PARTNER: say("Business partner"),
    }[speaks]


def indicator_kind(kind: IndicatorKind) -> str:
    """Whether an indicator counts or tells."""
    return {IndicatorKind.QUANTITATIVE: say("Counts"), IndicatorKind.QUALITATIVE: say("Tells")}[kind]


def go_decision(decision: GoDecision) -> str:
    """What was decided about the product in its use."""
    return {
        GoDecision.GO: say("Go on"),
        GoDecision.GO_WITH_CONDITIONS: say("Go on, with conditions"),
        GoDecision.STOP: say("Stop"),
        GoDecision.MORE_RESEARCH: say("More research first"),
    }[decision]


def open_yet() -> str:
    """What stands where nobody has answered."""
    return say("Not answered yet")
