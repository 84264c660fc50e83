"""The words of the field as closed sets; values are stored and exchanged, so they never change."""

from enum import StrEnum


class Element(StrEnum):
    """The four elements of downstream human rights due diligence."""

    END_USE = "EL-A"
    CUSTOMER = "EL-B"
    IMPACTS = "EL-C"
    CONNECTION = "EL-D"


class ImpactState(StrEnum):
    """Whether people have been harmed already."""

    ACTUAL = "actual"
    POTENTIAL = "potential"


class Truth(StrEnum):
    """A fact that holds, does not hold, or is not known; not known is never no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Degree(StrEnum):
    """How much the company's conduct added to the harm."""

    NO = "no"
    TRIVIALLY = "trivially"
    SUBSTANTIALLY = "substantially"
    UNKNOWN = "unknown"


class Steps(StrEnum):
    """What the company did to prevent the harm."""

    NONE = "none"
    SOME = "some"
    ALL_REASONABLE = "all_reasonable"
    UNKNOWN = "unknown"


class Involvement(StrEnum):
    """How a company is tied to a harm, mildest first (UN Guiding Principle 13)."""

    NOT_INVOLVED = "not_involved"
    DIRECTLY_LINKED = "directly_linked"
    CONTRIBUTE = "contribute"
    CAUSE = "cause"


class SeverityBand(StrEnum):
    """How severe an impact is, mildest first."""

    LIMITED = "limited"
    SERIOUS = "serious"
    HIGH = "high"
    CRITICAL = "critical"


class Priority(StrEnum):
    """In which order impacts are taken up, latest first; nothing is left out."""

    LATER = "later"
    NEXT = "next"
    HIGH = "high"
    FIRST = "first"


class Response(StrEnum):
    """What a company is asked to do about an impact it is involved in."""

    PREVENT = "prevent"
    CEASE = "cease"
    USE_LEVERAGE = "use_leverage"
    REMEDY = "remedy"


class ActionKind(StrEnum):
    """What an action is for: one of the required responses, or work around them."""

    PREVENT = "prevent"
    CEASE = "cease"
    USE_LEVERAGE = "use_leverage"
    REMEDY = "remedy"
    ENGAGE = "engage"
    TRACK = "track"
    OTHER = "other"


class ActionStatus(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


class AssessmentStatus(StrEnum):
    """Where an assessment stands."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    CONCLUDED = "concluded"


class Origin(StrEnum):
    """Where the facts of an assessment come from."""

    OWN = "own"
    PUBLISHED_CASE = "published_case"
    FICTIONAL = "fictional"


class PartyRole(StrEnum):
    """What a party does between the company and the people affected."""

    CUSTOMER = "customer"
    END_USER = "end_user"
    INTERMEDIARY = "intermediary"
    OTHER = "other"


class LeverageDegree(StrEnum):
    """How much influence a source of leverage gives, least first."""

    NONE = "none"
    LITTLE = "little"
    SOME = "some"
    STRONG = "strong"
    UNKNOWN = "unknown"


class LeverageJudgement(StrEnum):
    """Whether the leverage there is is enough to prevent or lessen a harm."""

    ENOUGH = "enough"
    CAN_BE_RAISED = "can_be_raised"
    NOT_ENOUGH = "not_enough"
    UNKNOWN = "unknown"


class EndingDecision(StrEnum):
    """What was decided about a relationship."""

    LEAVE = "leave"
    STAY = "stay"


class Voice(StrEnum):
    """Who speaks: the people affected, somebody in their place, or others."""

    AFFECTED = "affected"
    STAND_IN = "stand_in"
    EXPERT = "expert"
    INSIDE = "inside"
    BUSINESS_PARTNER = "business_partner"


class IndicatorKind(StrEnum):
    """Whether an indicator counts or tells."""

    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"


class GoDecision(StrEnum):
    """What was decided about the product in the use assessed."""

    GO = "go"
    GO_WITH_CONDITIONS = "go_with_conditions"
    STOP = "stop"
    MORE_RESEARCH = "more_research"


class Dimension(StrEnum):
    """The dimensions of governance that say something about a country."""

    VOICE_AND_ACCOUNTABILITY = "voice_and_accountability"
    POLITICAL_STABILITY = "political_stability"
    RULE_OF_LAW = "rule_of_law"
    CONTROL_OF_CORRUPTION = "control_of_corruption"


class Direction(StrEnum):
    """Which way a value about countries points."""

    HIGH_IS_GOOD = "high_is_good"
    HIGH_IS_BAD = "high_is_bad"


class ValueOrigin(StrEnum):
    """How values about countries came in."""

    FILE = "file"
    WORLD_BANK = "world_bank"


class Confidence(StrEnum):
    """How well a statement of the method is backed."""

    READ = "read"
    CONFIRMED = "confirmed"
    CHECK_BEFORE_QUOTING = "check_before_quoting"


class RightStatus(StrEnum):
    """How far a right may be limited; it never changes that companies respect it."""

    NON_DEROGABLE = "non_derogable"
    ABSOLUTE = "absolute"
    QUALIFIED = "qualified"
    PROGRESSIVE = "progressive"
    IMMEDIATE_CORE = "immediate_core"
    DEROGABLE = "derogable"
    SPECIAL_PROTECTION = "special_protection"
    COLLECTIVE = "collective"
    DUTY_TO_PROHIBIT = "duty_to_prohibit"


NEEDS_RESEARCH = "needs_research"
"""The choice every question offers: nobody knows yet, and finding out is a to-do."""


class ItemKind(StrEnum):
    """What a workshop does with a point of its agenda."""

    GATHER = "gather"
    RATE = "rate"
    RANK = "rank"
    ASK = "ask"


class ItemState(StrEnum):
    """Where a point of the agenda stands, in the order it goes through."""

    CLOSED = "closed"
    OPEN = "open"
    REVEALED = "revealed"
    DISCUSSED = "discussed"
    RECORDED = "recorded"


class Step(StrEnum):
    """What a facilitator does with a point of the agenda."""

    OPEN = "open"
    REVEAL = "reveal"
    DISCUSS = "discuss"
    AGAIN = "again"
    RECORD = "record"
    RESET = "reset"


class ProposalState(StrEnum):
    """What the team made of what a workshop proposed."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    CHANGED = "changed"
    DECLINED = "declined"
