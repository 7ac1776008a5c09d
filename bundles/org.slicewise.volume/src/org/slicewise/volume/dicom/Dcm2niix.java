// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program dcm2niix, which is not part of Slicewise.
 *
 * @param executable where it is
 * @param version what it says its version is, such as {@code v1.0.20220720}
 */
public record Dcm2niix(Path executable, String version) {

    /** The environment variable that says where the program is. */
    public static final String VARIABLE = "SLICEWISE_DCM2NIIX";

    /** How to get the program. */
    public static final String CURE =
            "Install it (Debian, Ubuntu: apt-get install dcm2niix; conda install -c conda-forge"
                    + " dcm2niix; pip install dcm2niix; macOS: brew install dcm2niix; Windows: a release of rordenlab/dcm2niix),"
                    + " or say where it is by the setting or option \"dcm2niix executable\" or the environment variable "
                    + VARIABLE + ".";

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final Pattern VERSION = Pattern.compile("\\bv?\\d+\\.\\d+\\.\\d{8}\\S*");
    private static final List<String> NAMES = List.of("dcm2niix", "dcm2niix.exe");

    /**
     * Finds the program and asks for its version.
     *
     * @param given the executable as the user said; where empty, the environment variable or the search path tells
     * @throws DicomImportException if it is not there or does not answer; the text says how to get it
     */
    public static Dcm2niix find(Optional<Path> given, Map<String, String> environment) throws DicomImportException {
        Path executable = given.or(() -> variable(environment, VARIABLE).map(Dcm2niix::path))
                .or(() -> onSearchPath(environment))
                .orElseThrow(() -> new DicomImportException(
                        "The program dcm2niix, which reads DICOM, is not on this machine. " + CURE));
        return requireAnswer(executable.toAbsolutePath().normalize());
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static Path path(String text) {
        return Path.of(text.strip());
    }

    private static Optional<Path> onSearchPath(Map<String, String> environment) {
        String folders = variable(environment, "PATH").orElse("");
        return Stream.of(folders.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .flatMap(Dcm2niix::inFolder)
                .filter(Dcm2niix::isProgram)
                .findFirst();
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private static Stream<Path> inFolder(String folder) {
        try {
            Path path = Path.of(folder).toAbsolutePath();
            return NAMES.stream().map(path::resolve);
        } catch (InvalidPathException notAFolder) {
            return Stream.empty();
        }
    }

    private static Dcm2niix requireAnswer(Path executable) throws DicomImportException {
        if (!isProgram(executable)) {
            throw new DicomImportException("There is no program dcm2niix at %s. %s".formatted(executable, CURE));
        }
        return new Dcm2niix(
                executable,
                versionOf(executable)
                        .orElseThrow(() -> new DicomImportException(
                                "%s does not answer as dcm2niix does when asked for its version. %s"
                                        .formatted(executable, CURE))));
    }

    private static Optional<String> versionOf(Path executable) {
        List<String> answer = Collections.synchronizedList(new ArrayList<>());
        try {
            ChildProcess.run(
                    List.of(executable.toString(), "--version"),
                    executable.getParent(),
                    ANSWERS_WITHIN,
                    () -> false,
                    line -> keepFirst(answer, line));
        } catch (IOException cannotRun) {
            return Optional.empty();
        }
        return List.copyOf(answer).stream()
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    private static void keepFirst(List<String> answer, String line) {
        if (answer.size() < 20) {
            answer.add(line);
        }
    }

    /**
     * Converts the files of the subfolder {@code in} of a folder into its subfolder {@code out}: uncompressed, and
     * named after the Series Instance UID. It sees these two names only, and none of the user's.
     */
    ChildProcess.Ended convert(Path folder, Duration limit, BooleanSupplier cancelled, Consumer<String> lines)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(List.of("-g", "i", "-b", "y", "-ba", "n", "-z", "n", "-f", "%j", "-w", "2", "-d", "0"));
        command.addAll(List.of("-o", "out", "in"));
        return ChildProcess.run(command, folder, limit, cancelled, lines);
    }
}
