// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

/**
 * What a folder holds of a case that cannot be used, or a file that belongs to no case.
 *
 * @param id id of the case, or the name of a file or folder where no case could be made of it
 * @param reason one sentence that names the files, relative to the folder of the cohort, and what is wrong with them;
 *     where it does not name them all, a second one names the others
 * @param isFile whether it is a file that the layout makes no case of, as against a case that lacks something
 */
public record LeftOut(String id, String reason, boolean isFile) {

    /** A case that cannot be used. */
    public LeftOut(String id, String reason) {
        this(id, reason, false);
    }

    /** One line with the kind, the id and the reason. */
    @Override
    public String toString() {
        return "%s \"%s\": %s".formatted(isFile ? "File" : "Case", id, reason);
    }
}
