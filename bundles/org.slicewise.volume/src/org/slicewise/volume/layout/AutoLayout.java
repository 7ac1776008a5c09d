// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The first of the other layouts that files of the folder speak for; says which, why, and which others fit too.
 *
 * <p>Those that find masks besides images come before those that do not, since a folder of images is a part of many.
 */
final class AutoLayout implements DatasetLayout {

    private final List<TreeLayout> layouts;

    /** Of several that fit, the first with a mask counts, or the first if none has one. */
    AutoLayout(List<TreeLayout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    @Override
    public String name() {
        return "auto";
    }

    @Override
    public String description() {
        return "The first of these that the names of the files speak for, those that find a mask before others: "
                + String.join(", ", layouts.stream().map(DatasetLayout::name).toList()) + ".";
    }

    @Override
    public CohortListing read(Path folder, boolean masksRequired) throws IOException {
        FolderTree tree = FolderTree.below(folder, FolderTree.DEPTH);
        List<Fit> fitting = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (TreeLayout layout : layouts) {
            Recognition found = recognise(layout, tree);
            if (found.fits()) {
                fitting.add(new Fit(layout, found));
            } else {
                reasons.add("%s: %s".formatted(layout.name(), found.because()));
            }
        }
        if (fitting.isEmpty()) {
            throw new DatasetLayoutException("No layout fits %s. There are %s. %s."
                    .formatted(folder, tree.contents(), String.join("; ", reasons)));
        }
        fitting.sort(Comparator.comparing(fit -> !fit.recognition.withMask()));
        return fitting.get(0).layout.listing(tree, masksRequired, how(fitting));
    }

    private static Recognition recognise(TreeLayout layout, FolderTree tree) throws IOException {
        try {
            return layout.recognise(tree);
        } catch (DatasetLayoutException e) {
            return new Recognition(false, false, e.getMessage());
        }
    }

    private static String how(List<Fit> fitting) {
        StringBuilder how =
                new StringBuilder("Recognised as ").append(fitting.get(0)).append('.');
        for (Fit other : fitting.subList(1, fitting.size())) {
            how.append(" It could also be ").append(other).append("; name that layout if it is meant.");
        }
        return how.toString();
    }

    private record Fit(TreeLayout layout, Recognition recognition) {
        @Override
        public String toString() {
            return "%s: %s".formatted(layout.name(), recognition.because());
        }
    }
}
