// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slicewise.djl.weights.StoredTensor;
import org.slicewise.segmentation.LabelNames;

/** The state of a training as a {@link ModelFile}. */
record CheckpointFile(Path path) {

    private static final String KIND = "checkpoint";

    /**
     * What is in the file.
     *
     * @param machine where it was written, by name
     */
    record Content(RunState state, SortedMap<String, String> machine) {}

    /** Writes beside the file, and puts what is complete in its place. */
    void write(RunFacts run, Machine machine, RunPlan plan, RunState state) throws IOException {
        SortedMap<String, String> text = new TreeMap<>(run.facts());
        FactKind.MACHINE.putAll(text, machine.facts());
        text.put("iteration", Integer.toString(state.iteration()));
        text.put("gathered", Integer.toString(state.training().gathered()));
        text.put("updates", Integer.toString(state.training().updates()));
        text.put("batches", Integer.toString(state.training().batches()));
        text.put("validations", Integer.toString(state.curve().validations().size()));
        text.put("best.iteration", Integer.toString(state.best().iteration()));
        text.put("best.score", Double.toString(state.best().score()));
        text.put("best.misses", Integer.toString(state.best().misses()));
        List<StoredTensor> tensors = tensors(plan);
        List<float[]> values = state.training().values();
        DivergedException.requireFinite(tensors, values, state.iteration());
        CurveTensors curve = CurveTensors.of(state.curve());
        new ModelFile(path, KIND).write(text, joined(tensors, curve.tensors()), joined(values, curve.values()));
    }

    private static List<StoredTensor> tensors(RunPlan plan) {
        return TrainingState.tensors(plan.network(), plan.spec().descent());
    }

    /**
     * Reads the state of the same training.
     *
     * @param run what must be the same
     * @throws IllegalArgumentException if the file is of another training; the text tells the difference
     * @throws ModelFormatException if the file holds something else, or is cut short or damaged
     */
    Content read(RunFacts run, RunPlan plan) throws IOException {
        ModelFile file = new ModelFile(path, KIND);
        return file.read(weights -> {
            Map<String, String> text = file.facts(weights);
            run.requireSameAs(RunFacts.among(text), path);
            LabelNames labels = plan.data().labels();
            int iteration = whole(text, "iteration", file);
            List<StoredTensor> tensors = tensors(plan);
            List<StoredTensor> curve =
                    CurveTensors.tensors(iteration, whole(text, "validations", file), labels.classes() - 1);
            List<float[]> values = file.values(weights, joined(tensors, curve));
            TrainingState training = TrainingState.of(
                    plan.network(),
                    plan.spec().descent(),
                    values.subList(0, tensors.size()),
                    whole(text, "gathered", file),
                    whole(text, "updates", file),
                    whole(text, "batches", file));
            CurveTensors points = new CurveTensors(curve, values.subList(tensors.size(), values.size()));
            return new Content(
                    new RunState(iteration, best(text, file), training, points.curve(labels, plan::rate)),
                    FactKind.MACHINE.in(text));
        });
    }

    private static BestSoFar best(Map<String, String> text, ModelFile file) throws ModelFormatException {
        try {
            return new BestSoFar(
                    whole(text, "best.iteration", file),
                    Double.parseDouble(text.getOrDefault("best.score", "")),
                    whole(text, "best.misses", file));
        } catch (NumberFormatException e) {
            throw file.invalidText(e);
        }
    }

    private static int whole(Map<String, String> text, String key, ModelFile file) throws ModelFormatException {
        String value = text.getOrDefault(key, "");
        if (!value.matches("\\d{1,8}")) {
            throw file.refusal("\"%s\" with a whole number".formatted(key), "\"%s\"".formatted(value));
        }
        return Integer.parseInt(value);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
