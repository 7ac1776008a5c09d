// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slicewise.interpolation.MaskInterpolators;
import org.slicewise.interpolation.SliceAffinity;
import org.slicewise.volume.Axis;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

class SharedCarriersTest {

    private static final SparseMask TRUTH = Tubes.mask(9);

    private static Volume image() {
        return Volume.of(TRUTH.grid(), new float[(int) TRUTH.grid().extent().voxels()]);
    }

    @Test
    void aReportLooksAtEachImageOnceAndLetsGoOfIt() {
        Counted affinity = new Counted();
        InterpolationReport report = new InterpolationReport(
                List.of(MaskInterpolators.named("learned")),
                List.of(0.2, 0.4),
                (caseId, truth, density) -> Tubes.keep(truth, density < 0.3 ? List.of(2, 6) : List.of(1, 3, 7))
                        .annotated(),
                Optional.of(affinity));
        report.add("a", TRUTH, Optional.of(image()), WorkMonitor.SILENT);
        report.add("b", TRUTH, Optional.of(image()), WorkMonitor.SILENT);
        assertEquals(2, affinity.made);
        assertEquals(0, affinity.open);
        assertEquals(2, report.scores().size());
    }

    /** Carries nothing anywhere, and counts carriers. */
    private static final class Counted implements SliceAffinity {
        private int made;
        private int open;

        @Override
        public SliceCarrier carrier(Volume image, Axis axis) {
            made++;
            open++;
            return new SliceCarrier() {
                @Override
                public float[][] carry(int from, int to, float[][] values) {
                    return values;
                }

                @Override
                public void close() {
                    open--;
                }
            };
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
