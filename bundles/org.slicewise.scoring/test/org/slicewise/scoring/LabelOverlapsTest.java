// SPDX-License-Identifier: Apache-2.0
package org.slicewise.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

class LabelOverlapsTest {

    @Provide
    Arbitrary<Mask[]> pairs() {
        return Masks.tinyPairs();
    }

    @Property(tries = 100)
    void countsAreThoseOfLookingAtEveryVoxel(@ForAll("pairs") Mask[] pair) {
        assertEquals(everyVoxel(pair[0], pair[1]), LabelOverlaps.between(pair[0], pair[1]));
    }

    @Property(tries = 100)
    void voxelsThatTruthOrPredictionDoesNotKnowDoNotCount(@ForAll("pairs") Mask[] pair) {
        Mask truth = pair[0].relabelled(label -> label == 1 ? SparseMask.UNANNOTATED : label);
        Mask prediction = pair[1].relabelled(label -> label == 2 ? SparseMask.UNANNOTATED : label);
        assertEquals(
                everyVoxel(truth, prediction),
                LabelOverlaps.between(
                        SparseMask.fromFileMask(truth, Axis.Z), SparseMask.fromFileMask(prediction, Axis.X)));
    }

    private static LabelOverlaps everyVoxel(Mask truth, Mask prediction) {
        SortedMap<Integer, Overlap> counts = new TreeMap<>();
        for (int i = 0; i < truth.grid().extent().voxels(); i++) {
            int t = truth.at(i);
            int p = prediction.at(i);
            if (t == SparseMask.UNANNOTATED || p == SparseMask.UNANNOTATED) {
                continue;
            }
            if (t != 0 && t == p) {
                counts.merge(t, new Overlap(1, 0, 0), Overlap::plus);
            }
            if (t != 0 && t != p) {
                counts.merge(t, new Overlap(0, 1, 0), Overlap::plus);
            }
            if (p != 0 && t != p) {
                counts.merge(p, new Overlap(0, 0, 1), Overlap::plus);
            }
        }
        return new LabelOverlaps(counts);
    }

    @Property(tries = 50)
    void iouIsSymmetric(@ForAll("pairs") Mask[] pair) {
        LabelOverlaps there = LabelOverlaps.between(pair[0], pair[1]);
        LabelOverlaps back = LabelOverlaps.between(pair[1], pair[0]);
        assertEquals(there.byLabel().keySet(), back.byLabel().keySet());
        there.byLabel()
                .forEach((label, overlap) ->
                        assertEquals(overlap.iou(), back.of(label).iou()));
    }

    @Property(tries = 50)
    void everyMaskAgreesWithItself(@ForAll("pairs") Mask[] pair) {
        LabelOverlaps self = LabelOverlaps.between(pair[0], pair[0]);
        assertEquals(pair[0].labels(), self.byLabel().keySet());
        self.byLabel().values().forEach(overlap -> assertEquals(1, overlap.iou().orElseThrow()));
    }

    @Property(tries = 50)
    void slicesAddUpToTheWhole(@ForAll("pairs") Mask[] pair) {
        LabelOverlaps sum = new LabelOverlaps(new TreeMap<>());
        for (int z = 0; z < pair[0].grid().extent().z(); z++) {
            sum = sum.plus(LabelOverlaps.between(slice(pair[0], z), slice(pair[1], z)));
        }
        assertEquals(LabelOverlaps.between(pair[0], pair[1]), sum);
    }

    private static Mask slice(Mask mask, int z) {
        Extent extent = mask.grid().extent();
        int[] plane = new int[extent.x() * extent.y()];
        mask.slice(Axis.Z, z, plane);
        return Masks.of(Masks.grid(extent.x(), extent.y(), 1), plane);
    }

    @Test
    void listedLabelsAreThereWhetherTheyOccurOrNot() {
        LabelOverlaps overlaps = LabelOverlaps.between(Masks.row(0, 1, 1), Masks.row(0, 1, 0), List.of(0, 1, 2));
        assertEquals(Set.of(0, 1, 2), overlaps.byLabel().keySet());
        assertEquals(new Overlap(1, 0, 1), overlaps.of(0));
        assertEquals(Overlap.NONE, overlaps.of(2));
    }

    @Test
    void aLabelOutsideOfTheListIsNamed() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> LabelOverlaps.between(Masks.row(0, 1), Masks.row(9, 1), List.of(1, 2)))
                .getMessage();
        assertEquals("The prediction has voxels of label 9, which is none of the labels [1, 2].", message);
    }

    @Test
    void whatIsNotAnnotatedDoesNotCount() {
        SparseMask truth = SparseMask.fromFileMask(Masks.row(1, 1, 255, 255, 0), Axis.X);
        LabelOverlaps overlaps = LabelOverlaps.between(truth, Masks.row(1, 0, 1, 2, 0));
        assertEquals(Set.of(1), overlaps.byLabel().keySet());
        assertEquals(new Overlap(1, 1, 0), overlaps.of(1));
        assertEquals(
                Set.of(0, 1),
                LabelOverlaps.between(truth, Masks.row(1, 0, 1, 2, 0), List.of(0, 1))
                        .byLabel()
                        .keySet());
    }

    @Test
    void masksOfDifferentGridsCannotBeCompared() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> LabelOverlaps.between(Masks.row(1), Masks.row(1, 1)))
                .getMessage();
        assertTrue(message.contains("1x1x1") && message.contains("2x1x1"), message);
    }

    @Test
    void theForegroundAddsLabelsButNotTheBackground() {
        LabelOverlaps overlaps =
                LabelOverlaps.between(Masks.row(0, 0, 1, 2, 2), Masks.row(0, 0, 2, 2, 2), List.of(0, 1, 2));
        assertEquals(new Overlap(2, 1, 1), overlaps.foreground());
    }
}
