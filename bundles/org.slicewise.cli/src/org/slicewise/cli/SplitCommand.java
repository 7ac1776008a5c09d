// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slicewise.volume.Case;
import org.slicewise.volume.split.CohortSplit;
import org.slicewise.volume.split.CohortSplitter;
import org.slicewise.volume.split.ImageChecksum;
import org.slicewise.volume.split.LabelStrata;
import org.slicewise.volume.split.SameImage;
import org.slicewise.volume.split.SameImageSearch;
import org.slicewise.volume.split.SplitItem;
import org.slicewise.volume.text.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise split}: which cases of a cohort are for training, validation and test. */
@Command(
        name = "split",
        description = "Decide which cases of a cohort are for training, for validation and for test.",
        footerHeading = "%nSizes and output:%n",
        footer = "A SIZE is a number of cases (96), a fraction of all cases (0.2) or rest, which one split can take. "
                + "Cases of one patient stay together. The CSV table has the columns case, patient, split; sample, "
                + "train and predict take it with --split. The same cases, seed and options give the same split.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class SplitCommand implements Callable<Integer> {

    /** The column that says for what a case is. */
    static final String SPLIT = "split";

    private static final String HEADER = "case,patient,%s\n".formatted(SPLIT);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort;

    @Mixin
    private SplitOptions sizes;

    @Mixin
    private GroupOptions grouping;

    @Option(
            names = "--stratify",
            paramLabel = "LABEL[,LABEL]",
            defaultValue = "",
            showDefaultValue = Visibility.NEVER,
            description = "Give each split its share of the cases that have a label, or of those of each combination "
                    + "of labels; reads the masks.")
    private String labels;

    @Option(
            names = "--check-duplicates",
            arity = "0..1",
            paramLabel = "WHAT",
            fallbackValue = "file",
            completionCandidates = Checksums.class,
            description = "Warn if the same image is in two splits, comparing WHAT: ${COMPLETION-CANDIDATES} "
                    + "(default: ${FALLBACK-VALUE}). A copy that was compressed again or has another header is the "
                    + "same by its voxels alone.")
    private String duplicates;

    @Option(
            names = "--keep-duplicates-together",
            description = "Keep cases with the same image together, as if they were of one patient.")
    private boolean together;

    @Option(names = "--images-only", description = "Split images without a mask, too; not for training or scoring.")
    private boolean imagesOnly;

    @Option(names = "--out", paramLabel = "CSV", description = "Write the table to this file, not to standard output.")
    private Path out;

    private final Surroundings surroundings;

    SplitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        CohortSplitter splitter = sizes.splitter();
        LabelStrata strata = Usage.value(spec, "--stratify", () -> LabelStrata.parse(labels));
        if (imagesOnly && !strata.isEmpty()) {
            throw Usage.wrong(spec, "--stratify reads the mask of every case; leave --images-only out.");
        }
        String what = duplicates == null ? ImageChecksum.FILE.text() : duplicates;
        ImageChecksum checksum = Usage.value(spec, "--check-duplicates", () -> ImageChecksum.named(what));
        Optional<OutputFile> table = OutputFile.ifGiven(out);
        Function<Case, String> groups = grouping.groups();
        List<Case> cases = cohort.read(!imagesOnly).cases().stream()
                .map(each -> each.withPatient(groups.apply(each)))
                .toList();
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            List<SplitItem> items = items(cases, strata, cancellation);
            boolean compared = duplicates != null || together;
            List<SameImage> same = compared ? same(cases, checksum, cancellation) : List.of();
            CohortSplit split = splitter.split(together ? SameImage.together(items, same) : items);
            report(split, same);
            OutputFile.writeOrPrint(table(cases, split), table, spec);
            return Exit.OK;
        });
    }

    private List<SplitItem> items(List<Case> cases, LabelStrata strata, Cancellation cancellation) throws IOException {
        if (strata.isEmpty()) {
            return cases.stream().map(SplitItem::of).toList();
        }
        List<SplitItem> items = new ArrayList<>();
        SortedSet<Integer> occurring = new TreeSet<>();
        try (Progress progress = surroundings.progress(spec, "mask")) {
            for (Case each : cases) {
                cancellation.check();
                SortedSet<Integer> present = each.readMask().occurring();
                occurring.addAll(present);
                items.add(SplitItem.of(each).withStratum(strata.stratum(present)));
                progress.at(items.size(), cases.size(), each.id());
            }
        }
        strata.requireIn(occurring);
        return items;
    }

    private List<SameImage> same(List<Case> cases, ImageChecksum checksum, Cancellation cancellation)
            throws IOException {
        try (Progress progress = surroundings.progress(spec, "image")) {
            return new SameImageSearch(checksum, (done, of) -> progress.at(done, of, ""), cancellation::isAsked)
                    .in(cases);
        }
    }

    private void report(CohortSplit split, List<SameImage> same) {
        spec.commandLine().getErr().println("Split " + split.splits().size() + " cases: " + split.text() + ".");
        split.deviation().ifPresent(this::warn);
        SameImage.warning(same, split).ifPresent(this::warn);
        spec.commandLine().getErr().flush();
    }

    private void warn(String warning) {
        spec.commandLine().getErr().println("Warning: " + warning);
    }

    private static String table(List<Case> cases, CohortSplit split) {
        return HEADER
                + cases.stream()
                        .map(each -> Csv.row(
                                each.id(), each.patient(), split.of(each.id()).text()))
                        .collect(Collectors.joining());
    }

    /** What can be compared of images, for the help. */
    static final class Checksums extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Checksums() {
            super(ImageChecksum.texts());
        }
    }
}
