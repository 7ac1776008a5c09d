// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.slicewise.segmentation.LabelNames;

/** The state of a training as a {@link ModelFile}. */
record CheckpointFile(Path path) {

    private static final String KIND = "checkpoint";
    private static final String MACHINE = "machine.";

    /**
     * What is in the file.
     *
     * @param machine where it was written, by name
     */
    record Content(RunState state, SortedMap<String, String> machine) {}

    /** Writes beside the file, and puts what is complete in its place. */
    void write(RunFacts run, Map<String, String> machine, RunState state) throws IOException {
        SortedMap<String, String> text = new TreeMap<>(run.facts());
        machine.forEach((name, value) -> text.put(MACHINE + name, value));
        text.put("iteration", Integer.toString(state.iteration()));
        text.put("updates", Integer.toString(state.training().updates()));
        text.put("validations", Integer.toString(state.curve().validations().size()));
        text.put("best.iteration", Integer.toString(state.best().iteration()));
        text.put("best.score", Double.toString(state.best().score()));
        text.put("best.misses", Integer.toString(state.best().misses()));
        CurveTensors curve = CurveTensors.of(state.curve());
        new ModelFile(path, KIND)
                .write(
                        text,
                        joined(state.training().tensors(), curve.tensors()),
                        new Joined(finite(state), curve.values()));
    }

    /** The values, one after the other; the first that is not finite ends the writing. */
    private static List<float[]> finite(RunState state) {
        return new AbstractList<>() {
            @Override
            public float[] get(int index) {
                float[] values = state.training().values().get(index);
                for (float value : values) {
                    if (!Float.isFinite(value)) {
                        String tensor = state.training().tensors().get(index).name();
                        throw DivergedException.ofWeights(tensor, value, state.iteration());
                    }
                }
                return values;
            }

            @Override
            public int size() {
                return state.training().tensors().size();
            }
        };
    }

    /**
     * Reads the state of the same training.
     *
     * @param run what must be the same
     * @param tensors what the training has
     * @param rates the learning rate of an iteration, counted from 1
     * @throws IllegalArgumentException if the file is of another training; the text tells the difference
     * @throws ModelFormatException if the file holds something else, or is cut short or damaged
     */
    Content read(RunFacts run, List<TensorFact> tensors, LabelNames labels, IntToDoubleFunction rates)
            throws IOException {
        ModelFile file = new ModelFile(path, KIND);
        return file.read(zip -> {
            Map<String, String> text = file.facts(zip);
            run.requireSameAs(RunFacts.among(text), path);
            int iteration = whole(text, "iteration", file);
            List<TensorFact> curve =
                    CurveTensors.facts(iteration, whole(text, "validations", file), labels.classes() - 1);
            List<float[]> values = file.values(zip, joined(tensors, curve));
            TrainingState training =
                    new TrainingState(tensors, values.subList(0, tensors.size()), whole(text, "updates", file));
            CurveTensors points = new CurveTensors(curve, values.subList(tensors.size(), values.size()));
            return new Content(
                    new RunState(iteration, best(text, file), training, points.curve(labels, rates)), machine(text));
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

    private static SortedMap<String, String> machine(Map<String, String> text) {
        SortedMap<String, String> machine = new TreeMap<>();
        text.forEach((key, value) -> {
            if (key.startsWith(MACHINE)) {
                machine.put(key.substring(MACHINE.length()), value);
            }
        });
        return machine;
    }

    /** Two lists after each other; values are fetched only when they are asked for. */
    private static final class Joined extends AbstractList<float[]> {
        private final List<float[]> first;
        private final List<float[]> second;

        Joined(List<float[]> first, List<float[]> second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public float[] get(int index) {
            return index < first.size() ? first.get(index) : second.get(index - first.size());
        }

        @Override
        public int size() {
            return first.size() + second.size();
        }
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
