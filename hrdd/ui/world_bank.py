"""Asking the World Bank for exact scores: at the press of a button, and never otherwise."""

import streamlit as st

from hrdd.errors import WorkbookError
from hrdd.language import say
from hrdd.ui import session
from hrdd.ui.wording import plain
from hrdd.workbook import country_values, world_bank


def refresh() -> None:
    """The button, what it does, and how it went."""
    st.header(say("Exact scores from the World Bank"), anchor=False)
    st.markdown(
        say(
            "The newest scores of the six Worldwide Governance Indicators, each with the limits it lies between. "
            "The workbook works without them. It asks for them only when you press the button; what is sent names the "
            "indicators and nothing of your work. It takes about a minute; stay on this screen. Unless everything "
            "comes whole, nothing is kept."
        )
    )
    st.caption(session.desk().method.world_bank.caution)
    if st.button(say("Ask the World Bank now"), key="world_bank", icon=":material/cloud_download:"):
        _fetched()


def _fetched() -> None:
    bar = st.progress(0.0, text=say("Asking the World Bank"))
    try:
        fetched = world_bank.fetch(session.desk(), bar.progress)
        kept = country_values.keep(session.desk(), fetched.sets, session.person())
    except WorkbookError as failure:
        st.error(plain(str(failure)))
    else:
        st.success(say("{n} scores are kept, in {sets} sets.", n=kept, sets=len(fetched.sets)))
        if fetched.left_out:
            st.caption(
                say("Left out, because they are no countries: {names}.", names=plain(", ".join(fetched.left_out)))
            )
    finally:
        bar.empty()
