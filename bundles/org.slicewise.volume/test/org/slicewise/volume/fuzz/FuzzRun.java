// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.slicewise.nifti.stored.StoredFormatException;
import org.slicewise.volume.Grid;
import org.slicewise.volume.InvalidVolumeException;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

/**
 * A program of its own, for a Java with little memory: damages sound images and reads them.
 *
 * <p>Each must end in a volume or in the exception of its format; the first that does not ends the run with the number of
 * its case, from which everything follows, and its bytes.
 */
final class FuzzRun {

    private final Path folder;
    private final List<Sample> samples;
    private int read;
    private int refused;

    private FuzzRun(Path folder) throws IOException {
        this.folder = folder;
        this.samples = Sample.all(folder);
        clear();
    }

    /** Arguments: a folder, the first case and the number of cases; prints how many were read and refused. */
    public static void main(String[] args) throws IOException {
        FuzzRun run = new FuzzRun(Path.of(args[0]));
        int first = Integer.parseInt(args[1]);
        for (int number = first; number < first + Integer.parseInt(args[2]); number++) {
            if (!run.survives(number)) {
                System.exit(1);
            }
        }
        out().printf("read %d, refused %d%n", run.read, run.refused);
    }

    private static PrintStream out() {
        return System.out;
    }

    private boolean survives(int number) throws IOException {
        Map<String, byte[]> files = damaged(number);
        String name = files.keySet().iterator().next();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            attempt(folder.resolve(name));
            return true;
        } catch (IOException | RuntimeException | Error wrong) {
            out().printf("case %d, file %s: %s%n", number, name, wrong);
            Stream.of(wrong.getStackTrace()).limit(12).forEach(frame -> out().println("  at " + frame));
            files.forEach((part, bytes) -> out().printf("%s %s%n", part, shown(bytes)));
            return false;
        } finally {
            clear();
        }
    }

    private Map<String, byte[]> damaged(int number) throws IOException {
        Random random = new Random(number);
        Sample sample = samples.get(random.nextInt(samples.size()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        sample.files().forEach((name, bytes) -> files.put(name, bytes.clone()));
        String name = random.nextInt(4) > 0
                ? sample.name()
                : List.copyOf(files.keySet()).get(random.nextInt(files.size()));
        for (int i = 0; i <= random.nextInt(2); i++) {
            Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
            files.put(name, mutated(files.get(name), mutation, name.endsWith(".gz"), random));
        }
        return files;
    }

    /** Damages what a compressed file holds as often as the compressed bytes. */
    private static byte[] mutated(byte[] bytes, Mutation mutation, boolean compressed, Random random)
            throws IOException {
        boolean within = compressed && mutation != Mutation.STREAM && random.nextBoolean();
        return within ? Mutation.gzip(mutation.of(Mutation.decoded(bytes), random)) : mutation.of(bytes, random);
    }

    private void attempt(Path file) throws IOException {
        boolean whole = succeeds(() -> Volume.read(file).toCanonical().values());
        succeeds(() -> Grid.read(file).orientation());
        try {
            succeeds(() -> Mask.read(file).toCanonical());
        } catch (InvalidVolumeException noMask) {
            // A volume whose values are no labels, or of several channels.
        }
        read += whole ? 1 : 0;
        refused += whole ? 0 : 1;
    }

    private interface Reading {
        void run() throws IOException;
    }

    /** Whether something was read; false for the exception of the format, anything else is thrown on. */
    private static boolean succeeds(Reading reading) throws IOException {
        try {
            reading.run();
            return true;
        } catch (StoredFormatException refused) {
            return false;
        } catch (UncheckedIOException later) {
            if (later.getCause() instanceof StoredFormatException) {
                return false;
            }
            throw later;
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static String shown(byte[] bytes) {
        int most = Math.min(bytes.length, 1 << 12);
        return bytes.length + " bytes: " + HexFormat.of().formatHex(Arrays.copyOf(bytes, most));
    }
}
