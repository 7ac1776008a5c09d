// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;

/** The listing of a folder while its layout makes it. */
final class ListingDraft {

    private final FolderTree tree;
    private final boolean masksRequired;
    private final String layout;
    private final SortedMap<String, Case> cases = new TreeMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<LeftOut> testPart = new ArrayList<>();
    private final List<LeftOut> files = new ArrayList<>();
    private final Set<Path> told = new HashSet<>();
    private String how;

    /**
     * A listing without cases.
     *
     * @param layout the name of the layout, for files that it makes nothing of
     */
    ListingDraft(FolderTree tree, boolean masksRequired, String layout, String how) {
        this.tree = tree;
        this.layout = layout;
        this.masksRequired = masksRequired;
        this.how = how;
        leftOut.addAll(tree.unreadable());
    }

    /** Whether a case without a mask is to be left out. */
    boolean masksRequired() {
        return masksRequired;
    }

    /** The image of the case that has an id already. */
    Optional<String> imageOf(String id) {
        return Optional.ofNullable(cases.get(id))
                .map(each -> FolderTree.nameOf(tree.root(), each.images().get(0)));
    }

    /** Adds a case, whose id no other has. */
    void add(Case each) {
        if (cases.put(each.id(), each) != null) {
            throw new IllegalStateException("Two cases are called \"%s\".".formatted(each.id()));
        }
        told.addAll(each.images());
        each.mask().ifPresent(mask -> mask.parts().forEach(part -> told.add(part.file())));
    }

    /** Leaves out a case with these files, which may be none; those that neither id nor reason names are added. */
    void leaveOut(String id, String reason, List<FoundFile> ofCase) {
        leftOut.add(new LeftOut(id, withNames(id, reason, ofCase)));
    }

    /** Leaves out an image, by the files of its channels, that was never meant to have a mask. */
    void leaveOutTest(String id, List<FoundFile> image) {
        String reason = "The image %s is of the test part, which has no masks.".formatted(image.get(0));
        testPart.add(new LeftOut(id, withNames(id, reason, image)));
    }

    /** Leaves out a file that belongs to no case. */
    void leaveOutFile(FoundFile file, String reason) {
        files.add(new LeftOut(file.name(), withNames(file.name(), reason, List.of(file)), true));
    }

    /** The images and masks that are in no case and not left out so far. */
    List<FoundFile> open() {
        return tree.volumes().filter(file -> !told.contains(file.path())).toList();
    }

    private String withNames(String id, String reason, List<FoundFile> ofCase) {
        ofCase.forEach(file -> told.add(file.path()));
        String others = ofCase.stream()
                .filter(file -> !isNamed(file.name(), id + " " + reason))
                .map(FoundFile::name)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? reason : "%s Left out with it: %s.".formatted(reason, others);
    }

    /** Whether a name stands in a text as a word of its own. */
    private static boolean isNamed(String name, String text) {
        return Pattern.compile("(?<![^\\s(\\[])" + Pattern.quote(name) + "(?=[\\s,;:)\\]]|\\.?(?:\\s|$))")
                .matcher(text)
                .find();
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
        open().forEach(file -> leaveOutFile(
                file,
                "The file %s is not named like an image or a mask of the layout %s; rename it or move it if it is one."
                        .formatted(file, layout)));
        files.sort(byId);
        leftOut.addAll(files);
        if (cases.isEmpty()) {
            String first = leftOut.isEmpty() ? "" : " %d are left out. %s".formatted(leftOut.size(), leftOut.get(0));
            throw new DatasetLayoutException(
                    "%s holds no case that can be used. %s%s".formatted(tree.root(), how, first));
        }
        return new CohortListing(new Cohort(List.copyOf(cases.values())), leftOut, how);
    }
}
