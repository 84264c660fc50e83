"""What changes on the wall from second to second: how many are here, how many are done, the time that is left."""

from datetime import datetime
from html import escape
from math import ceil

from hrdd.language import say, say_number
from hrdd.vocabulary import ItemState
from hrdd.workbook.workshop_views import Pulse, Stage


def counts(stage: Stage, pulse: Pulse, now: datetime) -> str:
    """How many joined; while a point is open, how many are done with it and the time left. Never what was answered."""
    joined = say_number("{number} person has joined", "{number} people have joined", pulse.joined)
    parts = [f'<p class="joined">{escape(joined)}</p>']
    if stage.asked and stage.asked.item.state is ItemState.OPEN:
        parts = [_done(pulse), _time(stage.closes_at, now)]
    kind = "room counts" if stage.asked else "room counts waiting"
    return f'<div class="{kind}">{"".join(parts)}</div>'


def interrupted() -> str:
    """A quiet word while the database cannot be read."""
    words = say("The workbook cannot be read just now. This goes on by itself.")
    return f'<div class="room counts"><p class="quiet interrupted" role="status">{escape(words)}</p></div>'


def left(closes_at: datetime, now: datetime) -> str:
    """The time left as minutes and seconds."""
    seconds = max(0, ceil((closes_at - now).total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02}"


def _done(pulse: Pulse) -> str:
    done = pulse.answered + pulse.skipped
    joined = max(done, pulse.joined)
    share = f"{done / joined:.0%}" if joined else "0%"
    figure = f"<b>{escape(say('{done} of {joined}', done=done, joined=joined))}</b>"
    words = escape(say("have answered or skipped"))
    return f'<p class="done">{figure} {words}</p><p class="share"><i style="width:{share}"></i></p>'


def _time(closes_at: datetime | None, now: datetime) -> str:
    if closes_at is None:
        return ""
    if closes_at <= now:
        return f'<p class="time over" role="timer">{escape(say("The time is up."))}</p>'
    return f'<p class="time" role="timer"><b>{left(closes_at, now)}</b> {escape(say("left"))}</p>'
