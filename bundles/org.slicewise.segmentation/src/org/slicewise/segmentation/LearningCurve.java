// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a training went so far: each iteration, and each validation. May be read while the training goes on. */
public final class LearningCurve {

    private final List<Integer> labels;
    private final List<Step> steps = new ArrayList<>();
    private final List<ValidationScore> validations = new ArrayList<>();

    /** A curve without a point. */
    public LearningCurve(LabelNames names) {
        this.labels = names.labels().stream().filter(label -> label != 0).toList();
    }

    /**
     * One iteration.
     *
     * @param iteration its number, from 1 on
     * @param loss mean loss of its batch
     * @param rate its learning rate
     * @param gradient Euclidean norm of the gradient before it was clipped; not a number if it was not measured
     * @param waited seconds the training waited for the batch
     */
    public record Step(int iteration, float loss, double rate, float gradient, float waited) {}

    /** Adds the next iteration. */
    public synchronized void add(Step step) {
        steps.add(step);
    }

    /** Adds the next validation. */
    public synchronized void add(ValidationScore score) {
        validations.add(score);
    }

    /** The labels that are scored, ascending. */
    public List<Integer> labels() {
        return labels;
    }

    /** All iterations so far, in their order. */
    public synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    /** All validations so far, in their order. */
    public synchronized List<ValidationScore> validations() {
        return List.copyOf(validations);
    }

    /**
     * The curve as a table: {@code iteration,loss,rate,gradient,waited} and, of the iterations that were followed by a
     * validation, {@code iou.mean} and {@code iou.L} for each label L. What is not known is empty.
     */
    public String csv() {
        Map<Integer, ValidationScore> scored = new HashMap<>();
        validations().forEach(score -> scored.put(score.iteration(), score));
        StringBuilder text = new StringBuilder("iteration,loss,rate,gradient,waited,iou.mean");
        labels.forEach(label -> text.append(",iou.").append(label));
        text.append('\n');
        for (Step step : steps()) {
            text.append(step.iteration())
                    .append(',')
                    .append(figure(step.loss(), "%.6g"))
                    .append(',')
                    .append(step.rate())
                    .append(',')
                    .append(figure(step.gradient(), "%.6g"))
                    .append(',')
                    .append(figure(step.waited(), "%.4f"))
                    .append(',')
                    .append(scores(scored.get(step.iteration())))
                    .append('\n');
        }
        return text.toString();
    }

    private String scores(ValidationScore score) {
        if (score == null) {
            return ",".repeat(labels.size());
        }
        String byLabel = labels.stream()
                .map(label -> "," + figure(score.iou().getOrDefault(label, Float.NaN), "%.6f"))
                .collect(Collectors.joining());
        return figure(score.mean(), "%.6f") + byLabel;
    }

    private static String figure(double value, String format) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }
}
