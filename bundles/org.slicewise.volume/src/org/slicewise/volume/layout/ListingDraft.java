// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;

/** The listing of a folder while its layout makes it. */
final class ListingDraft {

    private final FolderTree tree;
    private final boolean masksRequired;
    private final SortedMap<String, Case> cases = new TreeMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<LeftOut> testPart = new ArrayList<>();
    private String how;

    ListingDraft(FolderTree tree, boolean masksRequired, String how) {
        this.tree = tree;
        this.masksRequired = masksRequired;
        this.how = how;
        leftOut.addAll(tree.unreadable());
    }

    /** Whether a case without a mask is to be left out. */
    boolean masksRequired() {
        return masksRequired;
    }

    /** Adds a case, whose id no other has. */
    void add(Case each) {
        if (cases.put(each.id(), each) != null) {
            throw new IllegalStateException("Two cases are called \"%s\".".formatted(each.id()));
        }
    }

    void leaveOut(String id, String reason) {
        leftOut.add(new LeftOut(id, reason));
    }

    /** Leaves out an image that was never meant to have a mask. */
    void leaveOutTest(String id, FoundFile image) {
        testPart.add(new LeftOut(id, "The image %s is of the test part, which has no masks.".formatted(image)));
    }

    /** Adds a sentence, which may be empty, to how the folder was read. */
    void note(String sentence) {
        how = (how + " " + sentence).strip();
    }

    /** Why neither of two files is used. */
    static String doubles(Object one, Object other) {
        return "%s and %s stand for the same case; remove one of them.".formatted(one, other);
    }

    /** The listing, or an error if it has no case. */
    CohortListing finished() throws DatasetLayoutException {
        Comparator<LeftOut> byId = Comparator.comparing(LeftOut::id).thenComparing(LeftOut::reason);
        leftOut.sort(byId);
        testPart.sort(byId);
        leftOut.addAll(testPart);
        if (cases.isEmpty()) {
            String first = leftOut.isEmpty() ? "" : " %d are left out. %s".formatted(leftOut.size(), leftOut.get(0));
            throw new DatasetLayoutException(
                    "%s holds no case that can be used. %s%s".formatted(tree.root(), how, first));
        }
        return new CohortListing(new Cohort(List.copyOf(cases.values())), leftOut, how);
    }
}
