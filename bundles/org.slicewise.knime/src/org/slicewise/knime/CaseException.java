// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;

/** What is wrong with one case; the message is one line that begins with the id of the case. */
final class CaseException extends IOException {

    private static final long serialVersionUID = 1L;

    CaseException(String caseId, String what) {
        super("Case \"%s\": %s".formatted(caseId, what));
    }

    CaseException(String caseId, Exception cause) {
        super(named(caseId, cause.getMessage()), cause);
    }

    /** The text after the id of the case, unless it begins with it. */
    private static String named(String caseId, String what) {
        String name = "Case \"%s\"".formatted(caseId);
        return what != null && what.startsWith(name) ? what : name + ": " + what;
    }
}
