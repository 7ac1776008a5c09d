#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints how well each interpolator that needs no image fills masks from evenly spaced slices of them.
#
# Usage: interpolation-figures.sh FOLDER_OF_MASKS...
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
java -cp "$("$here/class-path.sh")" org.slicewise.benchmarks.InterpolationFigures "$@"
