"""All figures in one run: `python -m benchmarks`; ends with 1 where one is over its budget."""

from benchmarks import cold, exports, large, memory, roundtrip, rules, workshop
from benchmarks.figures import tell

over = sum(tell(part.TITLE, part.figures()) for part in (rules, roundtrip, large, cold, memory, exports, workshop))
print(f"\n{over} figures are over their budget." if over else "\nEvery figure is within its budget.")
raise SystemExit(bool(over))
