// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/**
 * The scaled values of a file of raw numbers in memory-mapped pieces, so that even files beyond 2 GB need no heap.
 *
 * <p>Safe to share between threads. The file must not be shortened while it is mapped.
 */
public final class MappedValues {

    private static final int SEGMENT_BITS = 30;

    private final int segmentBits;
    private final int width;
    private final long values;
    private final ValueDecoder decoder;
    private final ByteBuffer[] segments;

    private MappedValues(StoredValues stored, FileChannel channel, long position, int segmentBits) throws IOException {
        this.segmentBits = segmentBits;
        this.width = stored.type().bytes();
        this.values = stored.count();
        this.decoder = new ValueDecoder(stored.type(), stored.slope(), stored.intercept());
        long bytes = values * width;
        this.segments = new ByteBuffer[(int) ((bytes - 1 >> segmentBits) + 1)];
        for (int i = 0; i < segments.length; i++) {
            long start = (long) i << segmentBits;
            long length = Math.min(1L << segmentBits, bytes - start);
            segments[i] = channel.map(FileChannel.MapMode.READ_ONLY, position + start, length)
                    .order(stored.bytes().order());
        }
    }

    /** The values where they lie, in pieces of 2^segmentBits bytes, which no value crosses: all widths are powers of two. */
    static MappedValues inPlace(StoredValues stored, int segmentBits) throws IOException {
        StoredRun run = stored.bytes().runs().get(0);
        try (FileChannel channel = FileChannel.open(run.file().path(), StandardOpenOption.READ)) {
            return new MappedValues(stored, channel, run.file().start() + run.offset(), segmentBits);
        }
    }

    /** The values where they lie. */
    static MappedValues inPlace(StoredValues stored) throws IOException {
        return inPlace(stored, SEGMENT_BITS);
    }

    /** The values in a file that holds their decoded bytes, as they are stored, and nothing else. */
    static MappedValues decoded(StoredValues stored, FileChannel bytes) throws IOException {
        return new MappedValues(stored, bytes, 0, SEGMENT_BITS);
    }

    /** The number of values. */
    public long values() {
        return values;
    }

    /** The value at a flat position, x fastest. */
    public double at(long index) {
        double[] value = new double[1];
        read(index, value, 1);
        return value[0];
    }

    /** Copies consecutive values, the first of which is at a flat position, x fastest. */
    public void read(long first, double[] into, int count) {
        if (first < 0 || count < 0 || first > values - count || count > into.length) {
            throw new IndexOutOfBoundsException("There are %d values; %d from %d on do not fit into an array of %d."
                    .formatted(values, count, first, into.length));
        }
        long at = first * width;
        int inSegment = (int) (at & (1L << segmentBits) - 1);
        ByteBuffer segment = segments[(int) (at >> segmentBits)];
        int here = Math.min(count, (segment.capacity() - inSegment) / width);
        decoder.decode(segment, inSegment, into, here);
        if (here < count) {
            double[] rest = new double[count - here];
            read(first + here, rest, count - here);
            System.arraycopy(rest, 0, into, here, count - here);
        }
    }
}
