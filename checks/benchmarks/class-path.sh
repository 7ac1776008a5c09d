#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints the class path of the benchmarks, as ./build makes it: java -cp "$(checks/benchmarks/class-path.sh)" ...
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
runtime=$root/standin/runtime/target/runtime
[ -d "$runtime/plugins" ] || { echo "There is no $runtime: run ./build first." >&2; exit 1; }
path=$root/checks/benchmarks/target/classes:$runtime/plugins/'*'
for lib in "$runtime"/plugins/org.slicewise.djl.pytorch*/lib "$root"/bundles/org.slicewise.volume/lib; do
    path=$path:$lib/'*'
done
echo "$path"
