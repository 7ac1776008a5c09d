#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compares bringing volumes of every axis order, all axes backwards, to RAS with NumPy, which has one thread: alternating
# processes.
#
# Usage: compare-orientation.sh [ROUNDS] [RUNS] [EDGE]
#   EDGE       voxels along x and y; half as many along z
#   PYTHON     environment: a Python with numpy (default python3)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-5} runs=${2:-9} edge=${3:-256}
results=$(mktemp)
trap 'rm -f "$results"' EXIT
classpath=$("$here/class-path.sh")
for _ in $(seq "$rounds"); do
    for threads in 1 2; do
        java -Dslicewise.threads=$threads -cp "$classpath" org.slicewise.benchmarks.Orientation "$runs" "$edge"
    done
    "${PYTHON:-python3}" "$here/numpy_orientation.py" "$runs" "$edge"
done | tee "$results"
"${PYTHON:-python3}" "$here/summary.py" "$results" numpy
