// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The version of the workflow format: from 4.1.0 to 5.1.0, the one in use since KNIME 5.1. */
final class FormatVersion {

    private static final Pattern FORM = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
    private static final int[] OLDEST = {4, 1, 0};
    private static final int[] CURRENT = {5, 1, 0};

    private FormatVersion() {}

    /** Refuses a file whose version is not known; a missing one is noted as any missing entry. */
    static void require(SettingsFile file) throws WorkflowLoadException {
        String version = file.text("version").orElse("5.1.0");
        if (!FORM.matcher(version).matches()) {
            throw new WorkflowLoadException(
                    file.file() + ": the entry \"version\" is \"" + version + "\", which is no version.");
        }
        int[] numbers =
                Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
        if (Arrays.compare(numbers, CURRENT) > 0) {
            throw new WorkflowLoadException(file.file() + ": the entry \"version\" is \"" + version
                    + "\", a future version: the newest that can be read is 5.1.0.");
        }
        if (Arrays.compare(numbers, OLDEST) < 0) {
            throw new WorkflowLoadException(file.file() + ": the entry \"version\" is \"" + version
                    + "\": the oldest the stand-in reads is 4.1.0.");
        }
    }
}
