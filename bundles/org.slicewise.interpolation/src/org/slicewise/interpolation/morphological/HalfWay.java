// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

import org.slicewise.volume.Axis;

/**
 * Half of a way through the volume; of its odd parts, in the order of the axes, the first is rounded towards zero, the
 * second away from it and the third towards it again.
 *
 * @param move within the plane
 * @param slices across the planes
 */
record HalfWay(Move move, int slices) {

    /** Half of a move within the plane together with a number of slices across an axis. */
    static HalfWay of(Move move, int slices, Axis across) {
        int[] way =
                switch (across) {
                    case X -> new int[] {slices, move.x(), move.y()};
                    case Y -> new int[] {move.x(), slices, move.y()};
                    case Z -> new int[] {move.x(), move.y(), slices};
                };
        boolean away = false;
        for (int i = 0; i < way.length; i++) {
            boolean odd = way[i] % 2 != 0;
            way[i] = way[i] / 2 + (odd && away ? Integer.signum(way[i]) : 0);
            away ^= odd;
        }
        return switch (across) {
            case X -> new HalfWay(new Move(way[1], way[2]), way[0]);
            case Y -> new HalfWay(new Move(way[0], way[2]), way[1]);
            case Z -> new HalfWay(new Move(way[0], way[1]), way[2]);
        };
    }
}
