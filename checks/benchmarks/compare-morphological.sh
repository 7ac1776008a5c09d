#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compares morphological interpolation with ITK's, as the npm package @itk-wasm/morphological-contour-interpolation has it:
# IoU of the one with the other, pooled over the labels and the slices between annotated ones of all masks, and the time of both.
#
# Usage: compare-morphological.sh [SHARED]
#   SHARED     folder with data/SET/labels (default: shared beside the checkout)
#   CLASSPATH  environment: the class path of the benchmarks (default: what class-path.sh prints)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
shared=${1:-$here/../../../shared}
package=@itk-wasm/morphological-contour-interpolation@2.0.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" "$package" > /dev/null
cp "$here/itk_morphological.mjs" "$folder"
java -cp "${CLASSPATH:-$("$here/class-path.sh")}" org.slicewise.benchmarks.MorphologicalFigures "$folder" "$shared"/data/*/labels
