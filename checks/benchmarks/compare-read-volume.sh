#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compares reading a .nii.gz with Python's gzip and NumPy, and with nibabel: alternating processes, one thread, the same file.
#
# Usage: compare-read-volume.sh [ROUNDS] [RUNS] [FILE.nii.gz]
#   FILE       a float32 file; without it, a phantom of 256 x 256 x 128 voxels
#   PYTHON     environment: a Python with numpy (default python3)
#   NIBABEL    environment: a Python with nibabel (default /usr/bin/python3, where Debian's python3-nibabel is)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-3} runs=${2:-9} file=${3:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "$file" ]; then
    "$here/../../slicewise" phantom --out "$work" --cases 1 --extent 256,256,128 > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    file=$(find "$work/images" -name '*.nii.gz')
fi
classpath=$("$here/class-path.sh")
for _ in $(seq "$rounds"); do
    java -cp "$classpath" org.slicewise.benchmarks.ReadVolume "$runs" "$file" | sed 's/{/{"engine": "slicewise", /'
    "${PYTHON:-python3}" "$here/numpy_read_volume.py" "$runs" "$file"
    "${NIBABEL:-/usr/bin/python3}" "$here/nibabel_read_volume.py" "$runs" "$file"
done | tee "$work/results"
"${PYTHON:-python3}" "$here/summary.py" "$work/results" nibabel
