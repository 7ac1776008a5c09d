#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Times the headless runtime from the start of its process to its end, on a workflow without nodes.
#
# Usage: runtime-start.sh [ROUNDS]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
rounds=${1:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/empty"
cat > "$work/empty/workflow.knime" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<config xmlns="http://www.knime.org/2008/09/XMLConfig" key="workflow.knime">
    <entry key="version" type="xstring" value="5.1.0"/>
    <entry key="state" type="xstring" value="CONFIGURED"/>
    <config key="workflow_credentials"/>
    <config key="nodes"/>
    <config key="connections"/>
</config>
XML
for _ in $(seq "$rounds"); do
    started=$(date +%s%N)
    java -Djava.awt.headless=true -jar "$root"/standin/runtime/target/runtime/plugins/org.eclipse.equinox.launcher_*.jar \
        -nosplash -configuration "$root/standin/runtime/target/runtime/configuration" -data "$work/workspace" \
        -application org.knime.product.KNIME_BATCH_APPLICATION -workflowDir="$work/empty" -nosave -failonloaderror > "$work/log" 2>&1 ||
        { cat "$work/log" >&2; exit 1; }
    echo $((($(date +%s%N) - started) / 1000000))
done | sort -n | awk '{ ms[NR] = $1 } END { printf "{\"benchmark\": \"runtime-start\", \"rounds\": %d, \"minMs\": %d, \"medianMs\": %d, \"maxMs\": %d}\n", NR, ms[1], ms[int((NR + 1) / 2)], ms[NR] }'
