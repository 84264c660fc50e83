"""Who runs a workshop in this tab: by which link, what they do, and how somebody takes over."""

from collections.abc import Callable
from typing import Any, Literal
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say
from hrdd.model.workshop import Workshop
from hrdd.ui import session
from hrdd.ui.wording import plain
from hrdd.workbook import workshops
from hrdd.workbook.workshops import Chair, Links
from hrdd.workshop_errors import NotTheFacilitator

Act = Callable[..., Any]
Kind = Literal["primary", "secondary", "tertiary"]


def of(workshop_id: str) -> Chair | None:
    """The right of this tab to run a workshop; None where it has none, or no longer."""
    try:
        return of_now(workshop_id)
    except NotTheFacilitator:
        return None


def of_now(workshop_id: str) -> Chair:
    """The right of this tab to run a workshop.

    Raises NotTheFacilitator.
    """
    return workshops.enter(session.desk(), workshop_id, session.chair_of(workshop_id))


def was_here(workshop_id: str) -> bool:
    """Whether this tab was opened by a link to run it, right or not."""
    return bool(session.chair_of(workshop_id))


def sit(workshop_id: str, links: Links) -> None:
    """Run a workshop in this tab; its links are told until they are put away."""
    session.looking().chairs[workshop_id] = links.facilitator
    session.looking().links[workshop_id] = (links.facilitator, links.second)


def act(group: str, workshop_id: str, do: Act, *said: Any, **more: Any) -> None:
    """Do something as the facilitator; what stands in the way is told by `trouble` of the same group."""
    refused = session.looking().refused
    refused.clear()
    try:
        do(session.desk(), of_now(workshop_id), *said, **more)
    except WorkbookError as failure:
        refused[group] = str(failure)


def button(
    group: str,
    workshop_id: str,
    label: str,
    do: Act,
    *said: Any,
    icon: str,
    kind: Kind = "secondary",
    why: str | None = None,
    possible: bool = True,
    wide: bool = False,
    turn: int = 0,
) -> None:
    """A button that does something as the facilitator; one that is not possible says why.

    `turn` is the round it belongs to: a late press of the first round has no effect on the second.
    """
    press = "/".join((group, workshop_id, do.__name__, *map(str, (*said, turn))))
    pressed = st.button(
        label,
        key=press,
        icon=f":material/{icon}:",
        type=kind,
        help=why,
        disabled=not possible,
        width="stretch" if wide else "content",
    )
    if pressed and session.once(press):
        act(group, workshop_id, do, *said)
        st.rerun()


def trouble(group: str) -> None:
    """Why the last act of a group was not done; the line is always there, so that nothing jumps."""
    told = session.looking().refused.get(group, "")
    st.caption(f":material/error: {plain(told)}" if told else "&nbsp;")


def address_of(screen: str, **said: str) -> str:
    """The whole address of a screen, as this browser reaches this server."""
    own = urlsplit(st.context.url or "")
    folder = own.path.rpartition("/")[0]
    return urlunsplit((own.scheme, own.netloc, f"{folder}/{screen}", urlencode(said), ""))


def links(workshop: Workshop) -> bool:
    """The two links, told once, until somebody says that they are kept; whether they stand on the screen."""
    told = session.looking().links.get(workshop.id)
    if told is None:
        return False
    with st.container(border=True):
        st.markdown(f"#### :material/key: {say('Two links, shown only now')}")
        st.markdown(say("Whoever holds one of them can run this workshop. The workbook keeps no copy of them."))
        for secret, what in zip(told, _purposes(), strict=True):
            st.markdown(what)
            in_address = {session.ADDRESS: workshop.assessment_id, "workshop": workshop.id, session.CHAIR: secret}
            st.code(address_of("workshop", **in_address), language=None, wrap_lines=True)
        if st.button(say("I have kept them"), key=f"kept/{workshop.id}", icon=":material/check:"):
            session.looking().links.pop(workshop.id)
            st.rerun()
    return True


def _purposes() -> tuple[str, str]:
    return (
        say("**Yours.** Only you should read it; you need it once this page was closed or loaded again."),
        say("**For a co-facilitator.** They can do all that you can, at the same time, wherever this workbook opens."),
    )


def take_over(workshop: Workshop) -> None:
    """The form to run a workshop that somebody else has opened."""
    with st.form(f"over/{workshop.id}"):
        st.markdown(f"#### {say('Take it over')}")
        st.markdown(
            say(
                "**The links that were handed out stop working at once**, and whoever runs the workshop now is shut "
                "out. Do this only if they have agreed, or cannot be reached. Phones keep their seats and answers."
            )
        )
        who = st.text_input(say("Your name"), value=session.looking().person)
        sure = st.checkbox(say("I run this workshop from now on."))
        pressed = st.form_submit_button(say("Take over"), icon=":material/switch_account:")
        told = st.empty()
    if pressed and not (who.strip() and sure):
        told.error(say("Not taken over: write your name and tick the line above."))
    elif pressed:
        session.looking().person = who.strip()
        try:
            sit(workshop.id, workshops.take_over(session.desk(), workshop.id))
        except WorkbookError as refused:
            told.error(plain(str(refused)))
            return
        st.rerun()
