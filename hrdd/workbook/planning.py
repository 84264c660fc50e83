"""Planning actions with one click: for a response that nobody answers yet, or from a measure of the library."""

from hrdd.model.records import Kept
from hrdd.model.workbook import Kind, Workbook
from hrdd.workbook import assessments, entries
from hrdd.workbook.checking import LEVERAGE_TYPES
from hrdd.workbook.desk import Desk
from hrdd.workbook.grounds import uncovered
from hrdd.workbook.judging import judge


def planned_measures(workbook: Workbook) -> frozenset[str]:
    """The measures of the library that an action of the plan comes from."""
    return frozenset(each.measure for each in workbook.actions if each.measure)


def plan_response(desk: Desk, assessment_id: str, impact_id: str, response: str, title: str, by: str) -> Kept | None:
    """Plan an action for a response to an impact; None where it is covered by now, or not asked any more."""
    workbook = assessments.open_workbook(desk, assessment_id)
    judged = [judge(desk.rules, each, workbook.actions) for each in workbook.impacts if each.id == impact_id]
    if not any(each.asked.required.response == response for each in uncovered(judged)):
        return None
    return entries.add(desk, assessment_id, Kind.ACTION, by, title=title, kind=response, impacts=(impact_id,))


def plan_measure(desk: Desk, assessment_id: str, measure_id: str, by: str) -> Kept | None:
    """Plan an action by a measure of the library, with the first of its types of leverage; None where it is planned."""
    if measure_id in planned_measures(assessments.open_workbook(desk, assessment_id)):
        return None
    measure = desk.method.measures[measure_id]
    leverage = next((each for each in measure.leverage if each in LEVERAGE_TYPES), None)
    said = {"title": measure.name, "kind": measure.kind, "measure": measure.id, "leverage_type": leverage}
    return entries.add(desk, assessment_id, Kind.ACTION, by, **said)
