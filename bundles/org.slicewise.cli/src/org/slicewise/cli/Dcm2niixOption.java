// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.slicewise.volume.dicom.Dcm2niix;
import org.slicewise.volume.dicom.DicomImportException;
import picocli.CommandLine.Option;

/** The option that says where dcm2niix is. */
final class Dcm2niixOption {

    @Option(
            names = "--dcm2niix",
            paramLabel = "FILE",
            description = "The dcm2niix executable (default: what the environment variable " + Dcm2niix.VARIABLE
                    + " says, else dcm2niix on the search path).")
    private Path executable;

    Dcm2niix find(Surroundings surroundings) throws DicomImportException {
        return Dcm2niix.find(Optional.ofNullable(executable), surroundings.environment());
    }
}
