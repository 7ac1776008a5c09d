// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.MaskPart;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.OffGrid;
import org.slicewise.volume.nrrd.SegmentLabel;

class CohortListingTest {

    private static final LabelRule SEGMENTS = new LabelRule.Segments(List.of(new SegmentLabel("Dense", 2)));

    private static CohortListing listing(MaskSource mask) {
        Case with = new Case("a", List.of(Path.of("a.nii")), Optional.of(mask));
        Case without = new Case("b", List.of(Path.of("b.nii")), Optional.empty());
        return new CohortListing(new Cohort(List.of(with, without)), List.of(), "how");
    }

    private static MaskSource mask(CohortListing listing) {
        return listing.cohort().cases().get(0).mask().orElseThrow();
    }

    @Test
    void aLabelIsIgnoredInMasksOfNumbersButNotOfSegments() {
        MaskPart numbers = new MaskPart(Path.of("m.nii"), new LabelRule.AsStored());
        MaskPart segments = new MaskPart(Path.of("m.seg.nrrd"), SEGMENTS);
        CohortListing changed = listing(new MaskSource(List.of(numbers, segments), OffGrid.REFUSE))
                .ignoring(9);
        assertEquals(
                List.of(new LabelRule.Ignoring(9), SEGMENTS),
                mask(changed).parts().stream().map(MaskPart::rule).toList());
        assertEquals(Optional.empty(), changed.cohort().cases().get(1).mask());
    }

    @Test
    void masksCanBeResampled() {
        MaskSource mask = MaskSource.of(Path.of("m.nii"));
        assertEquals(mask.with(OffGrid.RESAMPLE), mask(listing(mask).with(OffGrid.RESAMPLE)));
    }

    @Test
    void ofSomeCasesOnlyWhatIsLeftOutOfTheirsIsTold() {
        CohortListing whole = listing(MaskSource.of(Path.of("m.nii")));
        List<LeftOut> leftOut = List.of(new LeftOut("a", "double"), new LeftOut("b", "double"), new LeftOut("c", "x"));
        Cohort some = new Cohort(whole.cohort().cases().subList(0, 1));
        CohortListing part = new CohortListing(whole.cohort(), leftOut, "how").only(some);
        assertEquals(new CohortListing(some, leftOut.subList(0, 1), "how"), part);
    }

    @Test
    void casesThatTurnOutToBeOfNoUseAreLeftOutFirst() throws DatasetLayoutException {
        CohortListing whole = listing(MaskSource.of(Path.of("m.nii")));
        CohortListing before = new CohortListing(whole.cohort(), List.of(new LeftOut("0", "r")), "how");
        CohortListing after = before.without(List.of(new LeftOut("b", "broken")));
        assertEquals(List.of("a"), LayoutFolder.ids(after));
        assertEquals(List.of("b", "0"), LayoutFolder.leftOut(after));
        assertEquals(
                "2 of 3 cases are left out. Case \"b\": broken", after.warning().orElseThrow());
        List<LeftOut> all = List.of(new LeftOut("a", "broken"), new LeftOut("b", "lost"));
        String message = assertThrows(DatasetLayoutException.class, () -> whole.without(all))
                .getMessage();
        assertEquals("None of the 2 cases can be used. Case \"a\": broken how", message);
    }
}
