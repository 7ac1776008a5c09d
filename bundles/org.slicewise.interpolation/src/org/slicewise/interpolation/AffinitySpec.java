// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slicewise.volume.settings.Checked;
import org.slicewise.volume.settings.SettingsText;

/**
 * Everything that decides how a slice affinity is trained besides the images.
 *
 * @param iterations number of batches, from 1 to 10,000,000
 * @param batch pairs of slices in a batch, from 1 to 1024
 * @param crop side of the square cut out of both slices of a pair, in pixels, from 8 to 1024
 * @param rate learning rate of Adam at the beginning, above 0 and at most 1
 * @param workingSize slices whose longest side has more pixels are made smaller by a whole factor, from 8 to 4096
 * @param smallestGap how many slices apart the slices of a pair are at least, from 1
 * @param largestGap how many slices apart the slices of a pair are at most, to 64
 * @param radius how far the likes of a pixel are looked for on each axis, in pixels, from 1 to 32
 * @param reach standard deviation of a Gaussian in the window by which likes nearby are preferred, in pixels, to 1000; 0
 *     prefers none, as published
 * @param temperature by which likeness is divided, from 0.01 to 1000; 1 as published
 * @param seed seed of every random choice of the training
 */
public record AffinitySpec(
        int iterations,
        int batch,
        int crop,
        double rate,
        int workingSize,
        int smallestGap,
        int largestGap,
        int radius,
        double reach,
        double temperature,
        long seed) {

    public AffinitySpec {
        Checked.within("iterations", iterations, 1, 10_000_000);
        Checked.within("batch", batch, 1, 1024);
        Checked.within("crop", crop, 8, 1024);
        Checked.within("rate", rate, Double.MIN_VALUE, 1);
        Checked.within("working-size", workingSize, 8, 4096);
        Checked.within("smallest-gap", smallestGap, 1, 64);
        Checked.within("largest-gap", largestGap, smallestGap, 64);
        Checked.within("radius", radius, 1, 32);
        Checked.within("reach", reach, 0, 1000);
        Checked.within("temperature", temperature, 0.01, 1000);
    }

    /** A training that takes some minutes on two processors. */
    public static AffinitySpec defaults() {
        return new AffinitySpec(300, 4, 32, 1e-3, 128, 1, 4, 6, 2, 8, 1);
    }

    /** This specification with another number of batches. */
    public AffinitySpec withIterations(int number) {
        return new AffinitySpec(
                number, batch, crop, rate, workingSize, smallestGap, largestGap, radius, reach, temperature, seed);
    }

    /** This specification with another seed. */
    public AffinitySpec withSeed(long number) {
        return new AffinitySpec(
                iterations,
                batch,
                crop,
                rate,
                workingSize,
                smallestGap,
                largestGap,
                radius,
                reach,
                temperature,
                number);
    }

    /** The specification as flat text, which {@link #fromMap} reads again without loss. */
    public SortedMap<String, String> toMap() {
        SortedMap<String, String> text = new TreeMap<>();
        text.put("iterations", Integer.toString(iterations));
        text.put("batch", Integer.toString(batch));
        text.put("crop", Integer.toString(crop));
        text.put("rate", Double.toString(rate));
        text.put("working-size", Integer.toString(workingSize));
        text.put("smallest-gap", Integer.toString(smallestGap));
        text.put("largest-gap", Integer.toString(largestGap));
        text.put("radius", Integer.toString(radius));
        text.put("reach", Double.toString(reach));
        text.put("temperature", Double.toString(temperature));
        text.put("seed", Long.toString(seed));
        return text;
    }

    /**
     * The specification that a flat text states.
     *
     * @throws IllegalArgumentException if a key is missing or unknown, or a value is not what its key needs
     */
    public static AffinitySpec fromMap(Map<String, String> map) {
        SettingsText text = new SettingsText("The affinity specification", map);
        AffinitySpec spec = new AffinitySpec(
                text.whole("iterations"),
                text.whole("batch"),
                text.whole("crop"),
                text.number("rate"),
                text.whole("working-size"),
                text.whole("smallest-gap"),
                text.whole("largest-gap"),
                text.whole("radius"),
                text.number("reach"),
                text.number("temperature"),
                text.large("seed"));
        text.requireAllTaken();
        return spec;
    }
}
