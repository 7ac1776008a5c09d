// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How the files of PyTorch and of CUDA are called on a system. */
enum NativeFiles {
    /** GNU/Linux. */
    LINUX("linux", "lib%s.so", "libcuda.so.1", "libcudart.so", "LD_LIBRARY_PATH", ":"),
    /** Windows; the number of the runtime's file is that of its CUDA. */
    WINDOWS("win", "%s.dll", "nvcuda.dll", "cudart64_12.dll", "PATH", ";"),
    /** macOS, for which there is no CUDA any more. */
    MAC("osx", "lib%s.dylib", "libcuda.dylib", "libcudart.dylib", "DYLD_LIBRARY_PATH", ":");

    private final String system;
    private final String library;
    private final String driver;
    private final String runtime;
    private final String searchPath;
    private final String separator;

    NativeFiles(String system, String library, String driver, String runtime, String searchPath, String separator) {
        this.system = system;
        this.library = library;
        this.driver = driver;
        this.runtime = runtime;
        this.searchPath = searchPath;
        this.separator = separator;
    }

    /** The names on the system this runs on. */
    static NativeFiles here() {
        return of(System.getProperty("os.name"));
    }

    /** The names on the system that Java calls so. */
    static NativeFiles of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MAC : LINUX;
    }

    /** {@code linux}, {@code win} or {@code osx}, by which packed natives are told apart. */
    String system() {
        return system;
    }

    /** The main library of PyTorch, by which a folder with natives is known. */
    String torch() {
        return library.formatted("torch");
    }

    /** The part of PyTorch that only natives for CUDA have. */
    String torchCuda() {
        return library.formatted("torch_cuda");
    }

    /** DJL's library between Java and PyTorch. */
    String jni() {
        return library.formatted("djl_torch");
    }

    /** The library that comes with NVIDIA's driver. */
    String driver() {
        return driver;
    }

    /** The CUDA runtime, by which GPUs are counted. */
    String runtime() {
        return runtime;
    }

    /** The environment variable with the folders in which libraries are looked for. */
    String searchPath() {
        return searchPath;
    }

    /** What stands between the folders of such a variable. */
    String separator() {
        return separator;
    }

    /** True if the natives in a folder can use a GPU. */
    boolean hasCuda(Path folder) {
        return Files.exists(folder.resolve(torchCuda()));
    }
}
