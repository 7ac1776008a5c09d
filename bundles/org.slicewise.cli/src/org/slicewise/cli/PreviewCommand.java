// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.slicewise.volume.Case;
import org.slicewise.volume.preview.Preview;
import org.slicewise.volume.preview.PreviewSpec;
import org.slicewise.volume.preview.PreviewSubject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise preview}: pictures of cases for people to look at. */
@Command(
        name = "preview",
        description = "Draw axial slices of a case with its mask over them, or of all cases of a cohort.",
        footerHeading = "%nOutput:%n",
        footer =
                "A PNG picture in radiological view: the patient's right is on its left. A label has the same colour in "
                        + "every picture. For a whole cohort, DIR/CASE.png of each case and DIR/index.html that shows them all, and "
                        + "says which cases could not be drawn and why.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {
            Exit.OK_TEXT,
            "1:the work failed, or some cases of a cohort could not be drawn; the pictures of the others stay",
            Exit.USAGE_TEXT,
            "130:cancelled with Ctrl-C"
        })
final class PreviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PictureSource source;

    @Option(
            names = "--out",
            paramLabel = "PNG|DIR",
            description =
                    "Where the picture goes (default: CASE.png in the current folder, where there is none yet); a "
                            + "folder for a whole cohort.")
    private Path out;

    @Mixin
    private PictureOptions picture;

    private final Surroundings surroundings;

    PreviewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        PreviewSpec how = picture.spec();
        source.rule();
        if (!source.isOne() && out == null) {
            throw Usage.wrong(spec, "Name a CASE to draw, or a folder for the pictures of all cases with --out.");
        }
        List<Case> cases = source.cases();
        PictureMasks masks = source.masks();
        OutputFile target = source.isOne() ? fileFor(cases.get(0)) : OutputFile.folder(out);
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            if (source.isOne()) {
                drawOne(masks.subject(cases.get(0)), how, target, cancellation);
            } else {
                drawAll(cases, new CohortPictures(masks, how, target), target, cancellation);
            }
            return Exit.OK;
        });
    }

    private OutputFile fileFor(Case aCase) {
        Path file = out == null ? Path.of(CohortPictures.fileName(aCase)) : out;
        if (out == null && Files.exists(file)) {
            throw new CommandFailure(
                    "%s is there already: name the file with --out, which replaces it.".formatted(file));
        }
        return OutputFile.file(file);
    }

    private void drawOne(PreviewSubject subject, PreviewSpec how, OutputFile target, Cancellation cancellation)
            throws IOException {
        try {
            target.write(Preview.draw(subject, how, cancellation::isAsked).png());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("Case \"%s\": %s".formatted(subject.title(), e.getMessage()), e);
        }
        spec.commandLine().getOut().println("Wrote %s.".formatted(target.path()));
    }

    private void drawAll(List<Case> cases, CohortPictures pictures, OutputFile folder, Cancellation cancellation)
            throws IOException {
        PreviewPage page;
        try (Progress progress = surroundings.progress(spec, "case")) {
            page = pictures.draw(cases, progress, cancellation);
        }
        Path file = folder.path().resolve("index.html");
        new OutputFile(file).write(page.html());
        spec.commandLine()
                .getOut()
                .println("Wrote %d pictures and %s.".formatted(page.entries().size(), file));
        if (!page.failures().isEmpty()) {
            report(page.failures());
            throw new CommandFailure("%d of %d cases could not be drawn; %s says which and why."
                    .formatted(page.failures().size(), cases.size(), file));
        }
    }

    private void report(List<PreviewPage.Failure> failures) {
        PrintWriter err = spec.commandLine().getErr();
        failures.forEach(failure -> err.printf(
                "%s: \"%s\" could not be drawn: %s%n", spec.qualifiedName(), failure.caseId(), failure.reason()));
        err.flush();
    }
}
