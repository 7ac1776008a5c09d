// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slicewise.volume.Case;
import org.slicewise.volume.preprocess.PreprocessedFolder;
import org.slicewise.volume.preprocess.PreprocessingSpec;
import org.slicewise.volume.preprocess.PreprocessingTransform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise preprocess}: a cohort in the form that experiments assume. */
@Command(
        name = "preprocess",
        description = "Bring the volumes and masks of a cohort to one orientation, spacing, extent and intensity.",
        footerHeading = "%nOutput:%n",
        footer = {
            "images/CASE.nii.gz, labels/CASE.nii.gz and preprocessing.json, which keeps the transform of each case for "
                    + "restore. In labels, 255 stands for what is not annotated, such as padding; commands that take "
                    + "--cohort read the folder so. Run again, the command makes only what is missing or out of date.",
            ""
        },
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class PreprocessCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder that gets images, labels and preprocessing.json.")
    private Path out;

    @Mixin
    private PreprocessingOptions options;

    private final Surroundings surroundings;

    PreprocessCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        PreprocessingSpec preprocessing = options.spec();
        OutputFile.folder(out);
        List<Case> cases = cohort.read(false).cases();
        PreprocessedFolder folder = PreprocessedFolder.open(out);
        noteOthers(folder, preprocessing);
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            int made = make(cases, preprocessing, folder, cancellation);
            spec.commandLine()
                    .getOut()
                    .println("Preprocessed %d cases into %s; %d were there already."
                            .formatted(made, out, cases.size() - made));
            return Exit.OK;
        });
    }

    /** Says on standard error that the folder holds cases of another specification, and what differs. */
    private void noteOthers(PreprocessedFolder folder, PreprocessingSpec preprocessing) {
        List<PreprocessingSpec> others = folder.transforms().values().stream()
                .map(PreprocessingTransform::spec)
                .filter(each -> !each.equals(preprocessing))
                .toList();
        if (!others.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(
                    "Note: %d of %d cases in %s were made by another specification (%s); those of this cohort are made again, all others stay as they are."
                            .formatted(
                                    others.size(),
                                    folder.transforms().size(),
                                    out,
                                    difference(others.get(0), preprocessing)));
            err.flush();
        }
    }

    private static String difference(PreprocessingSpec before, PreprocessingSpec now) {
        return before.text().entrySet().stream()
                .filter(option -> !option.getValue().equals(now.text().get(option.getKey())))
                .map(option -> "--%s \"%s\", now \"%s\""
                        .formatted(
                                option.getKey(), option.getValue(), now.text().get(option.getKey())))
                .collect(Collectors.joining("; "));
    }

    private int make(
            List<Case> cases, PreprocessingSpec preprocessing, PreprocessedFolder folder, Cancellation cancellation)
            throws IOException {
        int made = 0;
        try (Progress progress = surroundings.progress(spec, "case")) {
            progress.at(0, cases.size(), "");
            for (int done = 0; done < cases.size(); done++) {
                cancellation.check();
                if (folder.make(cases.get(done), preprocessing, part -> cancellation.check())) {
                    made++;
                }
                progress.at(done + 1, cases.size(), cases.get(done).id());
            }
        } finally {
            folder.complete();
        }
        return made;
    }
}
