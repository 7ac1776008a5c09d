// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;

/** An import that cannot begin: no dcm2niix, no DICOM file, or a folder that another import is writing to. */
public final class DicomImportException extends IOException {

    private static final long serialVersionUID = 1L;

    /** An exception whose one-line message names what was found and the cure. */
    public DicomImportException(String message) {
        super(message);
    }
}
