// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slicewise.interpolation.SliceAffinity.SliceCarrier;

/** Carries values between the slices of one image; features of slices are kept as long as there is room. */
final class DjlSliceCarrier implements SliceCarrier {

    private static final long MOST_FEATURE_BYTES = 256L << 20;

    private final WorkingSlices slices;
    private final Window window;
    private final ScriptModule text;
    private final Weights weights;
    private final NDManager manager;
    private final Map<Integer, NDArray> features = new LinkedHashMap<>(16, 0.75f, true);

    DjlSliceCarrier(WorkingSlices slices, Window window, ScriptModule text, Weights weights, NDManager manager) {
        this.slices = slices;
        this.window = window;
        this.text = text;
        this.weights = weights;
        this.manager = manager;
    }

    @Override
    public float[][] carry(int from, int to, float[][] values) {
        DjlRuntime.get().prepareThread();
        NDArray source = features(from);
        NDArray target = features(to);
        int pixels = slices.fullWidth() * slices.fullHeight();
        float[] all = new float[values.length * pixels];
        for (int label = 0; label < values.length; label++) {
            System.arraycopy(values[label], 0, all, label * pixels, pixels);
        }
        float[] carried = carried(target, source, all, values.length);
        float[][] result = new float[values.length][];
        for (int label = 0; label < values.length; label++) {
            result[label] = Arrays.copyOfRange(carried, label * pixels, (label + 1) * pixels);
        }
        return result;
    }

    private float[] carried(NDArray target, NDArray source, float[] values, int labels) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray array = scope.create(values, new Shape(1, labels, slices.fullHeight(), slices.fullWidth()));
            return text.infer(
                            scope,
                            "carry",
                            new NDList(target, source, array, window.radius(), scope.create(slices.factor())),
                            new NDList(window.scale(), window.prior()))
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    private NDArray features(int index) {
        NDArray known = features.get(index);
        if (known != null) {
            return known;
        }
        makeRoom();
        NDArray made = described(index);
        features.put(index, made);
        return made;
    }

    private NDArray described(int index) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray image = scope.create(slices.slice(index), new Shape(1, 1, slices.height(), slices.width()));
            NDArray made = text.infer(scope, "describe", new NDList(image), weights.parameters(), weights.statistics())
                    .singletonOrThrow();
            made.attach(manager);
            return made;
        }
    }

    /** Forgets the features that were not used for longest, but those of the slice used last. */
    private void makeRoom() {
        long bytes = (long) FeatureNetwork.FEATURES * Float.BYTES * slices.width() * slices.height();
        Iterator<NDArray> oldest = features.values().iterator();
        while (features.size() > 1 && (features.size() + 1) * bytes > MOST_FEATURE_BYTES) {
            oldest.next().close();
            oldest.remove();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
