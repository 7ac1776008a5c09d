// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tensors of a file, several of which may make up one of a network, one after the other along the first axis. */
record JoinedTensors(Path path, WeightsFile file) {

    /**
     * Refuses sources of another shape.
     *
     * @param wanted a tensor of the network
     * @param sources the keys of what makes it up
     */
    void requireShape(StoredTensor wanted, List<String> sources) throws WeightsFormatException {
        List<List<Long>> shapes =
                sources.stream().map(key -> file.tensors().get(key).shape()).toList();
        if (!wanted.shape().equals(joined(shapes))) {
            throw WeightsFormatException.ofShape(
                    path,
                    "%s with shape %s for this encoder".formatted(String.join(" and ", sources), wanted.shape()),
                    shapes.size() == 1 ? "shape " + shapes.get(0) : "shapes " + shapes);
        }
    }

    /** The shape of all together; that of the first one if they are not alike. */
    private static List<Long> joined(List<List<Long>> shapes) {
        List<Long> joined = new ArrayList<>(shapes.get(0));
        if (shapes.stream().distinct().count() == 1 && !joined.isEmpty()) {
            joined.set(0, joined.get(0) * shapes.size());
        }
        return joined;
    }

    /**
     * The numbers, all of them finite.
     *
     * @param wanted a tensor of the network, whose shape the sources have
     */
    float[] read(StoredTensor wanted, List<String> sources) throws IOException {
        if (sources.size() == 1) {
            return finite(sources.get(0));
        }
        float[] values = new float[Math.toIntExact(wanted.count())];
        int at = 0;
        for (String key : sources) {
            float[] part = finite(key);
            System.arraycopy(part, 0, values, at, part.length);
            at += part.length;
        }
        return values;
    }

    private float[] finite(String key) throws IOException {
        float[] values = file.read(key);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new WeightsFormatException(path, "finite weights", "%s in %s".formatted(value, key));
            }
        }
        return values;
    }
}
