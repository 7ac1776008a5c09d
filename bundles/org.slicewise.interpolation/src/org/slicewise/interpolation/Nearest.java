// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

/** Copies the nearest annotated slice; of two that are equally near, that with the lower index. */
final class Nearest implements MaskInterpolator {

    @Override
    public String name() {
        return "nearest";
    }

    @Override
    public String description() {
        return "Copies the nearest annotated slice, the lower one of two that are equally near.";
    }

    @Override
    public Filling fill(FillingTask task) {
        return new GapFilling(task).by((gap, planes, into) -> {
            for (int index = gap.first(); index < gap.end(); index++) {
                into.plane(index, planes.at(gap.nearest(index)));
            }
        });
    }
}
