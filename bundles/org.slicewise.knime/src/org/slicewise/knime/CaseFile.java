// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.ExecutionContext;

/** A compressed NIfTI file that a node makes for a case and KNIME keeps with the workflow. */
record CaseFile(FileStore store) {

    private static final int LONGEST_ID = 60;

    /**
     * A new file.
     *
     * @param kind what it holds, for instance {@code prediction}
     * @param number number of the case within the execution, which makes the name unique
     */
    static CaseFile create(ExecutionContext exec, String kind, long number, String caseId) throws IOException {
        return new CaseFile(exec.createFileStore(name(kind, number, caseId)));
    }

    /** A file name of letters, digits, dots and dashes, whatever the id of the case. */
    static String name(String kind, long number, String caseId) {
        String plain = caseId.replaceAll("[^A-Za-z0-9._-]", "_");
        String start = plain.substring(0, Math.min(plain.length(), LONGEST_ID));
        return String.format(Locale.ROOT, "%s-%04d-%s.nii.gz", kind, number, start);
    }

    Path path() {
        return store.getFile().toPath();
    }
}
