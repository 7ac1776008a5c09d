// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slicewise.volume.Case;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.layout.CohortListing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say of what slices are chosen: a cohort, or one image. */
final class SampleSource {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @ArgGroup(multiplicity = "1")
    private Images images;

    @Option(names = "--mask", paramLabel = "FILE", description = "The mask of --image.")
    private Path mask;

    @Mixin
    private CohortReadingOptions reading;

    /** True when slices of one image are asked for, not of a cohort. */
    boolean isOne() {
        return images.file != null;
    }

    /** Lists the cases; voxels are not read. */
    List<Case> cases(boolean masksRequired) throws IOException {
        if (isOne()) {
            return List.of(one(masksRequired));
        }
        if (mask != null) {
            throw Usage.wrong(command, "--mask is the mask of --image; the masks of a cohort are in its folder.");
        }
        CohortListing listing = reading.list(command, images.cohort, masksRequired);
        LayoutOptions.note(command, listing);
        return listing.cohort().cases();
    }

    private Case one(boolean maskRequired) {
        if (mask == null && maskRequired) {
            throw Usage.wrong(
                    command, "What is asked for needs what is annotated on %s: add --mask.".formatted(images.file));
        }
        Optional<MaskSource> source = Optional.ofNullable(mask)
                .map(file -> MaskSource.of(file, reading.rule(command)).with(reading.offGrid()));
        return new Case(ImageFiles.nameOf(images.file), List.of(images.file), source);
    }

    /** Either the one or the other. */
    static final class Images {
        @Option(names = "--cohort", paramLabel = "DIR", description = "Folder of the cohort.")
        private Path cohort;

        @Option(
                names = "--image",
                paramLabel = "FILE",
                description = "One image, instead of a cohort; the result is JSON, not CSV.")
        private Path file;
    }
}
