// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A libtorch of the user's own instead of the packed natives, as {@code PYTORCH_LIBRARY_PATH}, {@code PYTORCH_VERSION}
 * and {@code PYTORCH_FLAVOR} name it.
 *
 * @param setting gives the value of a setting by its name, null if it is not set
 */
record OwnTorch(UnaryOperator<String> setting, NativeFiles files, PackedNatives packed) {

    private static final String PATH = "PYTORCH_LIBRARY_PATH";
    private static final String VERSION = "PYTORCH_VERSION";
    private static final String FLAVOUR = "PYTORCH_FLAVOR";
    private static final int MOST_BYTES = 4096;
    private static final Pattern NUMBER = Pattern.compile("(\\d+\\.\\d+\\.\\d+)[+\\w.]*");

    /** As this process was told. */
    static OwnTorch here(PackedNatives packed) {
        return new OwnTorch(OwnTorch::environmentOrProperty, NativeFiles.here(), packed);
    }

    private static String environmentOrProperty(String name) {
        String value = System.getenv(name);
        return value == null ? System.getProperty(name) : value;
    }

    /** The folder of the libtorch; empty if none is named or none is there. */
    Optional<Path> folder() {
        return named().filter(folder -> Files.isRegularFile(folder.resolve(files.torch())))
                .findFirst();
    }

    private Stream<Path> named() {
        return value(PATH).stream()
                .flatMap(path -> Arrays.stream(path.split(files.separator())))
                .filter(folder -> !folder.isBlank())
                .flatMap(OwnTorch::path);
    }

    private static Stream<Path> path(String folder) {
        try {
            return Stream.of(Path.of(folder));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /** The settings DJL needs beside the folder and would guess wrong, as far as they were not given. */
    Map<String, String> missingSettings() {
        Map<String, String> missing = new TreeMap<>();
        folder().ifPresent(folder -> {
            if (value(VERSION).isEmpty()) {
                missing.put(VERSION, packed.torch());
            }
            if (value(FLAVOUR).isEmpty()) {
                missing.put(FLAVOUR, flavour(folder));
            }
        });
        return missing;
    }

    private String flavour(Path folder) {
        return files.hasCuda(folder)
                ? packed.jniFlavours().stream()
                        .filter(known -> known.startsWith("cu"))
                        .findFirst()
                        .orElse("cpu")
                : "cpu";
    }

    /** What is wrong with the settings, with the cure; empty if they can work or there are none. */
    Optional<String> problem() {
        Optional<Path> folder = folder();
        if (value(PATH).isPresent() && folder.isEmpty()) {
            return Optional.of(
                    ("%s is \"%s\", but there is no %s in it, so that the natives that come with Slicewise are"
                                    + " used. Cure: the folder \"lib\" of a libtorch %s.")
                            .formatted(PATH, value(PATH).get(), files.torch(), packed.torch()));
        }
        return wrongVersion(folder).or(() -> folder.flatMap(this::wrongFlavour));
    }

    private Optional<String> wrongVersion(Optional<Path> folder) {
        Optional<String> given = value(VERSION);
        if (given.isPresent() && !given.get().equals(packed.torch())) {
            return Optional.of("%s is \"%s\", but this build of Slicewise needs PyTorch %s. Cure: %s"
                    .formatted(
                            VERSION,
                            given.get(),
                            packed.torch(),
                            folder.isEmpty()
                                    ? "take it out of the environment."
                                    : "a libtorch of that version, and no " + VERSION + "."));
        }
        Optional<Found> found = folder.flatMap(OwnTorch::version);
        return found.filter(version -> !version.number().equals(packed.torch()))
                .map(version -> ("the libtorch in %s is %s (says %s), but this build of Slicewise needs %s. Cure: a"
                                + " libtorch of that version.")
                        .formatted(folder.get(), version.whole(), version.file(), packed.torch()));
    }

    private Optional<String> wrongFlavour(Path folder) {
        Optional<String> given = value(FLAVOUR);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        // Which of those made for an older C++ there are beside the plain ones is left to DJL.
        String plain = given.get().replace("-precxx11", "");
        if (!packed.jniFlavours().contains(plain)) {
            return Optional.of("%s is \"%s\", but the JNI library of DJL (%s) is there for %s. Cure: one of these."
                    .formatted(FLAVOUR, given.get(), packed.jni(), packed.jniFlavours()));
        }
        return plain.equals("cpu") || files.hasCuda(folder)
                ? Optional.empty()
                : Optional.of("%s is \"%s\", but there is no %s in %s. Cure: a libtorch for CUDA, or \"cpu\"."
                        .formatted(FLAVOUR, given.get(), files.torchCuda(), folder));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(setting.apply(name)).filter(value -> !value.isBlank());
    }

    /** A version as a file beside the libraries states it. */
    private record Found(Path file, String whole, String number) {}

    /** {@code build-version} of a libtorch that was unpacked, {@code version.py} of a Python package. */
    private static Optional<Found> version(Path folder) {
        Path above = folder.toAbsolutePath().normalize().getParent();
        return above == null
                ? Optional.empty()
                : List.of("build-version", "version.py").stream()
                        .map(above::resolve)
                        .flatMap(file -> stated(file).stream())
                        .findFirst();
    }

    private static Optional<Found> stated(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            Matcher number = NUMBER.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            return number.find() ? Optional.of(new Found(file, number.group(), number.group(1))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
