// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is likely to be found on a slice nobody has looked at: the mean over known cases at the same relative height.
 *
 * @param parts the mean content of each of equally high parts of a volume, from the foot; at least one
 */
public record ContentForecast(List<SliceContent> parts) {

    private static final int PARTS = 10;

    public ContentForecast {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A forecast needs at least one part.");
        }
    }

    /** The same content wherever the slice lies. */
    public static ContentForecast constant(SliceContent content) {
        return new ContentForecast(List.of(content));
    }

    /**
     * The mean of known cases, each counting the same.
     *
     * @param cases at least one; the contents of all slices of each, from the foot
     */
    public static ContentForecast of(Collection<List<SliceContent>> cases) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("A forecast needs at least one case whose content is known.");
        }
        List<SliceContent> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            double foreground = 0;
            double contour = 0;
            double components = 0;
            for (List<SliceContent> one : cases) {
                SliceContent content = meanOf(one, part);
                foreground += content.foreground() / cases.size();
                contour += content.contour() / cases.size();
                components += content.components() / cases.size();
            }
            parts.add(new SliceContent(Math.min(1, foreground), contour, components));
        }
        return new ContentForecast(parts);
    }

    /** The content to expect of a slice with this number from the foot, of so many. */
    public SliceContent at(int fromFoot, int slices) {
        return parts.get((int) ((long) fromFoot * parts.size() / slices));
    }

    /** The mean over the slices of a part, or that of the nearest slice if a volume has none there. */
    private static SliceContent meanOf(List<SliceContent> slices, int part) {
        int first = (int) ((long) part * slices.size() / PARTS);
        int end = Math.max(first + 1, (int) ((long) (part + 1) * slices.size() / PARTS));
        List<SliceContent> some = slices.subList(first, end);
        return new SliceContent(
                some.stream().mapToDouble(SliceContent::foreground).average().orElseThrow(),
                some.stream().mapToDouble(SliceContent::contour).average().orElseThrow(),
                some.stream().mapToDouble(SliceContent::components).average().orElseThrow());
    }
}
