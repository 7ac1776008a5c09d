// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slicewise.volume.dicom.Dcm2niix;
import org.slicewise.volume.dicom.DicomImportException;

/**
 * One thing the doctor looked at.
 *
 * @param found what is there, or why nothing is
 * @param cure what to do about it
 */
record Finding(String what, State state, String found, Optional<String> cure) {

    private static final int MEGABYTE_SHIFT = 20;

    /** How a finding bears on training. */
    enum State {
        /** It is there. */
        OK,
        /** It is not there, but training on the CPU does without it. */
        ABSENT,
        /** It is not there, or does not work, and training needs it. */
        MISSING;

        String shown() {
            return this == OK ? "ok" : name();
        }
    }

    /**
     * Looks at everything; loads PyTorch and trains for some steps.
     *
     * @param device the only device to try; if empty, all there are
     */
    static List<Finding> all(Surroundings surroundings, Optional<String> device) {
        List<Finding> findings = new ArrayList<>(List.of(java(), memory(), processors()));
        findings.addAll(DeviceFindings.all(device));
        findings.add(dicom(surroundings));
        findings.add(home(surroundings));
        findings.add(workflows(surroundings));
        return findings;
    }

    private static Finding java() {
        return ok(
                "Java",
                "%s (%s, %s)"
                        .formatted(
                                System.getProperty("java.version"),
                                System.getProperty("java.vendor"),
                                System.getProperty("java.home")));
    }

    private static Finding memory() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        String machine = system instanceof com.sun.management.OperatingSystemMXBean known
                ? "%,d MB in the machine, ".formatted(known.getTotalMemorySize() >> MEGABYTE_SHIFT)
                : "";
        return ok(
                "Memory",
                "%s%,d MB for Java (more with SLICEWISE_JAVA_OPTS=-Xmx8g)"
                        .formatted(machine, Runtime.getRuntime().maxMemory() >> MEGABYTE_SHIFT));
    }

    private static Finding processors() {
        return ok("Processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    }

    private static Finding dicom(Surroundings surroundings) {
        try {
            Dcm2niix found = Dcm2niix.find(Optional.empty(), surroundings.environment());
            return ok("DICOM", "dcm2niix %s (%s)".formatted(found.version(), found.executable()));
        } catch (DicomImportException e) {
            String line = e.getMessage().replace(" " + Dcm2niix.CURE, "");
            return new Finding("DICOM", State.ABSENT, line, Optional.of(Dcm2niix.CURE));
        }
    }

    private static Finding home(Surroundings surroundings) {
        return surroundings
                .home()
                .map(home -> ok("Slicewise", home.toString()))
                .orElseGet(() -> new Finding(
                        "Slicewise",
                        State.ABSENT,
                        "its folder is not known",
                        Optional.of("Start with the slicewise launcher.")));
    }

    private static Finding workflows(Surroundings surroundings) {
        try {
            return ok(
                    "Workflows", "run in " + WorkflowRuntime.find(surroundings).title());
        } catch (CommandFailure | IOException e) {
            return new Finding("Workflows", State.ABSENT, Failures.lineOf(e), Optional.empty());
        }
    }

    /** A finding that all is well. */
    static Finding ok(String what, String found) {
        return new Finding(what, State.OK, found, Optional.empty());
    }
}
