"""Long texts are saved while they are written, not only when the box is left.

Streamlit sends a text box's content on leaving it or on Ctrl+Enter. This fixed script presses Ctrl+Enter for the person
after a pause, when they reach for something else, and when the page is hidden. A click that comes while a text is on
its way is held until the server has answered, because Streamlit would lose one of the two. Boxes in a form are left
alone: there Ctrl+Enter would send the form. The script never contains anything a user typed.
"""

PAUSE_MS = 800
PATIENCE_MS = 3000

SCRIPT = f"""
<script>
(() => {{
  if (window.hrddAutosave) return;
  window.hrddAutosave = true;
  const clickable = 'a, [data-testid^="stBaseButton"]';
  const lines = '[data-testid="stTextInput"], [data-testid="stDateInput"]';
  const waiting = new Map();
  let sent = 0, heard = 0, answer = null, held = null;
  const now = () => performance.now();

  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (...said) {{
    if (!this.hrddHeard) this.addEventListener("message", () => {{ heard = now(); }});
    this.hrddHeard = true;
    sent = now();
    return send.apply(this, said);
  }};
  const app = () => document.querySelector('[data-testid="stApp"]').dataset;
  const quiet = () => heard >= sent && app().testScriptState === "notRunning";
  const taken = () => new Promise((done) => {{
    const began = now();
    const look = setInterval(() => {{
      const answered = quiet() && now() - heard > 50 && (sent >= began || now() - began > 150);
      if (!answered && now() - began < {PATIENCE_MS}) return;
      clearInterval(look);
      done();
    }}, 25);
  }});
  const expectAnswer = () => {{ answer = answer || taken().then(() => {{ answer = null; }}); }};
  const commit = (box) => {{
    if (!waiting.has(box) || box.disabled) return;
    clearTimeout(waiting.get(box));
    waiting.delete(box);
    expectAnswer();
    box.dispatchEvent(new KeyboardEvent("keydown", {{key: "Enter", code: "Enter", ctrlKey: true, bubbles: true}}));
  }};
  const wait = (box) => {{
    clearTimeout(waiting.get(box));
    waiting.set(box, setTimeout(() => box.disabled && box.isConnected ? wait(box) : commit(box), {PAUSE_MS}));
  }};
  const commitAll = () => [...waiting.keys()].forEach(commit);

  document.addEventListener("input", ({{target: box}}) => {{
    if (box.matches('[data-testid="stTextArea"] textarea') && !box.closest('[data-testid="stForm"]')) wait(box);
  }}, true);
  document.addEventListener("focusout", ({{target}}) => {{
    commit(target);
    if (target.closest?.(lines)) expectAnswer();
  }}, true);
  for (const reached of ["pointerover", "pointerdown"])
    document.addEventListener(reached, ({{target}}) => {{ if (target.closest?.(clickable)) commitAll(); }}, true);
  document.addEventListener("click", (event) => {{
    const target = event.target.closest?.(clickable);
    if (!target || !event.isTrusted || event.ctrlKey || event.metaKey || event.shiftKey) return;
    commitAll();
    if (target.matches("a") && !quiet()) expectAnswer();
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
