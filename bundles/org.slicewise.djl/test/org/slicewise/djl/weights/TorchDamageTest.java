// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of PyTorch that are cut short or have another byte somewhere. */
class TorchDamageTest {

    @TempDir
    Path folder;

    @Test
    void everyTruncatedFileIsRefused() throws IOException {
        WeightSamples samples = WeightSamples.some();
        byte[] zip = TorchWriter.zip(samples.tensors(), samples.values());
        byte[] legacy = TorchWriter.legacy(samples.tensors(), samples.values());
        for (byte[] whole : List.of(zip, legacy)) {
            for (int length = 0; length < whole.length; length += 3) {
                Path file = write(Arrays.copyOf(whole, length));
                assertThrows(WeightsFormatException.class, () -> WeightsFile.open(file));
            }
        }
    }

    @Test
    void damageOfAZipGivesTheSameOrARefusal() throws IOException {
        WeightSamples samples = WeightSamples.some();
        byte[] whole = TorchWriter.zip(samples.tensors(), samples.values());
        Random random = new Random(11);
        for (int i = 0; i < 4000; i++) {
            byte[] damaged = damaged(whole, random);
            try (WeightsFile file = WeightsFile.open(write(damaged))) {
                assertTrue(samples.areAllIn(file), "damage " + i);
            } catch (WeightsFormatException e) {
                assertTrue(e.getMessage().contains("expected"), e.getMessage());
            }
        }
    }

    /** The old form has no check sums: whatever is read has the shape that it says. */
    @Test
    void damageOfAnOldFileGivesNumbersOrARefusal() throws IOException {
        WeightSamples samples = WeightSamples.some();
        byte[] whole = TorchWriter.legacy(samples.tensors(), samples.values());
        Random random = new Random(13);
        for (int i = 0; i < 4000; i++) {
            try (WeightsFile file = WeightsFile.open(write(damaged(whole, random)))) {
                for (StoredTensor tensor : file.tensors().values()) {
                    if (tensor.type().isReal()) {
                        assertEquals(tensor.count(), file.read(tensor.name()).length);
                    }
                }
            } catch (WeightsFormatException e) {
                assertTrue(e.getMessage().contains("expected"), e.getMessage());
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
        return damaged;
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.pth"), bytes);
    }
}
