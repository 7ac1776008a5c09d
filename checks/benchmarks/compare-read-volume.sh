#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compares reading a .nii.gz with Python's gzip and NumPy: alternating processes, one thread, the same file.
#
# Usage: compare-read-volume.sh [ROUNDS] [RUNS]
#   PYTHON     environment: a Python with numpy (default python3)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-3} runs=${2:-9}
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/../../slicewise" phantom --out "$work" --cases 1 --extent 256,256,128 > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
file=$(find "$work/images" -name '*.nii.gz')
classpath=$("$here/class-path.sh")
for _ in $(seq "$rounds"); do
    java -cp "$classpath" org.slicewise.benchmarks.ReadVolume "$runs" "$file" | sed 's/{/{"engine": "slicewise", /'
    "$python" "$here/numpy_read_volume.py" "$runs" "$file"
done | tee "$work/results"
"$python" - "$work/results" <<'PYTHON'
import collections, json, statistics, sys
wall = collections.defaultdict(list)
for line in open(sys.argv[1]):
    run = json.loads(line)
    wall[run["engine"]] += run["wall"]
median = {engine: statistics.median(times) for engine, times in wall.items()}
for engine, seconds in median.items():
    print(f"{engine:12}{seconds * 1000:8.1f} ms{seconds / median['numpy']:8.2f}")
PYTHON
