// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

/** Leaves everything as it is: slices that nobody annotated stay open. */
final class None implements MaskInterpolator {

    @Override
    public String name() {
        return "none";
    }

    @Override
    public String description() {
        return "Fills nothing: slices that were not annotated stay open, and training ignores them.";
    }

    @Override
    public Filling fill(FillingTask task) {
        return Filling.of(task.mask());
    }
}
