"""What the rules say about the impacts of an assessment: asked once, shown on screens and in reports alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from hrdd.model.records import Action, Impact
from hrdd.model.workbook import Workbook
from hrdd.rules import involvement, priority, responses, severity
from hrdd.rules.involvement import FACTS, Facts, Verdict
from hrdd.rules.priority import PriorityVerdict
from hrdd.rules.responses import Required
from hrdd.rules.severity import Ratings, SeverityVerdict
from hrdd.vocabulary import ActionStatus, ImpactState, Involvement
from hrdd.workbook.desk import Desk
from hrdd.workbook.rulebook import Rulebook


@dataclass(frozen=True)
class Answerable:
    """A response that is asked, and the actions of the plan that are for it."""

    required: Required
    actions: tuple[Action, ...]

    @property
    def covered(self) -> bool:
        """Whether an action is for it, or it is not asked but only possible."""
        return bool(self.actions) or self.required.voluntary or self.required.response is None


@dataclass(frozen=True)
class Judgement:
    """One impact with all that the rules say of it and what people decided."""

    impact: Impact
    severity: SeverityVerdict
    residual: SeverityVerdict | None
    priority: PriorityVerdict
    verdict: Verdict
    responses: tuple[Answerable, ...]

    @property
    def outcomes(self) -> tuple[Involvement, ...]:
        """The class of involvement in force: what a named person decided, else what the rule leaves possible."""
        return (self.impact.decided_outcome,) if self.impact.decided_outcome else self.verdict.outcomes

    @property
    def overridden(self) -> bool:
        """Whether a person decided otherwise than the rule."""
        return bool(self.impact.decided_outcome) and self.verdict.outcomes != self.outcomes

    @property
    def rule_moved(self) -> bool:
        """Whether the rule says something else now than when the person decided."""
        return bool(self.impact.decided_outcome) and self.impact.decided_beside != self.rule_words

    @property
    def rule_words(self) -> str:
        """The rule's outcomes, as kept beside a decision."""
        return " ".join(self.verdict.outcomes)

    @property
    def uncovered(self) -> tuple[Answerable, ...]:
        """The responses asked for that no action is for."""
        return tuple(each for each in self.responses if not each.covered)

    @property
    def begun(self) -> bool:
        """Whether any of the six facts has been answered."""
        return any(getattr(self.impact, fact) for fact in FACTS)

    @property
    def examined(self) -> bool:
        """Whether anything can be asked yet: a fact was answered, or a person decided."""
        return self.begun or self.impact.decided_outcome is not None


def judge(rules: Rulebook, impact: Impact, actions: Iterable[Action] = ()) -> Judgement:
    """Apply every rule to one impact."""
    rated = severity.severity(Ratings(impact.scale, impact.scope, impact.irremediability), rules.severity)
    verdict = involvement.classify(facts_of(impact), rules.involvement)
    in_force = (impact.decided_outcome,) if impact.decided_outcome else verdict.outcomes
    asked = responses.required(in_force, impact.state, rules.responses)
    own = [each for each in actions if impact.id in each.impacts and each.status is not ActionStatus.DROPPED]
    return Judgement(
        impact=impact,
        severity=rated,
        residual=_residual(rules, impact),
        priority=priority.prioritise(rated, impact.state, impact.likelihood, impact.delay_irremediable, rules.priority),
        verdict=verdict,
        responses=tuple(_answerable(each, own) for each in asked),
    )


def judge_all(desk: Desk, workbook: Workbook) -> tuple[Judgement, ...]:
    """Every impact judged, in the order in which they are taken up."""
    judged = [judge(desk.rules, impact, workbook.actions) for impact in workbook.impacts]
    return tuple(sorted(judged, key=lambda each: (each.priority.key, each.impact.position)))


def facts_of(impact: Impact) -> Facts:
    """The six facts of an impact, as the rule takes them."""
    return Facts(impact.state, *(getattr(impact, fact) for fact in FACTS))


def _residual(rules: Rulebook, impact: Impact) -> SeverityVerdict | None:
    if impact.residual_scope is None and impact.residual_irremediability is None:
        return None
    after = Ratings(
        impact.scale,
        impact.scope if impact.residual_scope is None else impact.residual_scope,
        impact.irremediability if impact.residual_irremediability is None else impact.residual_irremediability,
    )
    return severity.severity(after, rules.severity)


def _answerable(asked: Required, actions: Iterable[Action]) -> Answerable:
    return Answerable(asked, tuple(each for each in actions if asked.response and each.kind == asked.response.value))


def happened(impact: Impact) -> bool:
    """Whether likelihood is not asked, because people have been harmed already."""
    return impact.state is ImpactState.ACTUAL
