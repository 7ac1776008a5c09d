// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slicewise.cli.Finding.State;
import org.slicewise.djl.DeviceReport;
import org.slicewise.djl.DeviceTrial;
import org.slicewise.djl.DjlRuntime;

/** What the doctor finds out about PyTorch and the devices it can use. */
final class DeviceFindings {

    private static final String TRAINING = "Training on ";

    private DeviceFindings() {}

    /**
     * Looks at PyTorch, and takes real training steps.
     *
     * @param device the only device to try; if empty, the CPU and every GPU that can be used
     * @throws IllegalArgumentException if there is no device of this name on any machine
     */
    static List<Finding> all(Optional<String> device) {
        DeviceReport report = DjlRuntime.report();
        List<Finding> findings = new ArrayList<>(List.of(pytorch(report)));
        report.ignored().ifPresent(text -> findings.add(failed("PyTorch settings", State.ABSENT, text)));
        findings.add(speed(report));
        findings.add(gpu(report));
        device.map(List::of).orElseGet(DeviceTrial::devices).forEach(each -> findings.add(trained(each)));
        return findings;
    }

    private static Finding pytorch(DeviceReport report) {
        return report.problem()
                .map(problem -> failed("PyTorch", State.MISSING, problem))
                .orElseGet(() -> Finding.ok(
                        "PyTorch",
                        "%s %s, %s, %d threads, %s"
                                .formatted(
                                        report.engine(),
                                        report.version(),
                                        report.flavour(),
                                        report.threads(),
                                        report.natives())));
    }

    private static Finding speed(DeviceReport report) {
        return report.tunings().isEmpty()
                ? new Finding(
                        "Speed", State.ABSENT, "nothing was tuned", Optional.of("Start with the slicewise launcher."))
                : Finding.ok("Speed", String.join("; ", report.tunings()));
    }

    private static Finding gpu(DeviceReport report) {
        if (report.gpus() > 0) {
            return Finding.ok("GPU", report.gpus() + " (--device gpu:0)");
        }
        return failed(
                "GPU", State.ABSENT, report.works() ? report.noGpu().orElse("none") : "none is seen without PyTorch");
    }

    private static Finding trained(String device) {
        List<DeviceTrial> trials = DeviceTrial.of(device);
        String what = TRAINING + trials.get(0).device();
        return trials.stream()
                .filter(trial -> !trial.works())
                .findFirst()
                .map(trial -> failed(what, State.MISSING, failure(trial)))
                .orElseGet(() -> Finding.ok(
                        what, trials.stream().map(DeviceFindings::success).collect(Collectors.joining(", "))));
    }

    private static String success(DeviceTrial trial) {
        return String.format(
                Locale.ROOT, "a step of %s in %.3f s (loss %.3f)", trial.network(), trial.seconds(), trial.loss());
    }

    private static String failure(DeviceTrial trial) {
        return "a step of %s: %s".formatted(trial.network(), trial.problem().orElseThrow());
    }

    /** A finding of a text that may end with its cure. */
    private static Finding failed(String what, State state, String text) {
        int cure = text.indexOf(" Cure: ");
        return cure < 0
                ? new Finding(what, state, text, Optional.empty())
                : new Finding(
                        what, state, text.substring(0, cure), Optional.of(text.substring(cure + " Cure: ".length())));
    }
}
