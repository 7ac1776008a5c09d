// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

/** A piece of a vessel: all points closer to a line than its radius there, which changes evenly from end to end. */
record PhantomTube(PhantomPoint from, PhantomPoint to, double fromRadius, double toRadius) implements PhantomShape {

    @Override
    public boolean holds(double x, double y, double z) {
        PhantomPoint along = to.plus(from.times(-1));
        PhantomPoint point = new PhantomPoint(x, y, z).plus(from.times(-1));
        double part = Math.max(0, Math.min(1, point.dot(along) / Math.max(along.dot(along), 1e-12)));
        PhantomPoint beside = point.plus(along.times(-part));
        double radius = fromRadius + part * (toRadius - fromRadius);
        return beside.dot(beside) <= radius * radius;
    }

    @Override
    public PhantomPoint middle() {
        return from.plus(to).times(0.5);
    }

    @Override
    public double reach() {
        return to.plus(from.times(-1)).length() / 2 + Math.max(fromRadius, toRadius);
    }
}
