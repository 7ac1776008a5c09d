# SPDX-License-Identifier: Apache-2.0
"""Summarises lines of JSON of alternating processes: summary.py RESULTS BASELINE

For each case and engine the least and the median wall and CPU time of a run in milliseconds, and the least wall time as part
of the baseline's. Other work on the machine only ever adds time, so the least is nearest to the truth. All checks of a case
must agree.
"""
import collections
import json
import statistics
import sys

results, baseline = sys.argv[1:]
runs = collections.defaultdict(lambda: ([], []))
checks = {}
for line in open(results):
    run = json.loads(line)
    case = run.get("case", "")
    wall, cpu = runs[case, run["engine"]]
    wall += run["wall"]
    cpu += run["cpu"]
    check = run.get("check", 0)
    if abs(checks.setdefault(case, check) - check) > 0.01:
        sys.exit(f"{case}: {run['engine']} has {check}, another has {checks[case]}")
print(f"{'case':14}{'engine':26}{'least ms':>10}{'median ms':>11}{'least cpu':>11}{'median cpu':>12}{'least / ' + baseline:>20}")
for (case, engine), (wall, cpu) in runs.items():
    times = [min(wall), statistics.median(wall), min(cpu), statistics.median(cpu)]
    ratio = min(wall) / min(runs[case, baseline][0])
    print(f"{case:14}{engine:26}{times[0] * 1e3:10.1f}{times[1] * 1e3:11.1f}{times[2] * 1e3:11.1f}{times[3] * 1e3:12.1f}{ratio:20.2f}")
