// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.MaskPart;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.OffGrid;

/**
 * What a layout found in a folder.
 *
 * @param cohort the cases that can be used, at least one, by ascending id and all unassigned
 * @param leftOut what cannot be used, by ascending id; after that images of a test part, which never have masks, and
 *     then files that belong to no case. With the cases of the whole folder it holds every image and mask below it
 * @param how how the folder was read: the layout, the files that speak for it, and what its labels are called
 */
public record CohortListing(Cohort cohort, List<LeftOut> leftOut, String how) {

    public CohortListing {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The number of cases that are left out with the reason of the first, and the same of files that belong to no case;
     * empty if there is neither.
     */
    public Optional<String> warning() {
        List<LeftOut> cases = leftOut.stream().filter(each -> !each.isFile()).toList();
        List<LeftOut> files = leftOut.stream().filter(LeftOut::isFile).toList();
        List<String> sentences = new ArrayList<>();
        if (!cases.isEmpty()) {
            int all = cases.size() + cohort.cases().size();
            sentences.add("%d of %d cases are left out. %s".formatted(cases.size(), all, cases.get(0)));
        }
        if (!files.isEmpty()) {
            sentences.add("Images or masks that belong to no case: %d. %s".formatted(files.size(), files.get(0)));
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    /**
     * The listing without cases that turned out to be of no use when their files were opened; they come first among what
     * is left out.
     *
     * @throws DatasetLayoutException if no case remains
     */
    public CohortListing without(List<LeftOut> refused) throws DatasetLayoutException {
        Set<String> ids = refused.stream().map(LeftOut::id).collect(Collectors.toSet());
        List<Case> kept =
                cohort.cases().stream().filter(each -> !ids.contains(each.id())).toList();
        if (kept.isEmpty()) {
            throw new DatasetLayoutException("None of the %d cases can be used. %s %s"
                    .formatted(cohort.cases().size(), refused.get(0), how));
        }
        List<LeftOut> all = new ArrayList<>(refused);
        all.addAll(leftOut);
        return new CohortListing(new Cohort(kept), all, how);
    }

    /** The listing with these of its cases alone; of what is left out, only rows with the id of one of them stay. */
    public CohortListing only(Cohort some) {
        Set<String> ids = some.cases().stream().map(Case::id).collect(Collectors.toSet());
        return new CohortListing(
                some, leftOut.stream().filter(each -> ids.contains(each.id())).toList(), how);
    }

    /** The same cases with this way for masks that do not lie on the grid of their image. */
    public CohortListing with(OffGrid offGrid) {
        return withMasks(source -> source.with(offGrid));
    }

    /**
     * The same cases with a label that stands for "not annotated", in masks whose labels are meant by their numbers.
     *
     * @param label from 1 to 65535
     */
    public CohortListing ignoring(int label) {
        LabelRule rule = new LabelRule.Ignoring(label);
        return withMasks(source -> new MaskSource(
                source.parts().stream().map(part -> byNumber(part, rule)).toList(), source.offGrid()));
    }

    private static MaskPart byNumber(MaskPart part, LabelRule rule) {
        return part.rule() instanceof LabelRule.Segments ? part : new MaskPart(part.file(), rule);
    }

    private CohortListing withMasks(UnaryOperator<MaskSource> change) {
        List<Case> changed = cohort.cases().stream()
                .map(each -> each.withMask(each.mask().map(change)))
                .toList();
        return new CohortListing(new Cohort(changed), leftOut, how);
    }
}
