"""The point that is on, for the wall: what is asked and where it stands, then what the room said."""

from html import escape

from hrdd.language import say, say_number
from hrdd.model.workshop import Workshop
from hrdd.ui import dots
from hrdd.vocabulary import ItemKind, ItemState
from hrdd.workbook.workshop_asking import Asked, Option
from hrdd.workbook.workshop_views import Stage

CROWDED, FULL = 6, 18
"""With more cards than this they are written smaller, and smaller again."""

WAITING = {ItemState.CLOSED, ItemState.OPEN}


def point(stage: Stage, asked: Asked) -> str:
    """The point as everybody may see it."""
    state = asked.item.state
    body = _question(asked) if state in WAITING else _answers(stage, asked)
    after = f'<p class="after">{escape(_next())}</p>' if state is ItemState.RECORDED else ""
    kind = "room" if state in WAITING else "room shown"
    return (
        f'<div class="{kind}"><p class="where">{escape(_where(stage, asked))}</p>'
        f'<p class="state {state.value}" role="status">{escape(_state(asked))}</p>'
        f"<h1>{escape(asked.title)}</h1>{_wording(asked)}{body}{_cards(stage)}{after}</div>"
    )


def thanks(workshop: Workshop) -> str:
    """The end: thanks, and what happens next."""
    parts = [say("What you said is with the team of the assessment, as proposals."), _next()]
    if workshop.keep_until:
        day = workshop.keep_until.isoformat()
        parts.append(
            say("What people wrote in their own words is deleted after {day}, unless the team quotes it.", day=day)
        )
    said = "".join(f'<p class="lead">{escape(each)}</p>' for each in parts)
    title = f'<p class="where">{escape(workshop.title)}</p>'
    return f'<div class="room thanks">{title}<h1>{escape(say("Thank you for taking part"))}</h1>{said}</div>'


def _next() -> str:
    return say("The team takes each result over, changes it with a reason, or declines it. Nothing changes by itself.")


def _where(stage: Stage, asked: Asked) -> str:
    place = say("{place} of {total}", place=stage.place, total=stage.total)
    return " · ".join((place, _kind(asked), dots.round_name(asked.item.round)))


def _kind(asked: Asked) -> str:
    match asked.item.kind:
        case ItemKind.GATHER:
            return say("Gather ideas")
        case ItemKind.RATE:
            return say("Rate: {dimension}", dimension=asked.label)
        case ItemKind.RANK:
            return say("Give points")
        case _:
            return say("Answer a question")


def _state(asked: Asked) -> str:
    match asked.item.state:
        case ItemState.CLOSED:
            return say("Opens soon. Read it first.")
        case ItemState.OPEN:
            return say("Open. Answer on your phone, or skip.")
        case ItemState.REVEALED:
            return say("All answers, shown together.")
        case ItemState.DISCUSSED:
            return say("Talk about the views. Nobody has to own up to one.")
        case _:
            return say("Recorded. Thank you.")


def _wording(asked: Asked) -> str:
    return f'<p class="wording">{escape(asked.wording)}</p>' if asked.wording != asked.title else ""


def _question(asked: Asked) -> str:
    """What can be answered, in words; never what anybody answered."""
    match asked.item.kind:
        case ItemKind.GATHER:
            example = say("For example: {example}", example=asked.example) if asked.example else ""
            return _quiet(asked.help, example)
        case ItemKind.RANK:
            return _quiet(_points(asked), asked.help) + _options(asked)
        case ItemKind.RATE | ItemKind.ASK if asked.options:
            return _options(asked)
        case _:
            return _quiet(say("Answer in your own words, without names."), asked.help)


def _points(asked: Asked) -> str:
    return say_number("You have {number} point to give.", "You have {number} points to give.", asked.item.points)


def _quiet(*texts: str) -> str:
    return "".join(f'<p class="quiet">{escape(each)}</p>' for each in texts if each)


def _options(asked: Asked) -> str:
    many = " many" if len(asked.options) > dots.MANY else ""
    listed = "".join(_option(asked, each) for each in asked.options)
    return f'<ul class="options{many}">{listed}</ul>'


def _option(asked: Asked, option: Option) -> str:
    meaning = f"<span>{escape(option.meaning)}</span>" if option.meaning else ""
    return f'<li style="--level:{dots.colour(asked, option.id)}"><b>{escape(option.name)}</b>{meaning}</li>'


def _answers(stage: Stage, asked: Asked) -> str:
    """What the room said in the round revealed last, beside the one before."""
    if not stage.rounds:
        return _quiet(say("Nobody has answered."))
    if asked.item.kind is ItemKind.GATHER:
        return "" if stage.cards else _quiet(say("No idea was told."))
    if not asked.options:
        words = say("The facilitator reads out what people wrote.")
        return _quiet(f"{dots.taking_part(stage.rounds[-1])}.", words)
    earlier = stage.rounds[-2] if len(stage.rounds) > 1 else None
    return dots.figure(asked, stage.rounds[-1], earlier, large=True)


def _cards(stage: Stage) -> str:
    if not stage.cards:
        return ""
    size = "full" if len(stage.cards) > FULL else "crowded" if len(stage.cards) > CROWDED else "few"
    listed = "".join(_card(each.idea.text, each.support) for each in stage.cards)
    heading = say_number("{number} idea of the room", "{number} ideas of the room", len(stage.cards))
    said = "".join(f" <small>{escape(dots.taking_part(each))}</small>" for each in stage.rounds[-1:])
    return f'<h2>{escape(heading)}{said}</h2><ul class="cards {size}">{listed}</ul>'


def _card(text: str, support: int) -> str:
    told = say_number("Supported by {number}", "Supported by {number}", support)
    return f"<li>{escape(text)}{f'<b>{escape(told)}</b>' if support else ''}</li>"
