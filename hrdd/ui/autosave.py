"""Long texts are saved while they are written, not only when the box is left.

Streamlit sends a text box's content on leaving it or on Ctrl+Enter. This fixed script presses Ctrl+Enter for the person
after a pause, when they reach for something else, and when the page is hidden. It never contains anything a user typed.
"""

import streamlit as st

PAUSE_MS = 800

SCRIPT = f"""
<script>
(() => {{
  if (window.hrddAutosave) return;
  window.hrddAutosave = true;
  const waiting = new Map();
  const commit = (box) => {{
    clearTimeout(waiting.get(box));
    if (!waiting.delete(box)) return;
    box.dispatchEvent(new KeyboardEvent("keydown", {{key: "Enter", code: "Enter", ctrlKey: true, bubbles: true}}));
  }};
  const commitAll = () => [...waiting.keys()].forEach(commit);
  document.addEventListener("input", (event) => {{
    const box = event.target;
    if (box.tagName !== "TEXTAREA") return;
    clearTimeout(waiting.get(box));
    waiting.set(box, setTimeout(() => commit(box), {PAUSE_MS}));
  }}, true);
  document.addEventListener("pointerover", (event) => {{
    if (event.target.closest && event.target.closest("a, button, [role=button]")) commitAll();
  }}, true);
  document.addEventListener("visibilitychange", () => {{ if (document.hidden) commitAll(); }});
  window.addEventListener("pagehide", commitAll);
}})();
</script>
"""


def watch() -> None:
    """Put the script into the page."""
    st.html(SCRIPT, unsafe_allow_javascript=True)
