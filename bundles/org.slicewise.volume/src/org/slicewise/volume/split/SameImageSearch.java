// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slicewise.volume.Case;

/**
 * Finds the cases of a cohort that have the same image file, whatever it is called; each channel counts as one.
 *
 * <p>Only files of a size that occurs more than once are read, in pieces. Masks are not looked at: those of different
 * images may well be the same.
 *
 * @param checksum what of the files is compared
 * @param progress told after each file
 * @param cancelled asked before each file and, where a whole file is compared, before each piece of it
 */
public record SameImageSearch(ImageChecksum checksum, Progress progress, BooleanSupplier cancelled) {

    /** Is told how far the search is. */
    @FunctionalInterface
    public interface Progress {
        /** So many files of those that must be read have been. */
        void at(int done, int of);
    }

    /**
     * The images that several cases have, in the order of the first of these.
     *
     * @throws CancellationException if {@code cancelled} said so
     */
    public List<SameImage> in(List<Case> cases) throws IOException {
        Map<String, Set<String>> casesBySum = new LinkedHashMap<>();
        List<Candidate> candidates = ofSameSize(cases);
        for (int done = 0; done < candidates.size(); done++) {
            check();
            Candidate candidate = candidates.get(done);
            casesBySum
                    .computeIfAbsent(checksum.of(candidate.image, cancelled), absent -> new LinkedHashSet<>())
                    .add(candidate.caseId);
            progress.at(done + 1, candidates.size());
        }
        Map<List<String>, SameImage> byCases = new LinkedHashMap<>();
        casesBySum.forEach((sum, ids) -> byCases.putIfAbsent(List.copyOf(ids), new SameImage(sum, List.copyOf(ids))));
        return byCases.values().stream()
                .filter(image -> image.cases().size() > 1)
                .toList();
    }

    /** The images that have a partner of the same size in another case. */
    private List<Candidate> ofSameSize(List<Case> cases) throws IOException {
        Map<Long, Set<String>> casesBySize = new LinkedHashMap<>();
        List<Candidate> all = new ArrayList<>();
        for (Case each : cases) {
            for (Path image : each.images()) {
                check();
                Candidate candidate = new Candidate(each.id(), image, checksum.size(image));
                casesBySize
                        .computeIfAbsent(candidate.size, absent -> new LinkedHashSet<>())
                        .add(each.id());
                all.add(candidate);
            }
        }
        return all.stream()
                .filter(candidate -> casesBySize.get(candidate.size).size() > 1)
                .toList();
    }

    private void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The search for the same images was cancelled.");
        }
    }

    private record Candidate(String caseId, Path image, long size) {}
}
