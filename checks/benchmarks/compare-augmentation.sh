#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compares drawing and augmenting ten patches with the same in NumPy and SciPy: alternating processes, one thread each.
#
# Usage: compare-augmentation.sh [ROUNDS] [RUNS] [RUNS_OF_SCIPY]
#   PYTHON     environment: a Python with scipy (default python3)
#   CLASSPATH  environment: the class path of the benchmarks (default: what class-path.sh prints)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-5} runs=${2:-15} peer=${3:-5}
results=$(mktemp)
trap 'rm -f "$results"' EXIT
classpath=${CLASSPATH:-$("$here/class-path.sh")}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1
for _ in $(seq "$rounds"); do
    java -Dslicewise.threads=1 -cp "$classpath" org.slicewise.benchmarks.AugmentedPatches "$runs"
    "${PYTHON:-python3}" "$here/scipy_augmentation.py" "$peer"
done | tee "$results"
"${PYTHON:-python3}" "$here/summary.py" "$results" scipy
