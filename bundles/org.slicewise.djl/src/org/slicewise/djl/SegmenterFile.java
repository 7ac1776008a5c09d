// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.nio.file.Path;

/** A segmenter as a {@link ModelFile}. */
final class SegmenterFile {

    private static final String KIND = "segmenter";

    private SegmenterFile() {}

    /** Writes beside the file, and puts what is complete in its place. */
    static void write(StoredSegmenter segmenter, Path file) throws IOException {
        new ModelFile(file, KIND)
                .write(SegmenterFacts.of(segmenter).toMap(), segmenter.plan().stored(), segmenter.values());
    }

    /**
     * Reads a segmenter. No more memory is asked for than the file is long.
     *
     * @throws ModelFormatException if the file holds something else, is cut short or damaged, or is newer
     */
    static StoredSegmenter read(Path path) throws IOException {
        ModelFile file = new ModelFile(path, KIND);
        return file.read(weights -> {
            SegmenterFacts facts = SegmenterFacts.of(file.facts(weights), file);
            NetworkPlan plan = facts.plan(file);
            return new StoredSegmenter(facts.spec(), facts.labels(), plan, file.values(weights, plan.stored()));
        });
    }
}
