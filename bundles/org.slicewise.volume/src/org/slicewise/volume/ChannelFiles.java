// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An image whose channels are files of their own. */
final class ChannelFiles {

    private ChannelFiles() {}

    /** One volume of the channels of all files in order, or an error that names two files that do not fit. */
    static Volume read(List<Path> files) throws IOException {
        List<Volume> volumes = new ArrayList<>();
        for (Path file : files) {
            Volume volume = Volume.read(file);
            if (!volumes.isEmpty()) {
                requireSameGrid(files.get(0), volumes.get(0), file, volume);
            }
            volumes.add(volume);
        }
        try {
            return joined(volumes);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void requireSameGrid(Path first, Volume expected, Path file, Volume found) throws IOException {
        Optional<String> difference = expected.grid().differenceFrom(found.grid());
        if (difference.isPresent()) {
            throw new InvalidVolumeException(
                    "The channels %s and %s do not lie on the same grid. %s".formatted(first, file, difference.get()));
        }
    }

    private static Volume joined(List<Volume> volumes) {
        Grid grid = volumes.get(0).grid();
        int channels = volumes.stream().mapToInt(Volume::channels).sum();
        float[] values = new float[Math.toIntExact(channels * grid.extent().voxels())];
        int at = 0;
        for (Volume volume : volumes) {
            float[] part = volume.values();
            System.arraycopy(part, 0, values, at, part.length);
            at += part.length;
        }
        return Volume.of(grid, channels, values);
    }
}
