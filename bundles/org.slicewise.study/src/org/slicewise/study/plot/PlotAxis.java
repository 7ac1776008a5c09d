// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis of a plot.
 *
 * @param title what it shows, with the unit if there is one
 * @param low value at its beginning
 * @param high value at its end, larger than {@code low}
 * @param ticks marked values in ascending order
 */
public record PlotAxis(String title, double low, double high, List<Tick> ticks) {

    private static final int MOST_STEPS = 10;
    private static final double[] NICE = {1, 2, 5, 10};
    private static final double[] FINE = {1, 2, 5};
    private static final double[] DECADES = {1};

    /** A marked value. */
    public record Tick(double value, String text) {}

    /** An axis of numbers from 0 to {@code high} or a little more, marked at 1, 2 or 5 times a power of ten. */
    public static PlotAxis numbers(String title, double high) {
        double end = high > 0 && Double.isFinite(high) ? high : 1;
        double power = Math.pow(10, Math.floor(Math.log10(end / MOST_STEPS)));
        double step = power;
        for (int i = 0; i < NICE.length && step * MOST_STEPS < end * (1 - 1e-9); i++) {
            step = power * NICE[i];
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= Math.ceil(end / step - 1e-9); i++) {
            ticks.add(new Tick(i * step, text(i * step)));
        }
        return new PlotAxis(title, 0, ticks.get(ticks.size() - 1).value(), ticks);
    }

    /**
     * An axis of logarithms: what lies along it are the decimal logarithms of values.
     *
     * @param low the smallest value, above 0
     * @param high the largest value, above {@code low}
     */
    public static PlotAxis powers(String title, double low, double high) {
        double[] steps = high > 1000 * low ? DECADES : FINE;
        List<Tick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
            for (double step : steps) {
                double value = step * Math.pow(10, power);
                if (value >= low && value <= high) {
                    ticks.add(new Tick(Math.log10(value), text(value)));
                }
            }
        }
        return new PlotAxis(title, Math.log10(low), Math.log10(high), ticks);
    }

    /** An axis with a place for each name, in the middle of which is its number: 1 for the first. */
    public static PlotAxis names(String title, List<String> names) {
        List<Tick> ticks = IntStream.range(0, names.size())
                .mapToObj(i -> new Tick(i + 1, names.get(i)))
                .toList();
        return new PlotAxis(title, 0.5, names.size() + 0.5, ticks);
    }

    /** Where a value lies: 0 at the beginning of the axis, 1 at its end. */
    public double fraction(double value) {
        return (value - low) / (high - low);
    }

    private static String text(double value) {
        return new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
