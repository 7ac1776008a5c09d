// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slicewise.sampling.SamplingCase;
import org.slicewise.sampling.SamplingSpec;
import org.slicewise.sampling.cost.CostModel;
import org.slicewise.sampling.plan.AnnotationPlan;
import org.slicewise.sampling.plan.BudgetedPlan;
import org.slicewise.sampling.plan.PlanFolder;
import org.slicewise.sampling.plan.Pricing;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Case;
import org.slicewise.volume.Grid;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.layout.NnunetRawWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise plan}: what to hand out to annotators, and what it will cost. */
@Command(
        name = "plan",
        description =
                "Plan which slices an expert annotates, in which order and at what cost; or what a budget pays for.",
        footerHeading = "%nOutput:%n",
        footer =
                "The number of cases and slices and what they are expected to cost. With --out: DIR/plan.csv (whose "
                        + "last column, done, is for slices with nothing to draw) and DIR/CASE.nii.gz: background (0) on "
                        + "planned slices, 255 on all others; what was drawn for the same plan stays. With --nnunet: a raw data set of nnU-Net with the label ignore.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class PlanCommand implements Callable<Integer> {

    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort;

    @Mixin
    private SamplingOptions sampling;

    @Mixin
    private CostOptions costs;

    @Option(
            names = "--spend",
            paramLabel = "COST",
            description = "Plan as many slices as this pays for, instead of --density or --count.")
    private Double spend;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the plan and the masks to draw in.")
    private Path out;

    @Option(
            names = "--nnunet",
            paramLabel = "DIR",
            description = "New folder for a raw data set of nnU-Net, with the labels of the cases' own masks on the "
                    + "planned slices.")
    private Path nnunet;

    private final Surroundings surroundings;

    PlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Takes the specification of this command, and adds what each sampler is to its help. */
    @Spec
    void describeSamplers(CommandSpec command) {
        spec = command;
        SamplingOptions.describe(command);
    }

    @Override
    public Integer call() throws Exception {
        SamplingSpec how = sampling.spec(spend != null);
        if (spend != null && !(spend >= 0)) {
            throw Usage.wrong(spec, "--spend is a number of at least 0, but is %s.".formatted(spend));
        }
        if (out != null) {
            OutputFile.folder(out);
        }
        requireNew(nnunet);
        CostModel model = costs.model();
        List<Case> cases = cohort.read(how.needsMasks() || nnunet != null).cases();
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            Pricing pricing = costs.pricing(model, cases, cancellation);
            AnnotationPlan plan = plan(cases, how, pricing, cancellation);
            if (out != null) {
                writeHandout(plan, byId(cases), cancellation);
            }
            if (nnunet != null) {
                writeNnunet(plan, byId(cases), cancellation);
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%d slices of %d cases, expected cost %.6g.%n",
                            plan.slices().size(),
                            plan.cases().size(),
                            plan.cost());
            return Exit.OK;
        });
    }

    private static void requireNew(Path folder) throws IOException {
        if (folder != null) {
            OutputFile.folder(folder);
            if (Files.isDirectory(folder) && !Folders.isEmpty(folder)) {
                throw new CommandFailure("%s is not empty; choose a new folder.".formatted(folder));
            }
        }
    }

    private static Map<String, Case> byId(List<Case> cases) {
        return cases.stream().collect(Collectors.toMap(Case::id, Function.identity()));
    }

    private AnnotationPlan plan(List<Case> cases, SamplingSpec how, Pricing pricing, Cancellation cancellation)
            throws IOException {
        if (spend == null) {
            return pricing.plan(SamplingOptions.choose(cases, how, surroundings, spec, cancellation));
        }
        List<SamplingCase> all = new ArrayList<>();
        for (Case one : cases) {
            all.add(SamplingCase.of(one));
        }
        return BudgetedPlan.within(
                        spend, all, how, SamplingOptions.MAKERS, pricing, (done, of, what) -> cancellation.check())
                .orElseThrow(
                        () -> new CommandFailure("A budget of %s does not pay for a single slice.".formatted(spend)));
    }

    private void writeHandout(AnnotationPlan plan, Map<String, Case> cases, Cancellation cancellation)
            throws IOException {
        Map<String, Grid> grids = new HashMap<>();
        for (String id : plan.cases()) {
            grids.put(id, cases.get(id).readGrid());
        }
        try (Progress progress = surroundings.progress(spec, "mask")) {
            new PlanFolder(out).write(plan, grids, false, (done, of, what) -> {
                cancellation.check();
                progress.at(done, of, what);
            });
        }
    }

    private void writeNnunet(AnnotationPlan plan, Map<String, Case> cases, Cancellation cancellation)
            throws IOException {
        SortedMap<Integer, String> labels = new TreeMap<>();
        for (String id : plan.cases()) {
            cases.get(id).readMask().occurring().forEach(label -> labels.put(label, "label_" + label));
        }
        NnunetRawWriter writer = new NnunetRawWriter(nnunet, labels);
        try (Progress progress = surroundings.progress(spec, "case")) {
            int done = 0;
            for (Map.Entry<String, SortedSet<Integer>> one : plan.byCase().entrySet()) {
                cancellation.check();
                Case aCase = cases.get(one.getKey());
                SparseMask mask = aCase.readMask();
                writer.add(
                        one.getKey(),
                        aCase.readImage(),
                        mask.keepOnly(new AnnotatedSlices(mask.grid().axialAxis(), one.getValue())));
                progress.at(++done, plan.cases().size(), one.getKey());
            }
        }
        writer.finish();
    }
}
