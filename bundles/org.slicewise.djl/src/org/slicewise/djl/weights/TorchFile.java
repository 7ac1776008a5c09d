// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An open file that {@code torch.save} made of a state_dict, in its form of today or the one before PyTorch 1.6. */
final class TorchFile implements WeightsFile {

    private final Path path;
    private final Map<String, TorchTensor> tensors;
    private final TorchStorages storages;
    private final Map<String, StoredTensor> stored = new LinkedHashMap<>();

    private TorchFile(Path path, Map<String, TorchTensor> tensors, TorchStorages storages) throws IOException {
        this.path = path;
        this.tensors = tensors;
        this.storages = storages;
        for (Map.Entry<String, TorchTensor> each : tensors.entrySet()) {
            TorchTensor tensor = each.getValue();
            storages.require(tensor.storage());
            stored.put(
                    each.getKey(),
                    new StoredTensor(each.getKey(), tensor.storage().type(), tensor.shape()));
        }
    }

    static TorchFile openZip(Path path) throws IOException {
        ZipStorages zip = ZipStorages.open(path);
        try {
            Object root = Pickle.read(new PickleInput(path, zip.pickle()), new HashMap<>());
            return new TorchFile(path, StateDict.tensors(path, root), zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    static TorchFile openLegacy(Path path) throws IOException {
        LegacyStorages legacy = LegacyStorages.open(path);
        try {
            return new TorchFile(path, StateDict.tensors(path, legacy.root()), legacy);
        } catch (IOException | RuntimeException e) {
            legacy.close();
            throw e;
        }
    }

    @Override
    public Map<String, StoredTensor> tensors() {
        return Collections.unmodifiableMap(stored);
    }

    @Override
    public float[] read(String name) throws IOException {
        TorchTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("%s has no tensor \"%s\".".formatted(path, name));
        }
        ElementType type = tensor.storage().type();
        stored.get(name).requireReadable(path);
        new StoredTensor("what lies among " + name, type, List.of(tensor.span())).requireReadable(path);
        try (InputStream in = storages.from(tensor.storage(), tensor.offset() * type.bytes())) {
            float[] span = type.read(in, (int) tensor.span());
            return tensor.isDense() ? span : tensor.dense(span);
        }
    }

    @Override
    public void close() throws IOException {
        storages.close();
    }
}
