#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Segments a volume of 512 x 512 x 600 int16 voxels into three classes by a small 2D and a small 3D U-Net under a heap limit,
# compressed or with x and z exchanged and all axes backwards, in a process of its own each time; before that the same
# without a network under a smaller heap. Needs 2 GB in the folder, and time: the 3D network sees some thousand tiles.
#
# Usage: predict-large.sh [HEAP] [SMALL_HEAP] [FOLDER]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
heap=${1:-2g}
small=${2:-1200m}
work=$(mktemp -d ${3:+-p "$3"})
trap 'rm -rf "$work"' EXIT
export OMP_WAIT_POLICY=passive MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=4294967296
export MALLOC_TRIM_THRESHOLD_=8589934592 MALLOC_TOP_PAD_=67108864
classpath=$("$here/class-path.sh")
run() { java -Xmx"$heap" -Dai.djl.offline=true -cp "$classpath" org.slicewise.benchmarks.PredictLarge "$@"; }
run make xyz "$work/xyz.nii.gz"
run make zyx "$work/zyx.nii"
for depth in 1 64; do
    heap=$small run heap "$depth" "$work/xyz.nii.gz"
    heap=$small run heap "$depth" "$work/zyx.nii"
done
for network in unet-2d unet-3d; do
    run model "$network" "$work/$network.slicewise"
    for image in xyz.nii.gz zyx.nii; do
        run predict "$work/$network.slicewise" "$work/$image" "$work/mask.nii.gz"
    done
done
