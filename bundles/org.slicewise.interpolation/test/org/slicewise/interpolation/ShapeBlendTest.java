// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/** The rules of the blend once more, over whole planes and by distances to every pixel. */
class ShapeBlendTest {

    private static final double CLOSE = 1e-4;
    private static final int OPEN = SparseMask.UNANNOTATED;

    @Property(tries = 60)
    void hasTheLabelsThatItsRulesGiveForEachPixel(@ForAll long seed) {
        Random random = new Random(seed);
        Grid grid = TestMasks.grid(1 + random.nextInt(24), 1 + random.nextInt(16), 2 + random.nextInt(20));
        int last = grid.extent().z() - 1;
        Mask dense = TestMasks.balls(grid, seed, 1, 2, 300);
        SparseMask mask = TestMasks.kept(dense, Axis.Z, 0, last);
        Mask filled = new ShapeBased().fill(FillingTask.of(mask)).mask().toFileMask();
        Plane below = new Plane(dense, 0);
        Plane above = new Plane(dense, last);
        for (int z = 1; z < last; z++) {
            assertPlane(below, above, last * grid.spacing().z(), z / (double) last, filled, z);
        }
    }

    private static void assertPlane(Plane below, Plane above, double span, double part, Mask filled, int z) {
        double depth = (below.depths() + above.depths()) / Math.max(1, below.labelled() + above.labelled());
        double reach = Math.min(span, 2.25 * depth);
        double near = reach / span;
        double weight = 0.61 + near * 0.24;
        double held = part + 0.7 * (1 - near) * (part * part * (3 - 2 * part) - part);
        for (int i = 0; i < below.labels.length; i++) {
            double share = reach == 0 ? 0 : share(below, above, i, label -> label != 0, reach, held);
            int expected = share > weight / (1 + weight) ? best(below, above, i, Math.max(span, 2 * reach), part) : 0;
            boolean doubtful = Math.abs(share - weight / (1 + weight)) < CLOSE || expected == OPEN;
            int found = filled.at(i + z * below.labels.length);
            assertEquals(doubtful ? found : expected, found, "pixel " + i + " of slice " + z);
        }
    }

    /** The label of the largest share, {@link #OPEN} where two are as good as equal. */
    private static int best(Plane below, Plane above, int pixel, double reach, double part) {
        int best = 0;
        double largest = 0;
        double second = 0;
        for (int label : new int[] {1, 2, 300}) {
            int of = label;
            double share = share(below, above, pixel, other -> other == of, reach, part);
            if (share > largest) {
                best = label;
            }
            second = Math.max(second, Math.min(share, largest));
            largest = Math.max(share, largest);
        }
        return largest - second < CLOSE ? OPEN : best;
    }

    private static double share(Plane below, Plane above, int pixel, IntPredicate shape, double reach, double part) {
        return (1 - part) * limited(below.signed(pixel, shape) / reach)
                + part * limited(above.signed(pixel, shape) / reach);
    }

    private static double limited(double reaches) {
        return Math.max(0, Math.min(1, (1 + reaches) / 2)) + 1e-3 * Math.max(0, Math.min(1, reaches - 1));
    }

    private static final class Plane {
        private final int[] labels;
        private final int width;
        private final Grid grid;

        Plane(Mask mask, int z) {
            grid = mask.grid();
            width = grid.extent().x();
            labels = new int[width * grid.extent().y()];
            mask.slice(Axis.Z, z, labels);
        }

        int labelled() {
            int count = 0;
            for (int label : labels) {
                count += label == 0 ? 0 : 1;
            }
            return count;
        }

        double depths() {
            double sum = 0;
            for (int i = 0; i < labels.length; i++) {
                sum += labels[i] == 0 ? 0 : signed(i, label -> label != 0);
            }
            return sum;
        }

        double signed(int pixel, IntPredicate shape) {
            boolean inside = shape.test(labels[pixel]);
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < labels.length; i++) {
                if (shape.test(labels[i]) != inside) {
                    double x = (i % width - pixel % width) * grid.spacing().x();
                    double y = (i / width - pixel / width) * grid.spacing().y();
                    least = Math.min(least, Math.hypot(x, y));
                }
            }
            return inside ? least : -least;
        }
    }
}
