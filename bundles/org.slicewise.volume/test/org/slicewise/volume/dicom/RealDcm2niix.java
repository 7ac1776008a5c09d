// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The real dcm2niix. Where it is missing and can be installed (Debian, as root), it is, once; else the tests that need
 * it are skipped and say why.
 */
final class RealDcm2niix {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<List<String>> INSTALLATION = List.of(
            List.of("apt-get", "install", "-y", "dcm2niix"),
            List.of("apt-get", "update"),
            List.of("apt-get", "install", "-y", "dcm2niix"));

    private static Optional<Dcm2niix> found;

    private RealDcm2niix() {}

    static synchronized Dcm2niix required() {
        if (found == null) {
            found = find().or(RealDcm2niix::install);
        }
        Assumptions.assumeTrue(
                found.isPresent(), "dcm2niix is not here and cannot be installed: real conversions are not tested");
        return found.get();
    }

    private static Optional<Dcm2niix> find() {
        try {
            return Optional.of(Dcm2niix.find(Optional.empty(), System.getenv()));
        } catch (DicomImportException notHere) {
            return Optional.empty();
        }
    }

    private static Optional<Dcm2niix> install() {
        boolean root = "root".equals(System.getProperty("user.name"));
        for (List<String> step : root ? INSTALLATION : List.<List<String>>of()) {
            try {
                ChildProcess.run(step, Path.of("").toAbsolutePath(), PATIENCE, () -> false, line -> {});
            } catch (IOException noSuchProgram) {
                return Optional.empty();
            }
            if (find().isPresent()) {
                break;
            }
        }
        return find();
    }
}
