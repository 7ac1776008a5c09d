// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

/**
 * What a folder holds of a case that cannot be used.
 *
 * @param id id of the case, or the name of a file or folder where no case could be made of it
 * @param reason one sentence that names the files, relative to the folder of the cohort, and what is wrong with them
 */
public record LeftOut(String id, String reason) {

    /** One line with both. */
    @Override
    public String toString() {
        return "Case \"%s\": %s".formatted(id, reason);
    }
}
