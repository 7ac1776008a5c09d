// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slicewise.volume.Case;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.layout.CohortListing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that say what is drawn: cases of a cohort or one image, and the masks over them. */
final class PictureSource {

    private static final int SOME = 5;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "CASE", description = "A case of the cohort; without it, all of them.")
    private String caseId;

    @ArgGroup(multiplicity = "1")
    private Images images;

    @Mixin
    private LayoutOptions layout;

    @Option(
            names = "--mask",
            paramLabel = "FILE|DIR",
            description = "The mask, or a folder that holds one for each case by its name (default: the cohort's).")
    private Path masks;

    @Option(
            names = "--ignore-label",
            paramLabel = "N",
            description = "The label of --mask that stands for \"not annotated\": 255 in what sample --masks writes.")
    private Integer ignored;

    @Option(
            names = "--prediction",
            paramLabel = "FILE|DIR",
            description = "A second mask, drawn as outlines; or a folder that holds one for each case by its name.")
    private Path predictions;

    /** Returns the cases to draw; fails when there is none of the name. */
    List<Case> cases() throws IOException {
        if (images.file != null) {
            if (caseId != null) {
                throw Usage.wrong(
                        command, "CASE names a case of --cohort, but %s is one image.".formatted(images.file));
            }
            return List.of(new Case(ImageFiles.nameOf(images.file), List.of(images.file), Optional.empty()));
        }
        CohortListing listing = layout.read(command, images.cohort, false);
        LayoutOptions.note(command, listing);
        List<Case> all = listing.cohort().cases();
        if (caseId == null) {
            return all;
        }
        return List.of(
                all.stream().filter(one -> one.id().equals(caseId)).findFirst().orElseThrow(() -> unknown(all)));
    }

    /** True when one picture is asked for, of an image or of a case by its name. */
    boolean isOne() {
        return images.file != null || caseId != null;
    }

    /** Checks what can be said of the options alone, so that a wrong one ends the command before any work. */
    LabelRule rule() {
        if (ignored == null) {
            return new LabelRule.AsStored();
        }
        if (masks == null) {
            throw Usage.wrong(command, "--ignore-label says what a label of --mask means, but there is no --mask.");
        }
        return Usage.value(command, "--ignore-label", () -> new LabelRule.Ignoring(ignored));
    }

    /** Looks up the masks to draw over the cases; fails when there are none where an option says. */
    PictureMasks masks() throws IOException {
        return new PictureMasks(
                masks == null ? Optional.empty() : Optional.of(MaskOption.open("--mask", masks, rule(), isOne())),
                predictions == null
                        ? Optional.empty()
                        : Optional.of(MaskOption.open("--prediction", predictions, new LabelRule.AsStored(), isOne())));
    }

    private CommandFailure unknown(List<Case> all) {
        String some = all.stream().limit(SOME).map(Case::id).collect(Collectors.joining(", "));
        return new CommandFailure("There is no case \"%s\" in %s; there are %d, such as %s."
                .formatted(caseId, images.cohort, all.size(), some));
    }

    /** Either the one or the other. */
    static final class Images {
        @Option(names = "--cohort", paramLabel = "DIR", description = "Folder of a cohort.")
        private Path cohort;

        @Option(names = "--image", paramLabel = "FILE", description = "One image, instead of a cohort.")
        private Path file;
    }
}
