// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The form that PyTorch wrote before version 1.6, and that many published weights still have: five pickles (a number
 * that marks the form, its version, facts of the machine, the tensors, the keys of the storages), then for each key the
 * count of its numbers in 8 bytes and the numbers. It has no check sums.
 */
final class LegacyStorages implements TorchStorages {

    private static final BigInteger MARK = new BigInteger("1950a86a20f9469cfc6c", 16);
    private static final long VERSION = 1001;

    /** The pickles are a few hundred bytes for each tensor. */
    private static final int LARGEST_PICKLES = 1 << 24;

    /** Where numbers are, and how many. */
    private record Place(long firstByte, long count) {}

    private final Path path;
    private final FileChannel channel;
    private final Object root;
    private final Map<String, Place> places = new HashMap<>();

    private LegacyStorages(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        PickleInput in = new PickleInput(path, Channels.newInputStream(channel).readNBytes(LARGEST_PICKLES));
        requireForm(in);
        Map<String, TorchStorage> storages = new HashMap<>();
        this.root = Pickle.read(in, storages);
        List<String> keys = keys(in);
        locate(keys, storages, in.position());
    }

    static LegacyStorages open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path);
        try {
            return new LegacyStorages(path, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void requireForm(PickleInput in) throws WeightsFormatException {
        if (!MARK.equals(next(in))) {
            throw new WeightsFormatException(
                    path, "a file of PyTorch's torch.save", "another pickle; pickles of other programs can run code");
        }
        Object version = next(in);
        if (!Long.valueOf(VERSION).equals(version) || !(next(in) instanceof PickleDict)) {
            throw new WeightsFormatException(
                    path, "version %d of the form before PyTorch 1.6".formatted(VERSION), "another");
        }
    }

    /** A pickle without tensors. */
    private static Object next(PickleInput in) throws WeightsFormatException {
        return Pickle.read(in, new HashMap<>());
    }

    private static List<String> keys(PickleInput in) throws WeightsFormatException {
        List<String> keys = new ArrayList<>();
        if (!(next(in) instanceof ArrayList<?> list)) {
            throw in.refusal("a list of storages", "something else");
        }
        for (Object key : list) {
            if (!(key instanceof String text)) {
                throw in.refusal("texts as keys of storages", PickleNames.kind(key));
            }
            keys.add(text);
        }
        return keys;
    }

    /** What the pickle of the tensors holds. */
    Object root() {
        return root;
    }

    /** Finds the numbers of each storage. */
    private void locate(List<String> keys, Map<String, TorchStorage> storages, long dataStart) throws IOException {
        long at = dataStart;
        for (String key : keys) {
            TorchStorage storage = storages.get(key);
            if (storage == null) {
                throw new WeightsFormatException(path, "storages of its tensors", "another one, " + key);
            }
            long count = count(at);
            long room = (channel.size() - at - Long.BYTES) / storage.type().bytes();
            if (count < 0 || count > room || places.containsKey(key)) {
                throw new WeightsFormatException(
                        path,
                        "storage %s once, with at most %,d numbers, in this file".formatted(key, room),
                        "%,d".formatted(count));
            }
            places.put(key, new Place(at + Long.BYTES, count));
            at += Long.BYTES + count * storage.type().bytes();
        }
    }

    private long count(long at) throws IOException {
        channel.position(Math.min(at, channel.size()));
        byte[] bytes = Channels.newInputStream(channel).readNBytes(Long.BYTES);
        if (bytes.length < Long.BYTES) {
            throw new WeightsFormatException(path, "the numbers of all its tensors", "the end of the file");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    @Override
    public void require(TorchStorage storage) throws IOException {
        Place place = places.get(storage.key());
        if (place == null || place.count() != storage.count()) {
            throw new WeightsFormatException(
                    path,
                    "%,d numbers in storage %s".formatted(storage.count(), storage.key()),
                    place == null ? "none" : "%,d".formatted(place.count()));
        }
    }

    @Override
    public InputStream from(TorchStorage storage, long firstByte) throws IOException {
        channel.position(places.get(storage.key()).firstByte() + firstByte);
        return new FilterInputStream(Channels.newInputStream(channel)) {
            @Override
            public void close() {
                // The file stays open for the next tensor.
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
