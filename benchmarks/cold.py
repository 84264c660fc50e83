"""Home to its first widget in a browser that has never been here: `python -m benchmarks.cold`.

Each opening has a browser context of its own, so nothing is cached; the workbook and the empty page take turns. The
page itself notes when the widget is there to be seen: asking for it from outside finds it up to half a second late.
"""

from collections.abc import Iterator
from contextlib import ExitStack

from playwright.sync_api import Browser, sync_playwright

from benchmarks import servers
from benchmarks.figures import Figure, middle, tell
from benchmarks.scratch import scratch

TITLE = "First visit in a browser"
PAIRS = 21
MOST = 1.3
WAIT_MS = 60_000
BROWSER = "/usr/bin/chromium"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
FIRST_WIDGET = "[data-testid=stMain] input"
WATCH = f"""
new MutationObserver((_, watching) => {{
  if (!document.querySelector('{FIRST_WIDGET}')?.checkVisibility()) return;
  watching.disconnect();
  window.firstWidgetAt = performance.now();
}}).observe(document, {{childList: true, subtree: true, attributes: true}});
"""


def figures() -> Iterator[Figure]:
    """The median of Home over the median of the empty page."""
    with scratch() as people, ExitStack() as running:
        home = running.enter_context(servers.workbook(people.database)).port
        empty = running.enter_context(servers.empty_page()).port
        browser = running.enter_context(sync_playwright()).chromium.launch(executable_path=BROWSER, args=QUIET)
        running.callback(browser.close)
        pairs = [(_opened(browser, home), _opened(browser, empty)) for _ in range(PAIRS + 1)][1:]
    ours, theirs = (middle(each) for each in zip(*pairs, strict=True))
    told = f"median of {PAIRS}: Home {ours:.2f} s, empty page {theirs:.2f} s"
    yield Figure("Home to its first widget, nothing cached", ours / theirs, "×", MOST, told)


def _opened(browser: Browser, port: int) -> float:
    """Seconds from the beginning of the visit until the first widget of the page is there."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(f"http://{servers.HOST}:{port}/", wait_until="commit", timeout=WAIT_MS)
        milliseconds: float = page.wait_for_function("window.firstWidgetAt", timeout=WAIT_MS).json_value()
        return milliseconds / 1000


if __name__ == "__main__":
    raise SystemExit(bool(tell(TITLE, figures())))
