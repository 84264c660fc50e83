"""All figures in one run: `python -m benchmarks`; ends with 1 where one is over its budget."""

from benchmarks import cold, exports, memory, roundtrip, rules
from benchmarks.figures import tell

over = sum(tell(part.TITLE, part.figures()) for part in (rules, roundtrip, cold, memory, exports))
print(f"\n{over} figures are over their budget." if over else "\nEvery figure is within its budget.")
raise SystemExit(bool(over))
