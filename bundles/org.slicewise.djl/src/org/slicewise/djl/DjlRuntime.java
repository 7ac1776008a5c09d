// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one door to PyTorch: sets everything that must be set before it loads, and loads it once for the whole JVM.
 *
 * <p>System properties: {@code slicewise.threads} is the number of threads of one operation on the CPU (all processors
 * unless {@code OMP_NUM_THREADS} says otherwise); {@code DJL_CACHE_DIR}, also in the environment, is the folder to
 * which natives are unpacked (the user's cache folder). Nothing is ever downloaded, and nothing is reported to anyone.
 */
public final class DjlRuntime {

    private static final DjlRuntime ONLY = new DjlRuntime();

    private final PackedNatives packed = PackedNatives.on(Engine.class.getClassLoader(), NativeFiles.here());
    private final OwnTorch own = OwnTorch.here(packed);
    private final List<String> tunings;
    private final Engine engine;
    private final Throwable failure;
    private final int threads;

    private DjlRuntime() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Engine.class.getClassLoader());
        Engine loaded = null;
        Throwable failed = null;
        List<String> tuned = List.of();
        try {
            EngineSettings.apply();
            own.missingSettings().forEach(System::setProperty);
            tuned = NativeTuning.apply();
            loaded = Engine.getEngine("PyTorch");
        } catch (LinkageError | RuntimeException | AssertionError e) {
            failed = e;
        } finally {
            thread.setContextClassLoader(before);
        }
        tunings = tuned;
        engine = loaded;
        threads = loaded == null ? 0 : JniUtils.getNumThreads();
        failure = failed;
    }

    /**
     * PyTorch, loaded.
     *
     * @throws IllegalStateException if it cannot be loaded; the text says why and what to do
     */
    public static DjlRuntime get() {
        if (ONLY.engine == null) {
            throw new IllegalStateException(ONLY.problem(), ONLY.failure);
        }
        return ONLY;
    }

    /** How PyTorch was found on this machine; tells a failure instead of throwing it. */
    public static DeviceReport report() {
        return ONLY.newReport();
    }

    /**
     * Makes the calling thread use as many threads as was set, with gradients off; both belong to a thread, and PyTorch
     * would use all processors and record gradients otherwise.
     */
    void prepareThread() {
        JniUtils.setNumThreads(threads);
        JniUtils.setGradMode(false);
    }

    /**
     * Does something with PyTorch's random numbers begun anew. They are one sequence for the whole JVM, so one thread
     * does so at a time.
     */
    synchronized <T> T seeded(long seed, Supplier<T> work) {
        JniUtils.setSeed(seed);
        return work.get();
    }

    /** The version of PyTorch. */
    String version() {
        return engine.getVersion();
    }

    /** The threads of one operation on the CPU. */
    int threads() {
        return threads;
    }

    /** A new owner of native memory on a device. */
    NDManager newManager(Device device) {
        return engine.newBaseManager(device);
    }

    /**
     * The device of a name.
     *
     * @param name {@code auto}, {@code cpu} or {@code gpu:N}
     * @throws IllegalArgumentException if the name is none of these
     * @throws IOException if there is no such GPU; the text says what is missing and the cure
     */
    Device device(String name) throws IOException {
        return gpus().device(name);
    }

    private Gpus gpus() {
        return new Gpus(
                engine.getGpuCount(),
                Path.of(LibUtils.getLibtorchPath()),
                packed.flavours(),
                NativeFiles.here(),
                SystemCuda.here());
    }

    private DeviceReport newReport() {
        if (engine == null) {
            return new DeviceReport(
                    "PyTorch",
                    "",
                    "",
                    "",
                    0,
                    0,
                    tunings,
                    Optional.of(problem()),
                    Optional.of(problem()),
                    Optional.empty());
        }
        Gpus gpus = gpus();
        return new DeviceReport(
                engine.getEngineName(),
                engine.getVersion(),
                gpus.flavour(),
                LibUtils.getLibtorchPath(),
                gpus.usable(),
                threads,
                tunings,
                Optional.empty(),
                gpus.whyNone(),
                own.problem());
    }

    /** What the files and settings tell, since what PyTorch and DJL say seldom names either. */
    private String problem() {
        String why = own.problem()
                .or(() -> own.folder().isPresent() ? Optional.empty() : packed.problem())
                .or(() -> missingDriver(rootCause(), NativeFiles.here()))
                .orElseGet(() ->
                        "no file is missing that Slicewise knows of. Cure: see that the folder %s can be written and has %s left."
                                .formatted(
                                        EngineSettings.cacheFolder(),
                                        packed.flavours().size() > 1 ? "6 GB" : "600 MB"));
        return "PyTorch could not be loaded (it was said: %s): %s".formatted(rootCause(), why);
    }

    /** Natives for CUDA need the driver even on the CPU; what is said when they are loaded tells. */
    static Optional<String> missingDriver(String said, NativeFiles files) {
        return said.contains(files.driver()) || said.contains("undefined symbol: cu")
                ? Optional.of(("the natives of PyTorch are for CUDA, and NVIDIA's driver (%s) is not there or too old."
                                + " Cure: install the driver, or use natives for the CPU.")
                        .formatted(files.driver()))
                : Optional.empty();
    }

    private String rootCause() {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
