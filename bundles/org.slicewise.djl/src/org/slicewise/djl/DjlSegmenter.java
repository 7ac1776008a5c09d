// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.PredictionSpec;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.segmentation.TiledSegmentation;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

/** A segmenter in PyTorch; it may be used by several threads at once. */
public final class DjlSegmenter implements Segmenter {

    private final TrainingSpec spec;
    private final LabelNames labels;
    private final NetworkPlan plan;
    private final NDManager manager;
    private final ScriptModule text;
    private final Weights weights;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    private DjlSegmenter(StoredSegmenter stored, NDManager manager) {
        this.spec = stored.spec();
        this.labels = stored.labels();
        this.plan = stored.plan();
        this.manager = manager;
        this.text = new ScriptModule(manager, StepText.inference(plan));
        this.weights = Weights.of(plan, manager, stored.values());
    }

    static DjlSegmenter of(StoredSegmenter stored, Device device) {
        return new DjlSegmenter(stored, DjlRuntime.get().newManager(device));
    }

    /**
     * Reads a segmenter that {@link #save} wrote.
     *
     * @param device {@code auto}, {@code cpu} or {@code gpu:N}
     * @throws ModelFormatException if the file holds something else, is cut short or damaged, or comes from a newer
     *     Slicewise
     * @throws IOException if the file cannot be read or the device cannot be used
     */
    public static DjlSegmenter load(Path file, String device) throws IOException {
        StoredSegmenter stored = SegmenterFile.read(file);
        Device where = DjlRuntime.get().device(device);
        return NativeTask.run("loading of " + file, () -> false, abandoned -> of(stored, where));
    }

    @Override
    public TrainingSpec spec() {
        return spec;
    }

    @Override
    public LabelNames labels() {
        return labels;
    }

    /** The number of channels an image must have. */
    public int channels() {
        return plan.shape().channels();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Slices and volumes are segmented in one piece where they are not too large for that, in overlapping tiles of
     * the trained patch otherwise.
     */
    @Override
    public Mask segment(Volume image, PredictionSpec prediction, BooleanSupplier cancelled)
            throws CancellationException {
        requireChannels(image);
        try {
            return NativeTask.run(
                    "segmentation",
                    cancelled,
                    abandoned -> open(() -> {
                        PredictionTiles tiles = PredictionTiles.of(image.grid(), spec, plan);
                        return new TiledSegmentation(
                                        labels,
                                        tiles.patch(),
                                        tiles.batch(),
                                        prediction,
                                        (images, count) -> probabilities(images, shape(count, tiles.patch())))
                                .segment(image, () -> abandoned.getAsBoolean() || cancelled.getAsBoolean());
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireChannels(Volume image) {
        if (image.channels() != channels()) {
            throw new IllegalArgumentException(
                    "The segmenter was trained on images with %d channels, but this one has %d."
                            .formatted(channels(), image.channels()));
        }
    }

    private float[] probabilities(float[] images, Shape shape) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray input = scope.create(images, shape);
            return text.infer(scope, "probabilities", new NDList(input), weights.parameters(), weights.statistics())
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    private Shape shape(int count, Patch patch) {
        return new Shape(count, channels())
                .add(patch.sides().stream().mapToLong(Integer::longValue).toArray());
    }

    @Override
    public void save(Path file) throws IOException {
        SegmenterFile.write(open(() -> new StoredSegmenter(spec, labels, plan, weights.values())), file);
    }

    /** Does something while no other thread can close the segmenter. */
    private <T> T open(Supplier<T> use) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The segmenter was closed and cannot be used any more.");
            }
            return use.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        closeKeepingMemory();
        NativeTuning.giveBack();
    }

    /** Closes it in the midst of a training, which will want the memory of its tensors again at once. */
    void closeKeepingMemory() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                text.close();
                manager.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
