// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

/** A solid in millimetres around the middle of a phantom. */
interface PhantomShape {

    boolean holds(double x, double y, double z);

    /** The middle of a sphere that encloses the solid. */
    PhantomPoint middle();

    /** The radius of that sphere. */
    double reach();

    /** The part of this solid that lies in another one. */
    default PhantomShape within(PhantomShape other) {
        PhantomShape whole = this;
        return new PhantomShape() {
            @Override
            public boolean holds(double x, double y, double z) {
                return whole.holds(x, y, z) && other.holds(x, y, z);
            }

            @Override
            public PhantomPoint middle() {
                return whole.middle();
            }

            @Override
            public double reach() {
                return whole.reach();
            }
        };
    }
}
