// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/**
 * A network's mean over tiles and their mirror images along every axis of the patch.
 *
 * <p>Means are taken of whole numbers of {@code 2^-27}, so that they do not depend on the order of the mirror images: what
 * a mirrored tile gives is exactly what the tile gives, mirrored.
 *
 * @param network the network
 * @param patch the tiles' patch
 */
record FlippedTiles(TileNetwork network, Patch patch) implements TileNetwork {

    private static final double ONE = 1 << 27;

    @Override
    public float[] probabilities(float[] tiles, int count) {
        int flips = patch.isFlat() ? 4 : 8;
        int[] sums = null;
        for (int flip = 0; flip < flips; flip++) {
            float[] found = network.probabilities(flipped(tiles, flip), count);
            sums = sums == null ? new int[found.length] : sums;
            add(flipped(found, flip), sums);
        }
        float[] means = new float[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) (sums[i] / (ONE * flips));
        }
        return means;
    }

    private static void add(float[] found, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            TileScores.requireProbability(found[i]);
            sums[i] += (int) (found[i] * ONE);
        }
    }

    /** Blocks of the patch's size mirrored along x, y and z where the bits 1, 2 and 4 are set. */
    private float[] flipped(float[] blocks, int flip) {
        float[] flipped = new float[blocks.length];
        int rows = patch.y() * patch.z();
        for (int from = 0; from < blocks.length; from += patch.x()) {
            int row = from / patch.x() % rows;
            int y = row % patch.y();
            int z = row / patch.y();
            int toY = (flip & 2) == 0 ? y : patch.y() - 1 - y;
            int toZ = (flip & 4) == 0 ? z : patch.z() - 1 - z;
            int to = from + ((toZ - z) * patch.y() + toY - y) * patch.x();
            copyRow(blocks, from, flipped, to, (flip & 1) != 0);
        }
        return flipped;
    }

    private void copyRow(float[] blocks, int from, float[] into, int to, boolean isBackwards) {
        if (!isBackwards) {
            System.arraycopy(blocks, from, into, to, patch.x());
            return;
        }
        for (int x = 0; x < patch.x(); x++) {
            into[to + x] = blocks[from + patch.x() - 1 - x];
        }
    }
}
