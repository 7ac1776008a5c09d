// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CUDA as this machine has it, looked for as DJL looks for it. Libraries are not closed, since DJL uses the same ones.
 *
 * @param environment the environment variables
 */
record SystemCuda(NativeFiles files, Map<String, String> environment) implements CudaProbe {

    private static final Pattern WINDOWS_RUNTIME = Pattern.compile("cudart64_\\d+\\.dll");
    private static final Pattern NUMBERED_RUNTIME = Pattern.compile("libcudart\\.so\\.\\d+.*");

    /** CUDA on the machine this runs on. */
    static SystemCuda here() {
        return new SystemCuda(NativeFiles.here(), System.getenv());
    }

    @Override
    public boolean hasDriver() {
        return loaded(files == NativeFiles.WINDOWS ? "nvcuda" : "cuda").isPresent();
    }

    @Override
    public Optional<CudaRuntime> runtime() {
        Optional<String> name = files == NativeFiles.WINDOWS
                ? windowsRuntime().map(file -> file.getFileName().toString().replace(".dll", ""))
                : Optional.of("cudart");
        return name.flatMap(SystemCuda::loaded).flatMap(SystemCuda::asked);
    }

    @Override
    public Optional<Path> misnamedRuntime() {
        return files == NativeFiles.LINUX ? firstFile(NUMBERED_RUNTIME, folders()) : Optional.empty();
    }

    /** The runtime on Windows: in {@code CUDA_PATH\bin}, then in the folders of {@code PATH}. */
    Optional<Path> windowsRuntime() {
        List<String> folders = new ArrayList<>(folders());
        if (environment.get("CUDA_PATH") != null) {
            folders.add(0, environment.get("CUDA_PATH") + "/bin");
        }
        return firstFile(WINDOWS_RUNTIME, folders);
    }

    private List<String> folders() {
        String path = environment.getOrDefault(files.searchPath(), "");
        return Arrays.stream(path.split(files.separator()))
                .filter(folder -> !folder.isBlank())
                .toList();
    }

    private static Optional<Path> firstFile(Pattern name, List<String> folders) {
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                Optional<Path> found = files.filter(file ->
                                name.matcher(file.getFileName().toString()).matches())
                        .sorted()
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            } catch (IOException | InvalidPathException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<NativeLibrary> loaded(String name) {
        try {
            return Optional.of(NativeLibrary.getInstance(name));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    private static Optional<CudaRuntime> asked(NativeLibrary runtime) {
        try {
            int[] version = new int[1];
            runtime.getFunction("cudaRuntimeGetVersion").invokeInt(new Object[] {version});
            int[] gpus = new int[1];
            int error = runtime.getFunction("cudaGetDeviceCount").invokeInt(new Object[] {gpus});
            return Optional.of(new CudaRuntime(version[0], error == 0 ? gpus[0] : 0, error));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }
}
