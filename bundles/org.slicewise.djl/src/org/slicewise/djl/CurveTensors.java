// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.slicewise.djl.weights.StoredTensor;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.LearningCurve;
import org.slicewise.segmentation.ValidationScore;

/**
 * A learning curve as tensors of a file: {@code curve.steps}, loss, gradient and waiting time of each iteration, and
 * {@code curve.validations}, the iteration of each validation and the IoU of each label. Learning rates are not among
 * them, since the specification tells them. A curve without a point of a kind has no tensor for it.
 *
 * @param tensors their names and shapes
 * @param values their values
 */
record CurveTensors(List<StoredTensor> tensors, List<float[]> values) {

    private static final int FIGURES = 3;

    static CurveTensors of(LearningCurve curve) {
        List<LearningCurve.Step> steps = curve.steps();
        List<ValidationScore> scores = curve.validations();
        List<float[]> values = new ArrayList<>();
        if (!steps.isEmpty()) {
            values.add(steps(steps));
        }
        if (!scores.isEmpty()) {
            values.add(validations(scores, curve.labels()));
        }
        return new CurveTensors(
                tensors(steps.size(), scores.size(), curve.labels().size()), values);
    }

    /** The tensors of a curve with so many points. */
    static List<StoredTensor> tensors(int steps, int validations, int labels) {
        List<StoredTensor> tensors = new ArrayList<>();
        if (steps > 0) {
            tensors.add(StoredTensor.floats("curve.steps", List.of(steps, FIGURES)));
        }
        if (validations > 0) {
            tensors.add(StoredTensor.floats("curve.validations", List.of(validations, 1 + labels)));
        }
        return tensors;
    }

    private static float[] steps(List<LearningCurve.Step> steps) {
        float[] values = new float[FIGURES * steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            values[FIGURES * i] = steps.get(i).loss();
            values[FIGURES * i + 1] = steps.get(i).gradient();
            values[FIGURES * i + 2] = steps.get(i).waited();
        }
        return values;
    }

    private static float[] validations(List<ValidationScore> scores, List<Integer> labels) {
        float[] values = new float[(1 + labels.size()) * scores.size()];
        int next = 0;
        for (ValidationScore score : scores) {
            values[next++] = score.iteration();
            for (int label : labels) {
                values[next++] = score.iou().get(label);
            }
        }
        return values;
    }

    /**
     * The curve.
     *
     * @param rates the learning rate of an iteration, counted from 1
     */
    LearningCurve curve(LabelNames names, IntToDoubleFunction rates) {
        LearningCurve curve = new LearningCurve(names);
        for (int i = 0; i < tensors.size(); i++) {
            float[] its = values.get(i);
            if (tensors.get(i).name().equals("curve.steps")) {
                addSteps(its, curve, rates);
            } else {
                addValidations(its, curve);
            }
        }
        return curve;
    }

    private static void addSteps(float[] values, LearningCurve curve, IntToDoubleFunction rates) {
        for (int i = 0; i < values.length / FIGURES; i++) {
            curve.add(new LearningCurve.Step(
                    i + 1,
                    values[FIGURES * i],
                    rates.applyAsDouble(i + 1),
                    values[FIGURES * i + 1],
                    values[FIGURES * i + 2]));
        }
    }

    private static void addValidations(float[] values, LearningCurve curve) {
        int width = 1 + curve.labels().size();
        for (int row = 0; row < values.length; row += width) {
            SortedMap<Integer, Float> iou = new TreeMap<>();
            for (int i = 1; i < width; i++) {
                iou.put(curve.labels().get(i - 1), values[row + i]);
            }
            curve.add(new ValidationScore((int) values[row], iou));
        }
    }
}
