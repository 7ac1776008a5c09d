// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/** Labels 0 to 65535 in as few bytes as they need. */
sealed interface Labels {

    int LARGEST = 0xFFFF;

    int at(int index);

    int count();

    /** What becomes of each label. */
    @FunctionalInterface
    interface Rewriting {
        int label(int index, int stored);
    }

    /** Other labels for the same voxels, in one byte each where these are and all of those are at most 255. */
    Labels rewritten(Rewriting rule);

    /** The same labels in the order of another grid. */
    Labels reordered(VoxelOrder order);

    /** The same labels in one byte each where all of them are at most 255. */
    default Labels compact() {
        return this;
    }

    /** One unsigned byte each. */
    record Bytes(byte[] values) implements Labels {

        @Override
        public int at(int index) {
            return values[index] & 0xFF;
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public Labels rewritten(Rewriting rule) {
            byte[] result = new byte[values.length];
            for (int i = 0; i < result.length; i++) {
                int label = rule.label(i, values[i] & 0xFF);
                if (label > 0xFF) {
                    return Shorts.of(this, rule);
                }
                result[i] = (byte) label;
            }
            return new Bytes(result);
        }

        @Override
        public Labels reordered(VoxelOrder order) {
            byte[] result = new byte[values.length];
            order.forEachPiece(new ReorderedBytes(values, result));
            return new Bytes(result);
        }
    }

    /** Two unsigned bytes each. */
    record Shorts(short[] values) implements Labels {

        @Override
        public int at(int index) {
            return values[index] & LARGEST;
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public Labels rewritten(Rewriting rule) {
            return of(this, rule).compact();
        }

        private static Shorts of(Labels stored, Rewriting rule) {
            short[] result = new short[stored.count()];
            for (int i = 0; i < result.length; i++) {
                result[i] = (short) rule.label(i, stored.at(i));
            }
            return new Shorts(result);
        }

        @Override
        public Labels reordered(VoxelOrder order) {
            short[] result = new short[values.length];
            order.forEachPiece(new ReorderedShorts(values, result));
            return new Shorts(result);
        }

        @Override
        public Labels compact() {
            for (short label : values) {
                if ((label & LARGEST) > 0xFF) {
                    return this;
                }
            }
            byte[] result = new byte[values.length];
            for (int i = 0; i < values.length; i++) {
                result[i] = (byte) values[i];
            }
            return new Bytes(result);
        }
    }
}
