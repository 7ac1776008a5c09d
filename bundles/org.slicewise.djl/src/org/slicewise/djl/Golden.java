// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slicewise.volume.text.UntrustedJson;

/**
 * Golden files: networks and losses with figures that other implementations gave, to be computed again on a device.
 *
 * <p>A file is a JSON object whose member {@code network} or {@code loss} says what it is of. Ours are listed in the file
 * {@code golden/index.txt} beside this class; a new one is its file, and one line there.
 */
public final class Golden {

    private static final int MOST_BYTES = 1 << 18;
    private static final int MOST_FILES = 10_000;

    /** The kinds of files by the member that tells them; a new one is its reader, and one line here. */
    private static final Map<String, GoldenCheck.Reader> KINDS = new TreeMap<>(
            Map.<String, GoldenCheck.Reader>of("network", GoldenNetworkJson::read, "loss", GoldenLossJson::read));

    private Golden() {}

    /** Gives the object of a file; malformed ones throw. */
    @FunctionalInterface
    private interface Content {

        JsonNode read() throws IOException;
    }

    /**
     * Checks the files of this bundle.
     *
     * @param device {@code auto}, {@code cpu} or {@code gpu:N}
     * @param cancelled asked about 20 times a second
     * @param done told each result as soon as it is there, on a thread of its own
     * @return a result for each file; one that could not be checked is a result too
     * @throws IOException if there is no such device
     */
    public static List<GoldenResult> checkOwn(String device, BooleanSupplier cancelled, Consumer<GoldenResult> done)
            throws IOException {
        Map<String, Content> files = new LinkedHashMap<>();
        for (String name : ownNames()) {
            files.put(name, () -> UntrustedJson.parseStrictly(name, resource(name)));
        }
        return check(files, device, cancelled, done);
    }

    /**
     * Checks all files of a folder whose names end with {@code .json}, in the order of their names; not those of folders
     * in it.
     *
     * @throws IOException if the folder cannot be read or has no such file, or there is no such device
     */
    public static List<GoldenResult> check(
            Path folder, String device, BooleanSupplier cancelled, Consumer<GoldenResult> done) throws IOException {
        Map<String, Content> files = new LinkedHashMap<>();
        for (Path file : jsonFiles(folder)) {
            files.put(file.getFileName().toString(), () -> UntrustedJson.readStrictly(file, MOST_BYTES));
        }
        return check(files, device, cancelled, done);
    }

    private static List<Path> jsonFiles(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("%s is no folder; golden files are read from a folder.".formatted(folder));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(
                            file -> file.getFileName().toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
            if (files.isEmpty() || files.size() > MOST_FILES) {
                throw new IOException("%s must hold from 1 to %s files NAME.json, but holds %s."
                        .formatted(folder, MOST_FILES, files.isEmpty() ? "none" : "more"));
            }
            return files;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<GoldenResult> check(
            Map<String, Content> files, String device, BooleanSupplier cancelled, Consumer<GoldenResult> done)
            throws IOException {
        Device known = DjlRuntime.get().device(device);
        return NativeTask.run("check of golden files", cancelled, abandoned -> {
            List<GoldenResult> results = new ArrayList<>();
            for (Map.Entry<String, Content> file : files.entrySet()) {
                if (abandoned.getAsBoolean()) {
                    throw new CancellationException("The check of golden files was cancelled.");
                }
                results.add(check(file.getKey(), file.getValue(), known));
                done.accept(results.get(results.size() - 1));
            }
            return results;
        });
    }

    private static GoldenResult check(String name, Content content, Device device) {
        try (NDManager scope = DjlRuntime.get().newManager(device)) {
            return GoldenResult.compared(name, check(content.read()).figures(scope));
        } catch (OutOfMemoryError e) {
            return GoldenResult.failed(name, "The memory of Java is not enough for this file.");
        } catch (IOException | RuntimeException e) {
            return GoldenResult.failed(name, reason(e));
        }
    }

    private static String reason(Exception failure) {
        Exception explained = failure instanceof RuntimeException e ? NativeFailure.explained(e) : failure;
        String text = explained.getMessage() == null ? explained.toString() : explained.getMessage();
        return text.strip().replaceAll("\\s*\\R\\s*|\\p{Cntrl}", " ");
    }

    /** What the object of a file asks for. */
    static GoldenCheck check(JsonNode root) {
        List<String> kinds = KINDS.keySet().stream().filter(root::has).toList();
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("A golden file must have exactly one of the members %s, but has %s."
                    .formatted(KINDS.keySet(), kinds.isEmpty() ? "none" : kinds));
        }
        return KINDS.get(kinds.get(0)).of(root);
    }

    /** The names of the files of this bundle. */
    static List<String> ownNames() {
        return resource("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    private static String resource(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("golden/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks its file golden/%s.".formatted(name));
            }
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
