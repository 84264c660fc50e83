"""Long texts are saved while they are written, not only when the box is left.

Streamlit sends a text box's content on leaving it or on Ctrl+Enter. This fixed script presses Ctrl+Enter for the person
after a pause, when they reach for something else, and when the page is hidden. A click that comes while a text is on its
way is held until the server has taken the text, because Streamlit would lose one of the two. Boxes in a form are left
alone: there Ctrl+Enter would send the form. The script never contains anything a user typed.
"""

import streamlit as st

PAUSE_MS = 800
PATIENCE_MS = 2000

SCRIPT = f"""
<script>
(() => {{
  if (window.hrddAutosave) return;
  window.hrddAutosave = true;
  const clickable = 'a, [data-testid^="stBaseButton"]';
  const waiting = new Map();
  let answer = null, held = null;
  const app = () => document.querySelector('[data-testid="stApp"]');
  const idle = () => app().dataset.testScriptState === "notRunning";
  const taken = () => new Promise((done) => {{
    let ran = !idle(), rounds = 0;
    const seen = new MutationObserver(() => {{ ran = ran || !idle(); }});
    seen.observe(app(), {{attributes: true}});
    const look = setInterval(() => {{
      rounds += 1;
      if (rounds * 50 < {PATIENCE_MS} && !(rounds > 1 && ran && idle())) return;
      clearInterval(look);
      seen.disconnect();
      done();
    }}, 50);
  }});
  const commit = (box) => {{
    if (!waiting.has(box) || box.disabled) return;
    clearTimeout(waiting.get(box));
    waiting.delete(box);
    answer = answer || taken().then(() => {{ answer = null; }});
    box.dispatchEvent(new KeyboardEvent("keydown", {{key: "Enter", code: "Enter", ctrlKey: true, bubbles: true}}));
  }};
  const wait = (box) => {{
    clearTimeout(waiting.get(box));
    waiting.set(box, setTimeout(() => box.disabled && box.isConnected ? wait(box) : commit(box), {PAUSE_MS}));
  }};
  const commitAll = () => [...waiting.keys()].forEach(commit);
  const reach = (event) => {{ if (event.target.closest && event.target.closest(clickable)) commitAll(); }};
  document.addEventListener("input", (event) => {{
    const box = event.target;
    if (box.matches('[data-testid="stTextArea"] textarea') && !box.closest('[data-testid="stForm"]')) wait(box);
  }}, true);
  document.addEventListener("focusout", (event) => commit(event.target), true);
  document.addEventListener("pointerover", reach, true);
  document.addEventListener("pointerdown", reach, true);
  document.addEventListener("click", (event) => {{
    const target = event.target.closest && event.target.closest(clickable);
    if (!target || !event.isTrusted || event.ctrlKey || event.metaKey || event.shiftKey) return;
    commitAll();
    if (!answer) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!held) answer.then(() => {{ const reached = held; held = null; reached.click(); }});
    held = target;
  }}, true);
  document.addEventListener("visibilitychange", () => {{ if (document.hidden) commitAll(); }});
  window.addEventListener("pagehide", commitAll);
}})();
</script>
"""


def watch() -> None:
    """Put the script into the page."""
    st.html(SCRIPT, unsafe_allow_javascript=True)
