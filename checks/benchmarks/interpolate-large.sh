#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fills a mask of 512 x 512 x 300 voxels and three labels from every tenth slice under -Xmx1g with two threads, in a process of its own
# each time.
#
# Usage: interpolate-large.sh [ROUNDS] [INTERPOLATOR...]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-3}
interpolators=("${@:2}")
[ ${#interpolators[@]} -gt 0 ] || interpolators=(nearest shape-based)
classpath=$("$here/class-path.sh")
for _ in $(seq "$rounds"); do
    for name in "${interpolators[@]}"; do
        java -Xmx1g -Dslicewise.threads=2 -cp "$classpath" org.slicewise.benchmarks.InterpolateLarge "$name"
    done
done
