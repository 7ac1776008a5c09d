#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compares training steps of Slicewise with the same networks in Python's PyTorch: alternating processes, same threads.
#
# Usage: compare-training-step.sh [ROUNDS] [THREADS] [STEPS_2D] [STEPS_3D]
#   PYTHON     environment: a Python with torch (default python3)
#   NETWORKS   environment: networks with commas between them, each perhaps with an option ("segformer variant=b0");
#              default: all
#   UNTUNED    environment: 1 sets neither malloc nor OpenMP; Slicewise then still tunes malloc itself, as inside KNIME
# Both run with what the launcher tells malloc and OpenMP, unless the environment says otherwise.
# Prints one line of JSON per process, then the medians. Judge by CPU time where the machine is shared.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-3} threads=${2:-2} steps2d=${3:-8} steps3d=${4:-3}
classpath=$("$here/class-path.sh")
python=${PYTHON:-python3}
all="unet-2d,inception-unet,inception-unet variant=punn-agarwal,segformer,segformer variant=b0,cam-wnet-style"
all="$all,unet-3d,segresnet,unetr,attention-unet"
IFS=, read -r -a networks <<<"${NETWORKS:-$all}"
if [ "${UNTUNED:-0}" != 1 ]; then
    export OMP_WAIT_POLICY=${OMP_WAIT_POLICY:-passive} MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-1}
    export MALLOC_MMAP_THRESHOLD_=${MALLOC_MMAP_THRESHOLD_:-4294967296} MALLOC_TRIM_THRESHOLD_=${MALLOC_TRIM_THRESHOLD_:-8589934592}
    export MALLOC_TOP_PAD_=${MALLOC_TOP_PAD_:-67108864}
fi
results=$(mktemp)
trap 'rm -f "$results"' EXIT
for _ in $(seq "$rounds"); do
    for network in "${networks[@]}"; do
        steps=$steps2d
        case "$network" in unet-3d* | segresnet* | unetr* | attention-unet*) steps=$steps3d ;; esac
        java -Dslicewise.threads="$threads" -cp "$classpath" org.slicewise.benchmarks.TrainingStep "$network" "$steps" 2>/dev/null
        "$python" "$here/pytorch_training_step.py" "$network" "$steps" "$threads" 2>/dev/null
        "$python" "$here/pytorch_training_step.py" "$network" "$steps" "$threads" channels-last 2>/dev/null
    done
done | tee "$results"
"$python" - "$results" <<'PYTHON'
import collections, json, statistics, sys
times = collections.defaultdict(lambda: ([], []))
for line in open(sys.argv[1]):
    run = json.loads(line)
    wall, cpu = times[run["network"], run["engine"]]
    wall += run["wall"]
    cpu += run["cpu"]
median = {key: tuple(map(statistics.median, both)) for key, both in times.items()}
print(f"{'network':36}{'engine':24}{'wall s':>10}{'cpu s':>10}{'cpu / pytorch':>15}")
for (network, engine), (wall, cpu) in sorted(median.items()):
    print(f"{network:36}{engine:24}{wall:10.3f}{cpu:10.3f}{cpu / median[network, 'pytorch'][1]:15.2f}")
PYTHON
