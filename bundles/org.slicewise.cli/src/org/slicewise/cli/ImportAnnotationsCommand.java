// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slicewise.sampling.plan.PlanFolder;
import org.slicewise.sampling.plan.PlanTable;
import org.slicewise.sampling.plan.PlannedSlice;
import org.slicewise.sampling.plan.ReturnedMask;
import org.slicewise.sampling.plan.ReturnedSlice;
import org.slicewise.sampling.plan.SliceState;
import org.slicewise.volume.Case;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.Mask;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.text.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise import-annotations}: reads the masks that annotators return, and holds them against the plan. */
@Command(
        name = "import-annotations",
        description =
                "Read the masks that came back, and report which planned slices are missing and which were not planned.",
        footerHeading = "%nOutput:%n",
        footer = "DIR/CASE.nii.gz with what was annotated on planned slices, 255 elsewhere, and DIR/returned.csv with "
                + "the state of every slice: annotated, empty (nothing drawn, but marked as done in the plan), partly, "
                + "missing or unplanned.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {
            "0:everything that was planned, and nothing else, is annotated",
            "1:slices are missing or were not planned; what came back is written all the same",
            Exit.USAGE_TEXT,
            Exit.CANCELLED_TEXT
        })
final class ImportAnnotationsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort;

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "CSV",
            description = "The plan, as slicewise plan wrote it.")
    private Path plan;

    @Option(
            names = "--masks",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the masks that came back, named by cases.")
    private Path masks;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the imported masks.")
    private Path out;

    @Option(
            names = "--background-is-open",
            description =
                    "Background on slices that were not planned means that nobody touched them: for programs that "
                            + "do not keep the label 255.")
    private boolean backgroundIsOpen;

    private final Surroundings surroundings;

    ImportAnnotationsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        OutputFile.folder(out);
        if (!Files.isDirectory(masks)) {
            throw new CommandFailure("%s is no folder; name the folder of the masks that came back.".formatted(masks));
        }
        PlanTable table = PlanTable.read(plan);
        if (Files.isDirectory(out) && Files.isDirectory(masks) && Files.isSameFile(masks, out)) {
            throw new CommandFailure("%s would be written over; choose another folder for --out.".formatted(masks));
        }
        Map<String, Case> cases =
                cohort.read(false).cases().stream().collect(Collectors.toMap(Case::id, Function.identity()));
        PlanFolder returned = new PlanFolder(masks);
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            List<ReturnedSlice> slices = new ArrayList<>();
            try (Progress progress = surroundings.progress(spec, "mask")) {
                int done = 0;
                Map<String, SortedSet<Integer>> byCase = table.plan().byCase();
                for (Map.Entry<String, SortedSet<Integer>> one : byCase.entrySet()) {
                    cancellation.check();
                    slices.addAll(imported(one.getKey(), one.getValue(), table, cases, returned));
                    progress.at(++done, byCase.size(), one.getKey());
                }
            }
            new OutputFile(out.resolve("returned.csv")).write(csv(slices));
            return report(slices);
        });
    }

    private List<ReturnedSlice> imported(
            String id, SortedSet<Integer> planned, PlanTable table, Map<String, Case> cases, PlanFolder folder)
            throws IOException {
        Case aCase = Optional.ofNullable(cases.get(id))
                .orElseThrow(() -> new CommandFailure(
                        "The plan names case \"%s\", which the cohort does not have.".formatted(id)));
        Optional<Path> file = folder.returned(id);
        if (file.isEmpty()) {
            return planned.stream()
                    .map(slice -> new ReturnedSlice(id, slice, SliceState.MISSING))
                    .toList();
        }
        Mask found = MaskSource.of(file.get(), new LabelRule.Ignoring(SparseMask.UNANNOTATED))
                .read(aCase.readGrid())
                .toFileMask();
        try {
            ReturnedMask returned = ReturnedMask.of(id, found, planned, done(table, id), backgroundIsOpen);
            returned.mask().write(new OutputFile(out.resolve(id + ".nii.gz")).withParents());
            return returned.slices();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("%s: %s".formatted(file.get(), e.getMessage()), e);
        }
    }

    private static SortedSet<Integer> done(PlanTable table, String id) {
        return table.plan().slices().stream()
                .filter(one -> one.caseId().equals(id) && table.done().contains(one.order()))
                .map(PlannedSlice::slice)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String csv(List<ReturnedSlice> slices) {
        return "case,slice,state\n"
                + slices.stream()
                        .map(one -> Csv.row(one.caseId(), one.slice(), word(one.state())))
                        .collect(Collectors.joining());
    }

    private int report(List<ReturnedSlice> slices) {
        PrintWriter print = spec.commandLine().getOut();
        for (SliceState state : SliceState.values()) {
            List<ReturnedSlice> those =
                    slices.stream().filter(one -> one.state() == state).toList();
            if (!those.isEmpty()) {
                print.println("%s: %d slices%s"
                        .formatted(word(state), those.size(), isWanted(state) ? "" : ", " + examples(those)));
            }
        }
        print.flush();
        return slices.stream().allMatch(one -> isWanted(one.state())) ? Exit.OK : Exit.FAILED;
    }

    private static boolean isWanted(SliceState state) {
        return state == SliceState.ANNOTATED || state == SliceState.EMPTY || state == SliceState.PARTLY;
    }

    private static String examples(List<ReturnedSlice> slices) {
        String some = slices.stream()
                .limit(5)
                .map(one -> "%d of %s".formatted(one.slice(), one.caseId()))
                .collect(Collectors.joining(", "));
        return slices.size() > 5 ? "such as " + some : some;
    }

    private static String word(SliceState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
