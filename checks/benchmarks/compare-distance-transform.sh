#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compares Euclidean distance transforms with scipy.ndimage.distance_transform_edt, which has one thread: alternating processes.
#
# Usage: compare-distance-transform.sh [ROUNDS] [RUNS] [RUNS_OF_SCIPY]
#   PYTHON     environment: a Python with scipy (default python3)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-5} runs=${2:-15} peer=${3:-3}
results=$(mktemp)
trap 'rm -f "$results"' EXIT
classpath=$("$here/class-path.sh")
for _ in $(seq "$rounds"); do
    for threads in 1 2; do
        java -Dslicewise.threads=$threads -cp "$classpath" org.slicewise.benchmarks.DistanceTransforms "$runs"
    done
    "${PYTHON:-python3}" "$here/scipy_distance_transform.py" "$peer"
done | tee "$results"
"${PYTHON:-python3}" "$here/summary.py" "$results" scipy
