// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What annotation costs, in a unit of the user's choice, such as minutes or euros; all parts are added.
 *
 * @param slice of every slice, empty or not
 * @param foreground more for a slice on which something is to be drawn
 * @param contour for each millimetre of outline
 * @param component for each object
 * @param volume for each volume that is opened
 */
public record CostModel(double slice, double foreground, double contour, double component, double volume) {

    /** Every slice costs 1: what budgets count. */
    public static final CostModel SLICES = new CostModel(1, 0, 0, 0, 0);

    /** The names of the parts, in the order of the record. */
    public static final List<String> PARTS = List.of("slice", "foreground", "contour", "component", "volume");

    private static final int MOST_CHARACTERS = 400;

    public CostModel {
        List<Double> parts = List.of(slice, foreground, contour, component, volume);
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) >= 0) || parts.get(i).isInfinite()) {
                throw new IllegalArgumentException(
                        "The cost \"%s\" is a number of at least 0, but is %s.".formatted(PARTS.get(i), parts.get(i)));
            }
        }
        if (slice + foreground + contour + component + volume == 0) {
            throw new IllegalArgumentException("A cost model needs a part that costs something.");
        }
    }

    /** The cost of a slice, without that of opening its volume. */
    public double of(SliceContent content) {
        return slice
                + foreground * content.foreground()
                + contour * content.contour()
                + component * content.components();
    }

    /** The model as text, such as {@code slice=0.5,foreground=2}, which {@link #parse} understands. */
    public String text() {
        List<String> parts = new ArrayList<>();
        List<Double> costs = List.of(slice, foreground, contour, component, volume);
        for (int i = 0; i < costs.size(); i++) {
            if (costs.get(i) != 0) {
                parts.add(PARTS.get(i) + "=" + costs.get(i));
            }
        }
        return String.join(",", parts);
    }

    /**
     * The model of a text; parts that are not named cost nothing.
     *
     * @throws IllegalArgumentException if it is none; the text says what is wrong and what there is
     */
    public static CostModel parse(String text) {
        double[] costs = new double[PARTS.size()];
        boolean[] named = new boolean[costs.length];
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("A cost model has at most %d characters.".formatted(MOST_CHARACTERS));
        }
        for (String entry : text.split(",", -1)) {
            int equals = entry.indexOf('=');
            int part = equals < 0
                    ? -1
                    : PARTS.indexOf(entry.substring(0, equals).strip().toLowerCase(Locale.ROOT));
            if (part < 0 || named[part]) {
                throw new IllegalArgumentException(
                        "\"%s\" is no part of a cost model; write each of %s at most once: %s."
                                .formatted(
                                        entry.strip(),
                                        PARTS,
                                        PARTS.stream().map(name -> name + "=N").collect(Collectors.joining(","))));
            }
            named[part] = true;
            costs[part] = number(entry.substring(equals + 1).strip());
        }
        return new CostModel(costs[0], costs[1], costs[2], costs[3], costs[4]);
    }

    private static double number(String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" is no number.".formatted(digits), e);
        }
    }
}
