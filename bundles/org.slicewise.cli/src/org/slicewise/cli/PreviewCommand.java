// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
                        + "every picture. For a whole cohort, DIR/CASE.png of each case and DIR/index.html that shows them all.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, "130:cancelled with Ctrl-C"})
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
                target.write(draw(masks.subject(cases.get(0)), how, cancellation));
                spec.commandLine().getOut().println("Wrote %s.".formatted(target.path()));
            } else {
                drawAll(cases, masks, how, target, cancellation);
            }
            return Exit.OK;
        });
    }

    private OutputFile fileFor(Case aCase) {
        Path file = out == null ? Path.of(fileName(aCase)) : out;
        if (out == null && Files.exists(file)) {
            throw new CommandFailure(
                    "%s is there already: name the file with --out, which replaces it.".formatted(file));
        }
        return OutputFile.file(file);
    }

    private void drawAll(
            List<Case> cases, PictureMasks masks, PreviewSpec how, OutputFile folder, Cancellation cancellation)
            throws IOException {
        List<PreviewPage.Entry> entries = new ArrayList<>();
        try (Progress progress = surroundings.progress(spec, "case")) {
            progress.at(0, cases.size(), "");
            for (Case aCase : cases) {
                cancellation.check();
                PreviewSubject subject = masks.subject(aCase);
                String file = fileName(aCase);
                new OutputFile(folder.path().resolve(file)).write(draw(subject, how, cancellation));
                entries.add(new PreviewPage.Entry(
                        aCase.id(),
                        file,
                        subject.mask().isPresent(),
                        subject.prediction().isPresent()));
                progress.at(entries.size(), cases.size(), aCase.id());
            }
        }
        Path page = folder.path().resolve("index.html");
        new OutputFile(page).write(new PreviewPage(entries).html());
        spec.commandLine().getOut().println("Wrote %d pictures and %s.".formatted(entries.size(), page));
    }

    /** Returns the name of a picture, which is never in another folder, whatever the id of the case. */
    private static String fileName(Case aCase) {
        return aCase.id().replaceAll("[/\\\\]", "_") + ".png";
    }

    private static byte[] draw(PreviewSubject subject, PreviewSpec how, Cancellation cancellation) throws IOException {
        try {
            return Preview.draw(subject, how, cancellation::isAsked).png();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("Case \"%s\": %s".formatted(subject.title(), e.getMessage()), e);
        }
    }
}
