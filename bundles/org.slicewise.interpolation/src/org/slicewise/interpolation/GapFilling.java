// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slicewise.volume.Axis;
import org.slicewise.volume.MaskDraft;
import org.slicewise.volume.SliceProvenance;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.WorkMonitor;
import org.slicewise.volume.Workers;

/** Fills a mask gap by gap from the annotated slices on either side, several gaps at once. */
final class GapFilling {

    /** Fills one gap. */
    @FunctionalInterface
    interface Filler {
        /** Puts the labels of every slice of a gap, {@link SparseMask#UNANNOTATED} where nothing is known. */
        void fill(Gap gap, KnownPlanes planes, MaskDraft into);
    }

    private final SparseMask mask;
    private final WorkMonitor monitor;
    private final int slices;

    GapFilling(FillingTask task) {
        this.mask = task.mask();
        this.monitor = task.monitor();
        Axis axis = mask.annotated().axis();
        this.slices = mask.grid().extent().along(axis);
    }

    /** The mask with every slice filled; as it is where it is annotated nowhere or in every slice. */
    Filling by(Filler filler) {
        return by(filler, Gap.of(mask.annotated(), slices));
    }

    /** The mask with every slice filled that lies between annotated ones, the others as they are. */
    Filling between(Filler filler) {
        return by(
                filler,
                Gap.of(mask.annotated(), slices).stream().filter(Gap::isBetween).toList());
    }

    private Filling by(Filler filler, List<Gap> gaps) {
        KnownPlanes planes = new KnownPlanes(mask);
        if (gaps.isEmpty() || planes.isEmpty()) {
            return Filling.of(mask);
        }
        MaskDraft draft = new MaskDraft(mask.toFileMask(), mask.annotated().axis());
        fill(gaps, gap -> filler.fill(gap, planes, draft));
        return Filling.of(mask.filled(draft.finish(), provenance(gaps)));
    }

    /** As many gaps at once as there are threads, since the monitor is told from this one only. */
    private void fill(List<Gap> gaps, Consumer<Gap> filler) {
        int threads = Workers.threads();
        int all = gaps.stream().mapToInt(Gap::slices).sum();
        int done = 0;
        for (int first = 0; first < gaps.size(); first += threads) {
            monitor.at(done, all, "filling slices");
            int end = Math.min(gaps.size(), first + threads);
            new Workers(threads, () -> index -> filler.accept(gaps.get(index))).forEach(first, end);
            done += gaps.subList(first, end).stream().mapToInt(Gap::slices).sum();
        }
        monitor.at(done, all, "filled slices");
    }

    private static SortedMap<Integer, SliceProvenance> provenance(List<Gap> gaps) {
        SortedMap<Integer, SliceProvenance> provenance = new TreeMap<>();
        for (Gap gap : gaps) {
            IntStream.range(gap.first(), gap.end())
                    .forEach(index -> provenance.put(index, SliceProvenance.INTERPOLATED));
        }
        return provenance;
    }
}
