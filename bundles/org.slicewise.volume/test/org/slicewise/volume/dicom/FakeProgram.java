// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A shell script that answers as dcm2niix does when asked for its version, and does what a test wants otherwise. */
final class FakeProgram {

    private FakeProgram() {}

    static Path script(Path file, String commands) throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh: fake programs are not tested");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static Dcm2niix converting(Path file, String commands) throws IOException {
        script(file, "if [ \"$1\" = --version ]; then echo v1.0.20990101; exit 3; fi\n" + commands);
        return Dcm2niix.find(Optional.of(file), Map.of());
    }
}
