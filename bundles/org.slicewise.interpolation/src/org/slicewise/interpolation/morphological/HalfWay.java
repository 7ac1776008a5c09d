// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

/**
 * Half of a way through the volume; of its odd parts, first within the plane and then across, the first is rounded towards
 * zero, the second away from it and the third towards it again.
 *
 * @param move within the plane
 * @param slices across the planes
 */
record HalfWay(Move move, int slices) {

    /** Half of a move within the plane together with a number of slices. */
    static HalfWay of(Move move, int slices) {
        int[] way = {move.x(), move.y(), slices};
        boolean away = false;
        for (int i = 0; i < way.length; i++) {
            boolean odd = way[i] % 2 != 0;
            way[i] = way[i] / 2 + (odd && away ? Integer.signum(way[i]) : 0);
            away ^= odd;
        }
        return new HalfWay(new Move(way[0], way[1]), way[2]);
    }
}
