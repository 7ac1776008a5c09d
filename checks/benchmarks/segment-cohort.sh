#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Trains on some slices of a cohort, segments the cases that were held out, and scores them: the figures of docs/results.md.
#   segment-cohort.sh COHORT OUT DENSITY [options of slicewise train]
#   OUT               a folder that is not there yet
#   SPLIT="options"   more options of slicewise split, for instance SPLIT="--test 2 --group-pattern ^[^_]+"
set -euo pipefail

[ $# -ge 3 ] || { sed -n 3,6p "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)
cohort=$1 out=$2 density=$3
shift 3
[ ! -e "$out" ] || { echo "$out is there already: give a new folder, so that no older prediction is scored." >&2; exit 1; }
mkdir -p "$out/truth"
read -ra split <<< "${SPLIT:-}"
"$root/slicewise" split --cohort "$cohort" "${split[@]}" --out "$out/split.csv"
started=$(date +%s)
"$root/slicewise" train --cohort "$cohort" --split "$out/split.csv" --only train --sampler evenly-spaced --density "$density" \
    --out "$out/model.slicewise" "$@"
echo "training and start: $(($(date +%s) - started)) s"
"$root/slicewise" predict --model "$out/model.slicewise" --cohort "$cohort" --split "$out/split.csv" --only test \
    --out "$out/predictions"
for prediction in "$out"/predictions/*.nii.gz; do
    ln -sf "$(cd "$cohort/labels" && pwd)/$(basename "$prediction")" "$out/truth/"
done
"$root/slicewise" score --truth "$out/truth" --prediction "$out/predictions" > "$out/iou.txt"
tail -n 8 "$out/iou.txt"
# Means over the cases of which truth or prediction has the label.
awk '$2 ~ /^[0-9]+$/ && $1 != "all" && $6 ~ /^[0-9.]+$/ { sum[$2] += $6; count[$2]++ }
    END { for (label in sum) { printf "label %s: mean IoU %.3f of %d cases\n", label, sum[label] / count[label], count[label] } }' \
    "$out/iou.txt" | sort
