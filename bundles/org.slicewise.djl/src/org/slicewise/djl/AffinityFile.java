// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.slicewise.interpolation.AffinitySpec;

/** A slice affinity as a {@link ModelFile}. */
final class AffinityFile {

    private static final String KIND = "slice-affinity";

    private AffinityFile() {}

    /** Writes beside the file, and puts what is complete in its place. */
    static void write(StoredAffinity affinity, Path file) throws IOException {
        new ModelFile(file, KIND)
                .write(affinity.spec().toMap(), FeatureNetwork.plan().stored(), affinity.values());
    }

    /**
     * Reads a slice affinity. No more memory is asked for than the file is long.
     *
     * @throws ModelFormatException if the file holds something else, is cut short or damaged, or is newer
     */
    static StoredAffinity read(Path path) throws IOException {
        ModelFile file = new ModelFile(path, KIND);
        return file.read(weights -> new StoredAffinity(
                spec(file.facts(weights), file),
                file.values(weights, FeatureNetwork.plan().stored())));
    }

    private static AffinitySpec spec(Map<String, String> facts, ModelFile file) throws ModelFormatException {
        try {
            return AffinitySpec.fromMap(facts);
        } catch (IllegalArgumentException e) {
            throw file.invalidText(e);
        }
    }
}
