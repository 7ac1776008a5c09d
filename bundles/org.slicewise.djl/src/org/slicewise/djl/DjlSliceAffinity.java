// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import org.slicewise.interpolation.AffinitySpec;
import org.slicewise.interpolation.SliceAffinity;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Volume;

/**
 * A slice affinity in PyTorch; several threads may make carriers of it, each of which is for one thread at a time. It
 * must not be closed before its carriers.
 */
public final class DjlSliceAffinity implements SliceAffinity {

    private final AffinitySpec spec;
    private final NDManager manager;
    private final ScriptModule text;
    private final Weights weights;

    private DjlSliceAffinity(StoredAffinity stored, NDManager manager) {
        NetworkPlan plan = FeatureNetwork.plan();
        this.spec = stored.spec();
        this.manager = manager;
        this.text = new ScriptModule(manager, AffinityText.inference(plan));
        this.weights = Weights.of(plan, manager, stored.values());
    }

    static DjlSliceAffinity of(StoredAffinity stored, Device device) {
        return new DjlSliceAffinity(stored, DjlRuntime.get().newManager(device));
    }

    /**
     * Reads an affinity that {@link #save} wrote.
     *
     * @param device {@code auto}, {@code cpu} or {@code gpu:N}
     * @throws ModelFormatException if the file holds something else, is cut short or damaged, or comes from a newer
     *     Slicewise
     * @throws IOException if the file cannot be read or the device cannot be used
     */
    public static DjlSliceAffinity load(Path file, String device) throws IOException {
        StoredAffinity stored = AffinityFile.read(file);
        Device where = DjlRuntime.get().device(device);
        return NativeTask.run("loading of " + file, () -> false, abandoned -> of(stored, where));
    }

    /** How it was trained. */
    public AffinitySpec spec() {
        return spec;
    }

    /** Writes one file, whole or not at all. */
    public void save(Path file) throws IOException {
        AffinityFile.write(new StoredAffinity(spec, weights.values()), file);
    }

    @Override
    public SliceCarrier carrier(Volume image, Axis axis) {
        WorkingSlices slices = new WorkingSlices(image, axis, spec.workingSize());
        NDManager own = manager.newSubManager();
        return new DjlSliceCarrier(slices, Window.of(spec, own), text, weights, own);
    }

    @Override
    public void close() {
        text.close();
        manager.close();
        NativeTuning.giveBack();
    }
}
