#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Resamples a volume of 512 x 512 x 600 int16 voxels to 1 mm under -Xmx512m, compressed or not, in two orders of its axes,
# and checks voxels of the result against the formula; then preprocesses it with a mask, whole and cropped to the mask.
# Needs 3 GB in the folder.
#
# Usage: resample-large.sh [ROUNDS] [FOLDER]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-3}
work=$(mktemp -d ${2:+-p "$2"})
trap 'rm -rf "$work"' EXIT
run() { java -Xmx512m -cp "$classpath" org.slicewise.benchmarks.ResampleLarge "$@"; }
classpath=$("$here/class-path.sh")
files=(xyz.nii zyx.nii xyz.nii.gz zyx.nii.gz)
for file in "${files[@]}"; do
    run make "${file%%.*}" "$work/$file"
done
for order in xyz zyx; do
    run mask "$order" "$work/$order-mask.nii.gz"
done
for _ in $(seq "$rounds"); do
    for file in "${files[@]}"; do
        run resample "$work/$file" "$work/made.nii"
        run check "$work/made.nii"
    done
    for file in "${files[@]}"; do
        for crop in none "labels 1 margin 20"; do
            run preprocess "$work/$file" "$work/${file%%.*}-mask.nii.gz" "$crop" "$work/preprocessed"
            rm -r "$work/preprocessed"
        done
    done
done
