// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slicewise.djl.AffinityTrainer;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.SliceAffinity;
import org.slicewise.study.AuditSummary;
import org.slicewise.study.AuditedCase;
import org.slicewise.study.InterpolationAudit;
import org.slicewise.volume.Case;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise audit}: whether sparse masks can be filled, told from themselves. */
@Command(
        name = "audit",
        description = "Leave out annotated slices of sparse masks, fill them, and tell whether filling is worth it.",
        footerHeading = "%nOutput:%n",
        footer = "IoU of each label over slices left out, for each gap between the annotated neighbours; what to "
                + "expect of slices that are really filled, which lie nearer to annotated ones; and the advice.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort;

    @Mixin
    private KeptSlices kept;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = "shape-based",
            completionCandidates = Interpolators.class,
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String method;

    @Option(
            names = "--acceptable",
            paramLabel = "IOU",
            defaultValue = "0.7",
            description = "Least expected IoU, as mean over labels, at which filling is advised (default: "
                    + "${DEFAULT-VALUE}).")
    private double acceptable;

    @Mixin
    private LearnedOptions learned;

    @Mixin
    private AffinityOptions affinityOptions;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Option(names = "--out", paramLabel = "CSV", description = "Also write the IoU of every slice left out.")
    private Path out;

    private final Surroundings surroundings;

    AuditCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        MaskInterpolator interpolator = learned.method("--method", method);
        if (!(acceptable >= 0 && acceptable <= 1)) {
            throw Usage.wrong(spec, "--acceptable is an IoU from 0 to 1, but is %s.".formatted(acceptable));
        }
        Optional<KeptSlices.Choice> choice = kept.choice();
        affinityOptions.training();
        Optional<OutputFile> table = OutputFile.ifGiven(out);
        List<Case> cases = cohort.read(true).cases();
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            List<AuditedCase> audited = audit(interpolator, cases, choice, cancellation);
            if (table.isPresent()) {
                table.get().write(AuditTable.csv(audited));
            }
            AuditTable report = new AuditTable(AuditSummary.of(audited), method, acceptable);
            OutputFile.writeOrPrint(json ? report.json() : report.text(), Optional.empty(), spec);
            return Exit.OK;
        });
    }

    private List<AuditedCase> audit(
            MaskInterpolator interpolator,
            List<Case> cases,
            Optional<KeptSlices.Choice> choice,
            Cancellation cancellation)
            throws IOException {
        List<AffinityTrainer.Image> images =
                cases.stream().<AffinityTrainer.Image>map(one -> one::readImage).toList();
        Optional<SliceAffinity> affinity =
                affinityOptions.affinity(List.of(interpolator), images, cancellation, surroundings);
        InterpolationAudit audit = new InterpolationAudit(interpolator, affinity);
        List<AuditedCase> audited = new ArrayList<>();
        try (Progress progress = surroundings.progress(spec, "case")) {
            for (Case one : cases) {
                Optional<Volume> image = affinity.isPresent() ? Optional.of(one.readImage()) : Optional.empty();
                SparseMask whole = one.readMask();
                SparseMask mask = choice.map(which -> whole.keepOnly(which.of(whole.grid())))
                        .orElse(whole);
                audited.add(audit.of(one.id(), mask, image, (done, of, what) -> cancellation.check()));
                progress.at(audited.size(), cases.size(), one.id());
            }
        } finally {
            affinity.ifPresent(SliceAffinity::close);
        }
        return audited;
    }
}
