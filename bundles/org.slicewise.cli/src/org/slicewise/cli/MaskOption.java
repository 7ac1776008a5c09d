// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slicewise.volume.Case;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.MaskSource;

/**
 * The masks of an option: one file, or a folder that holds one for each case by its name.
 *
 * @param path the file or the folder
 * @param byCase the files of the folder, or nothing if it is one file
 * @param rule what the labels mean
 * @param needed whether a case without a mask in the folder is a failure
 */
record MaskOption(Path path, Optional<Map<String, Path>> byCase, LabelRule rule, boolean needed) {

    /**
     * Looks the masks up.
     *
     * @param option the name of the option, for errors
     * @param one whether they are for one case, which needs its mask, or for those of a cohort, which need not
     */
    static MaskOption open(String option, Path path, LabelRule rule, boolean one) throws IOException {
        if (!Files.exists(path)) {
            throw new CommandFailure("%s: there is no file or folder %s; name %s of masks that is there."
                    .formatted(option, path, one ? "a mask or a folder" : "a folder"));
        }
        if (Files.isDirectory(path)) {
            return new MaskOption(path, Optional.of(ImageFiles.in(path)), rule, one);
        }
        if (!one) {
            throw new CommandFailure(
                    "%s: %s is one mask, but a cohort has many cases: name a CASE, or a folder of masks."
                            .formatted(option, path));
        }
        return new MaskOption(path, Optional.empty(), rule, true);
    }

    /** Returns the file itself, or that of the case in the folder; nothing where none is needed. */
    Optional<MaskSource> of(Case aCase) {
        Path file = byCase.isEmpty() ? path : byCase.get().get(aCase.id());
        if (file == null && needed) {
            throw new CommandFailure("There is no mask of \"%s\" in %s.".formatted(aCase.id(), path));
        }
        return Optional.ofNullable(file).map(found -> MaskSource.of(found, rule));
    }
}
