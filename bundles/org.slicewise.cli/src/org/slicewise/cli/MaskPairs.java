// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The masks of two folders, paired by the name that is left without the ending. */
final class MaskPairs {

    private MaskPairs() {}

    /** Returns every true mask with the prediction of its name; one without the other is a failure that names it. */
    static List<Pair> byName(Path truthFolder, Path predictionFolder) throws IOException {
        SortedMap<String, Path> truths = ImageFiles.in(truthFolder);
        SortedMap<String, Path> predictions = ImageFiles.in(predictionFolder);
        List<Pair> pairs = new ArrayList<>();
        truths.forEach((name, truth) -> pairs.add(new Pair(name, truth, partner(predictions, name, predictionFolder))));
        predictions.keySet().stream()
                .filter(name -> !truths.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new CommandFailure(
                            "%s has no true mask \"%s\" in %s.".formatted(predictions.get(name), name, truthFolder));
                });
        return pairs;
    }

    private static Path partner(SortedMap<String, Path> predictions, String name, Path folder) {
        Path prediction = predictions.get(name);
        if (prediction == null) {
            throw new CommandFailure("There is no prediction of \"%s\" in %s.".formatted(name, folder));
        }
        return prediction;
    }

    /** A true mask and the prediction of the same name. */
    record Pair(String name, Path truth, Path prediction) {}
}
