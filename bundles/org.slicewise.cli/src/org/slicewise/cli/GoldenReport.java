// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.List;
import java.util.Locale;
import org.slicewise.djl.DjlRuntime;
import org.slicewise.djl.GoldenFigure;
import org.slicewise.djl.GoldenResult;

/**
 * What came of golden files, as text or JSON.
 *
 * @param device the device by the name that was asked for
 */
record GoldenReport(String device) {

    /** One file: whether it passes, and the figure that differs most; or why it could not be checked. */
    static String line(GoldenResult result) {
        String what = result.worst().map(GoldenReport::text).orElseGet(() -> result.problem()
                .orElse("nothing was compared"));
        return String.format(Locale.ROOT, "%-5s %-36s %s%n", result.passes() ? "ok" : "FAIL", result.file(), what);
    }

    private static String text(GoldenFigure figure) {
        return String.format(
                Locale.ROOT,
                "%s differs by %.1e of itself (expected %s, found %s)",
                figure.name(),
                figure.difference(),
                figure.expected(),
                figure.found());
    }

    /** How many pass, in one line. */
    String summary(List<GoldenResult> results) {
        long fails = results.stream().filter(result -> !result.passes()).count();
        String where =
                "on %s (PyTorch %s).\n".formatted(device, DjlRuntime.report().version());
        return fails == 0
                ? "All %s golden files pass %s".formatted(results.size(), where)
                : "%s of %s golden files fail %s".formatted(fails, results.size(), where);
    }

    String json(List<GoldenResult> results) {
        return new Json()
                        .with("passes", results.stream().allMatch(GoldenResult::passes))
                        .with("device", device)
                        .with("pytorch", DjlRuntime.report().version())
                        .with(
                                "files",
                                results.stream().map(GoldenReport::members).toList())
                + "\n";
    }

    private static Object members(GoldenResult result) {
        return new Json()
                .with("file", result.file())
                .with("passes", result.passes())
                .with("worst", result.worst().map(GoldenReport::members).orElse(null))
                .with("problem", result.problem().orElse(null))
                .members();
    }

    private static Object members(GoldenFigure figure) {
        return new Json()
                .with("figure", figure.name())
                .withFinite("expected", figure.expected())
                .withFinite("found", figure.found())
                .withFinite("difference", figure.difference())
                .members();
    }
}
