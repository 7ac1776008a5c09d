// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Workers;

/** The labels of a resampled mask, in one byte each where all of them fit. */
final class LabelSlabs {

    private static final int LARGEST = 0xFFFF;

    private final Grid target;
    private final byte[] bytes;
    private final short[] shorts;

    private LabelSlabs(Grid target, byte[] bytes, short[] shorts) {
        this.target = target;
        this.bytes = bytes;
        this.shorts = shorts;
    }

    static LabelSlabs of(Mask mask, int outside, Grid target) {
        if (outside < 0 || outside > LARGEST) {
            throw new IllegalArgumentException("A label is a whole number from 0 to %d, but the one for outside is %d."
                    .formatted(LARGEST, outside));
        }
        int voxels = (int) target.extent().voxels();
        boolean small =
                outside <= 0xFF && (mask.labels().isEmpty() || mask.labels().last() <= 0xFF);
        return small ? new LabelSlabs(target, new byte[voxels], null) : new LabelSlabs(target, null, new short[voxels]);
    }

    /** Makes the mask, as many portions at once as there are threads. */
    Mask make(Portions portions, Supplier<Planes> labels, DoubleConsumer progress) {
        int plane = target.extent().x() * target.extent().y();
        Workers workers = new Workers(portions.threads(), () -> {
            Planes planes = labels.get();
            float[] made = new float[plane * portions.step()];
            return portion -> {
                int from = portions.from(portion);
                int to = portions.to(portion);
                planes.fill(0, from, to, made, 0);
                keep(made, from * plane, (to - from) * plane);
            };
        });
        for (int first = 0; first < portions.count(); first += portions.threads()) {
            progress.accept((double) first / portions.count());
            workers.forEach(first, Math.min(portions.count(), first + portions.threads()));
        }
        return bytes != null ? Mask.of(target, bytes) : Mask.of(target, shorts);
    }

    private void keep(float[] labels, int start, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes != null) {
                bytes[start + i] = (byte) (int) labels[i];
            } else {
                shorts[start + i] = (short) (int) labels[i];
            }
        }
    }
}
