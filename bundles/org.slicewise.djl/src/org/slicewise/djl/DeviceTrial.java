// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;

/**
 * Two training steps of a small network on a device, which tell more than any list of files whether training works
 * there.
 *
 * @param device {@code cpu} or {@code gpu:N}
 * @param network name of the network
 * @param loss loss of the second step, NaN if it was not reached
 * @param seconds what the second step took; the first one also loads what the device needs
 * @param problem why it does not work, with the cure
 */
public record DeviceTrial(String device, String network, double loss, double seconds, Optional<String> problem) {

    private static final int CLASSES = 2;
    private static final int BATCH = 2;
    private static final double RATE = 1e-3;

    /** One network that sees slices and one that sees blocks. */
    private enum Kind {
        FLAT(new Patch(32, 32, 1), TrainingSpec.defaults2d()),
        SOLID(new Patch(16, 16, 16), TrainingSpec.defaults3d());

        private final Patch patch;
        private final TrainingSpec spec;

        Kind(Patch patch, TrainingSpec spec) {
            this.patch = patch;
            this.spec = spec.withOption("base-channels", 4).withOption("levels", 3);
        }

        String network() {
            return spec.network().name();
        }
    }

    /** The devices of this machine: the CPU, then every GPU that can be used; none if PyTorch cannot be loaded. */
    public static List<String> devices() {
        DeviceReport report = DjlRuntime.report();
        return report.works()
                ? Stream.concat(
                                Stream.of("cpu"),
                                IntStream.range(0, report.gpus()).mapToObj(index -> Gpus.name(Device.gpu(index))))
                        .toList()
                : List.of();
    }

    /**
     * Tries a device with a 2D and a 3D network. That a device is not there, or fails, is said in the trials.
     *
     * @param device {@code auto}, {@code cpu} or {@code gpu:N}
     * @throws IllegalArgumentException if the name is none of these
     */
    public static List<DeviceTrial> of(String device) {
        return Stream.of(Kind.values()).map(kind -> of(device, kind)).toList();
    }

    /** True if training works on the device. */
    public boolean works() {
        return problem.isEmpty();
    }

    private static DeviceTrial of(String name, Kind kind) {
        Device device;
        try {
            device = DjlRuntime.get().device(name);
        } catch (IOException | IllegalStateException e) {
            return failed(name, kind, e.getMessage());
        }
        String found = Gpus.name(device);
        try {
            return NativeTask.run("trial of " + found, () -> false, abandoned -> steps(device, found, kind));
        } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
            return failed(found, kind, NativeFailure.lineOf(e));
        }
    }

    private static DeviceTrial steps(Device device, String name, Kind kind) {
        NetworkPlan plan = NetworkPlan.of(kind.spec.network(), 1, CLASSES, kind.patch);
        try (Training training = Training.starting(plan, DjlRuntime.get().newManager(device), kind.spec)) {
            int voxels = BATCH * kind.patch.voxels();
            float[] image = new float[voxels];
            int[] classes = new int[voxels];
            for (int i = 0; i < voxels; i++) {
                image[i] = (float) Math.sin(0.1 * i);
                classes[i] = image[i] > 0 ? 1 : 0;
            }
            training.step(kind.patch, image, classes, RATE);
            long start = System.nanoTime();
            float loss = training.step(kind.patch, image, classes, RATE);
            return of(name, kind, loss, (System.nanoTime() - start) / 1e9);
        }
    }

    private static DeviceTrial of(String name, Kind kind, float loss, double seconds) {
        Optional<String> problem = Float.isFinite(loss)
                ? Optional.empty()
                : Optional.of(("the loss of a step is %s, though it must be a number. Cure: other natives of PyTorch"
                                + " than %s %s, or \"cpu\".")
                        .formatted(
                                loss,
                                DjlRuntime.report().version(),
                                DjlRuntime.report().flavour()));
        return new DeviceTrial(name, kind.network(), loss, seconds, problem);
    }

    private static DeviceTrial failed(String name, Kind kind, String problem) {
        return new DeviceTrial(name, kind.network(), Double.NaN, Double.NaN, Optional.of(problem));
    }
}
