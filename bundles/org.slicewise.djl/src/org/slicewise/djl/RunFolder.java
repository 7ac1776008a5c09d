// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slicewise.segmentation.Checkpoints;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.LearningCurve;
import org.slicewise.segmentation.TrainingSpec;

/**
 * The folder in which a training keeps its checkpoints; one training at a time has it.
 *
 * <p>A checkpoint is written before the segmenters and the table that go with it: if the training is cut off in between,
 * it comes there again, and writes the same.
 */
final class RunFolder implements AutoCloseable {

    /** At most this part of the time goes into checkpoints that nobody asked for. */
    private static final int SHARE = 20;

    private static final long POLL_MILLIS = 50;

    /** The folders that trainings of this process have. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final String LAST = "last.checkpoint";

    private final Path folder;
    private final int every;
    private final boolean isResumed;
    private final Lock lock;
    private int kept;
    private long written = System.nanoTime();
    private long pause = Checkpoints.SECONDS * 1_000_000_000L;

    private RunFolder(Path folder, Checkpoints checkpoints, Lock lock) {
        this.folder = folder;
        this.every = checkpoints.every();
        this.isResumed = checkpoints.resume();
        this.lock = lock;
    }

    /**
     * The folder of a training, none if nothing is to be kept. A training of this process that was cancelled may still be
     * in its last step; its end is waited for.
     *
     * @param cancelled asked while waiting
     * @throws IllegalArgumentException if it has the checkpoints of a training that is not to be resumed
     * @throws IOException if it cannot be written, or another training has it
     */
    static Optional<RunFolder> open(Checkpoints checkpoints, BooleanSupplier cancelled) throws IOException {
        if (checkpoints.folder().isEmpty()) {
            return Optional.empty();
        }
        Path folder = Files.createDirectories(checkpoints.folder().get().toAbsolutePath());
        RunFolder opened = new RunFolder(folder, checkpoints, locked(folder, cancelled));
        if (!checkpoints.resume() && opened.hasCheckpoint()) {
            opened.close();
            throw new IllegalArgumentException(
                    "%s holds the checkpoints of a training. Cure: resume that training, or give another folder."
                            .formatted(folder));
        }
        return Optional.of(opened);
    }

    /**
     * What keeps other trainings out of a folder. The system lets go of it if the process ends, in whatever way, and also
     * as soon as the process closes any other channel of the file: so a folder that this process has is not opened a
     * second time.
     *
     * @param place the folder by the one name that it has among those this process has
     */
    private record Lock(Path place, FileChannel channel) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try {
                channel.close();
            } finally {
                HELD.remove(place);
            }
        }
    }

    private static Lock locked(Path folder, BooleanSupplier cancelled) throws IOException {
        Path place = folder.toRealPath();
        boolean mayBeFreed = RunningTasks.isOneAbandoned();
        while (!HELD.add(place)) {
            if (!mayBeFreed) {
                throw new IOException(inUse(folder));
            }
            await(cancelled);
            mayBeFreed = RunningTasks.isOneAbandoned();
        }
        try {
            return new Lock(place, lockedByNoOther(folder));
        } catch (IOException | RuntimeException e) {
            HELD.remove(place);
            throw e;
        }
    }

    private static FileChannel lockedByNoOther(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isLocked = false;
        try {
            isLocked = channel.tryLock() != null;
        } finally {
            if (!isLocked) {
                channel.close();
            }
        }
        if (!isLocked) {
            throw new IOException(inUse(folder));
        }
        return channel;
    }

    private static void await(BooleanSupplier cancelled) {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The training was cancelled before it began.");
        }
    }

    private static String inUse(Path folder) {
        return "%s is in use by another training. Cure: wait for its end, or give another folder.".formatted(folder);
    }

    /** Whether a folder has a checkpoint from which a training goes on. */
    static boolean hasCheckpoint(Path folder) {
        return Files.exists(folder.resolve(LAST));
    }

    CheckpointFile checkpoint() {
        return new CheckpointFile(folder.resolve(LAST));
    }

    /** Where the best segmenter of all validations is. */
    Path best() {
        return folder.resolve("best.slicewise");
    }

    /** Whether there is a checkpoint from which the training goes on. */
    boolean hasCheckpoint() {
        return hasCheckpoint(folder);
    }

    /** What to say of a training that was to be resumed, but has nothing to go on from. */
    Optional<String> missingCheckpoint() {
        return isResumed
                ? Optional.of("There is no checkpoint in %s: the training begins.".formatted(folder))
                : Optional.empty();
    }

    /**
     * Says what state the training goes on from.
     *
     * @throws IOException if the best segmenter, which comes of it, is not there any more, or is that of another training
     */
    void found(RunState state, TrainingSpec spec, LabelNames labels) throws IOException {
        kept = state.iteration();
        if (state.best().isThere() && !Files.exists(best())) {
            throw new IOException(
                    "%s was written after iteration %d, but is not there any more. Cure: put it back, or train anew in another folder."
                            .formatted(best(), state.best().iteration()));
        }
        if (state.best().isThere()) {
            StoredSegmenter best = SegmenterFile.read(best());
            if (!best.spec().equals(spec) || !best.labels().equals(labels)) {
                throw new IOException(
                        "%s is of another training than the checkpoint beside it. Cure: put the right one back, or train anew in another folder."
                                .formatted(best()));
            }
        }
    }

    /** Whether it is time for a checkpoint. */
    boolean isDue(int iteration) {
        return every > 0 ? iteration % every == 0 : System.nanoTime() - written >= pause;
    }

    /** Writes a checkpoint and what goes with it. */
    void write(RunFacts run, Machine machine, RunPlan plan, RunState state, StoredSegmenter segmenter)
            throws IOException {
        long start = System.nanoTime();
        checkpoint().write(run, machine, plan, state);
        kept = state.iteration();
        writeBeside(segmenter, state.curve());
        written = System.nanoTime();
        pause = Math.max(Checkpoints.SECONDS * 1_000_000_000L, SHARE * (written - start));
    }

    /** Writes what goes with a checkpoint. */
    void writeBeside(StoredSegmenter segmenter, LearningCurve curve) throws IOException {
        SegmenterFile.write(segmenter, folder.resolve("last.slicewise"));
        write(curve);
    }

    /** Writes the table of the curve. */
    private void write(LearningCurve curve) throws IOException {
        byte[] table = curve.csv().getBytes(StandardCharsets.UTF_8);
        WholeFile.write(folder.resolve("learning-curve.csv"), out -> out.write(table));
    }

    /** Writes the curve, which shows how a training went wrong, and tells what is kept. */
    String keptAfterFailure(LearningCurve curve) throws IOException {
        write(curve);
        String checkpoint = kept == 0
                ? "There is no checkpoint yet in %s.".formatted(folder)
                : "The last good checkpoint, of iteration %d, is %s."
                        .formatted(kept, checkpoint().path());
        return Files.exists(best()) ? checkpoint + " The best segmenter is %s.".formatted(best()) : checkpoint;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
