// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.slicewise.scoring.LabelOverlaps;
import org.slicewise.scoring.Overlap;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise score}: how well two masks, or two folders of masks, agree. */
@Command(
        name = "score",
        description = "Score predicted masks against true ones: counts of voxels, IoU and Dice of each label.",
        footerHeading = "%nOutput:%n",
        footer = "With --json: {\"labels\": [{label, both, onlyTruth, onlyPrediction, iou, dice}, ...]}; iou and "
                + "dice are null (\"undefined\" in the table) when neither mask has the label. For two folders, "
                + "masks are paired by file name, \"labels\" holds the counts of all cases added up, and \"cases\" "
                + "the labels of each.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {
            Exit.OK_TEXT,
            "1:a mask is missing, malformed, or on another grid than its partner",
            Exit.USAGE_TEXT,
            Exit.CANCELLED_TEXT
        })
final class ScoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--truth", required = true, paramLabel = "FILE|DIR", description = "The true mask, or a folder.")
    private Path truth;

    @Option(
            names = "--prediction",
            required = true,
            paramLabel = "FILE|DIR",
            description = "The predicted mask, or a folder with one of the same name for each true one.")
    private Path prediction;

    @Option(
            names = "--labels",
            paramLabel = "N,N,...",
            split = ",",
            arity = "1",
            hideParamSyntax = true,
            description = "Score exactly these labels, separated by commas (default: those in either mask).")
    private List<Integer> labels;

    @Option(
            names = "--ignore-label",
            paramLabel = "N",
            description = "The label of true masks that stands for \"not annotated\": voxels that do not count.")
    private Integer ignored;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            print(Files.isDirectory(truth) ? scoreFolders(cancellation) : scoreFiles());
            return Exit.OK;
        });
    }

    private Scored scoreFolders(Cancellation cancellation) throws IOException {
        Map<String, LabelOverlaps> cases = new LinkedHashMap<>();
        LabelOverlaps pooled = null;
        for (MaskPairs.Pair pair : MaskPairs.byName(truth, prediction)) {
            cancellation.check();
            LabelOverlaps one = between(pair.truth(), pair.prediction());
            cases.put(pair.name(), one);
            pooled = pooled == null ? one : pooled.plus(one);
        }
        return new Scored(pooled, cases);
    }

    private Scored scoreFiles() throws IOException {
        if (Files.isDirectory(prediction)) {
            throw new CommandFailure(
                    "%s is a file, but %s is a folder; give two files or two folders.".formatted(truth, prediction));
        }
        return new Scored(between(truth, prediction), Map.of());
    }

    private LabelOverlaps between(Path truthFile, Path predictionFile) throws IOException {
        Mask prediction = Mask.read(predictionFile);
        Mask stored = rule().read(truthFile);
        SparseMask truth = SparseMask.fromFileMask(stored, stored.grid().axialAxis());
        try {
            return labels == null
                    ? LabelOverlaps.between(truth, prediction)
                    : LabelOverlaps.between(truth, prediction, labels);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    "%s and %s cannot be compared: %s".formatted(truthFile, predictionFile, e.getMessage()), e);
        }
    }

    private LabelRule rule() {
        return ignored == null
                ? new LabelRule.AsStored()
                : Usage.value(spec, "--ignore-label", () -> new LabelRule.Ignoring(ignored));
    }

    private void print(Scored scored) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? scored.json() + "\n" : scored.text());
        out.flush();
    }

    /** The counts of all labels, and of each case when there are several. */
    private record Scored(LabelOverlaps pooled, Map<String, LabelOverlaps> cases) {

        Json json() {
            Json all = new Json().with("labels", members(pooled.byLabel()));
            if (!cases.isEmpty()) {
                all.with(
                        "cases",
                        cases.entrySet().stream()
                                .map(one -> new Json()
                                        .with("case", one.getKey())
                                        .with("labels", members(one.getValue().byLabel()))
                                        .members())
                                .toList());
            }
            return all;
        }

        private static List<Map<String, Object>> members(SortedMap<Integer, Overlap> byLabel) {
            return byLabel.entrySet().stream()
                    .map(entry -> member(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private static Map<String, Object> member(int label, Overlap overlap) {
            return new Json()
                    .with("label", label)
                    .with("both", overlap.both())
                    .with("onlyTruth", overlap.onlyTruth())
                    .with("onlyPrediction", overlap.onlyPrediction())
                    .withFinite("iou", overlap.iou())
                    .withFinite("dice", overlap.dice())
                    .members();
        }

        String text() {
            TextTable table = new TextTable("case", "label", "both", "only truth", "only prediction", "IoU", "Dice");
            cases.forEach((name, overlaps) -> addRows(table, name, overlaps));
            addRows(table, cases.isEmpty() ? "-" : "all " + cases.size(), pooled);
            return table.toString();
        }

        private static void addRows(TextTable table, String name, LabelOverlaps overlaps) {
            overlaps.byLabel()
                    .forEach((label, o) -> table.add(
                            name,
                            String.valueOf(label),
                            String.valueOf(o.both()),
                            String.valueOf(o.onlyTruth()),
                            String.valueOf(o.onlyPrediction()),
                            shown(o.iou()),
                            shown(o.dice())));
        }

        private static String shown(OptionalDouble score) {
            return score.isPresent() ? String.format(Locale.ROOT, "%.4f", score.getAsDouble()) : "undefined";
        }
    }
}
