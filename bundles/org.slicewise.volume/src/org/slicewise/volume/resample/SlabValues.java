// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Volume;
import org.slicewise.volume.Workers;

/** The values of a resampled volume, made slab by slab as they are asked for, and quick when asked for in their order. */
final class SlabValues implements Volume.Values {

    private final int channels;
    private final Portions portions;
    private final DoubleConsumer progress;
    private final Workers workers;
    private final int plane;
    private final float[] slab;
    private long slabStart;
    private long slabEnd;
    private int channel;

    SlabValues(Supplier<Planes> sums, Portions portions, Extent target, int channels, DoubleConsumer progress) {
        this.channels = channels;
        this.portions = portions;
        this.progress = progress;
        this.plane = target.x() * target.y();
        int planesAtOnce = portions.step() * portions.threads();
        this.slab = new float[plane * Math.min(portions.planes(), planesAtOnce)];
        this.workers = new Workers(portions.threads(), () -> {
            Planes planes = sums.get();
            return portion -> {
                int from = portions.from(portion);
                planes.fill(channel, from, portions.to(portion), slab, from % planesAtOnce * plane);
            };
        });
    }

    @Override
    public void copy(long first, float[] into, int offset, int count) {
        int done = 0;
        while (done < count) {
            long at = first + done;
            if (at < slabStart || at >= slabEnd) {
                make(at);
            }
            int size = (int) Math.min(count - done, slabEnd - at);
            System.arraycopy(slab, (int) (at - slabStart), into, offset + done, size);
            done += size;
        }
    }

    /** Makes the slab with a value, given by its flat position. */
    private void make(long at) {
        long perChannel = (long) plane * portions.planes();
        progress.accept((double) at / (perChannel * channels));
        channel = (int) (at / perChannel);
        int portion = (int) (at % perChannel / plane) / portions.step();
        int first = portion - portion % portions.threads();
        int end = Math.min(portions.count(), first + portions.threads());
        workers.forEach(first, end);
        slabStart = channel * perChannel + (long) portions.from(first) * plane;
        slabEnd = channel * perChannel + (long) portions.to(end - 1) * plane;
    }
}
