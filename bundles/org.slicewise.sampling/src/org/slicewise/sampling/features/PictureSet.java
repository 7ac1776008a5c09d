// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

/**
 * The pictures of all slices of several volumes, on one canvas. Volumes are opened one by one, as often as they are asked
 * for; nothing of them is kept but a selection.
 */
public final class PictureSet {

    /** The largest side of a picture, in pixels. */
    public static final int LARGEST_SIDE = 64;

    private final List<ImageCase> cases;
    private final int step;
    private int canvas;
    private int channels;
    private int slices;

    private PictureSet(List<ImageCase> cases, int step) {
        this.cases = cases.stream().sorted(Comparator.comparing(ImageCase::id)).toList();
        this.step = step;
    }

    /**
     * The pictures of these cases, by ascending id.
     *
     * @param step of what the side of the canvas must be a multiple
     * @throws IllegalArgumentException if the images have different numbers of channels
     */
    public static PictureSet of(List<ImageCase> cases, int step) throws IOException {
        PictureSet set = new PictureSet(cases, step);
        for (ImageCase one : set.cases) {
            set.measure(one.id(), one.image().open());
        }
        return set;
    }

    private void measure(String id, Volume image) {
        if (channels != 0 && channels != image.channels()) {
            throw new IllegalArgumentException(
                    "Images must have as many channels to be compared, but \"%s\" has %d and \"%s\" has %d."
                            .formatted(cases.get(0).id(), channels, id, image.channels()));
        }
        channels = image.channels();
        slices += image.grid().axialSlices();
        int side = Math.min(LARGEST_SIDE, SlicePictures.longestSide(image.grid()));
        canvas = Math.max(canvas, (side + step - 1) / step * step);
    }

    /** The number of volumes. */
    public int volumes() {
        return cases.size();
    }

    /** The number of slices of all volumes. */
    public int slices() {
        return slices;
    }

    /** The side of each picture in pixels. */
    public int canvas() {
        return canvas;
    }

    /** The number of channels of each picture. */
    public int channels() {
        return channels;
    }

    /** The number of values of a picture. */
    public int size() {
        return channels * canvas * canvas;
    }

    /**
     * Pictures to learn from: all, or if there are more than a limit as many as that, evenly spread over all slices of
     * the volumes in the order of their ids.
     */
    public List<float[]> selection(int limit, WorkMonitor monitor) throws IOException {
        int wanted = Math.min(limit, slices);
        List<float[]> selected = new ArrayList<>();
        int done = 0;
        int seen = 0;
        for (ImageCase one : cases) {
            SlicePictures pictures = SlicePictures.of(one.image().open(), canvas);
            for (int slice = 0; slice < pictures.count(); slice++, seen++) {
                if ((long) (seen + 1) * wanted / slices > (long) seen * wanted / slices) {
                    selected.add(pictures.picture(slice));
                }
            }
            monitor.at(++done, cases.size(), "read " + one.id());
        }
        return selected;
    }

    /** Makes features of the pictures of each volume. */
    @FunctionalInterface
    public interface Describe {
        /** The features of as many slices as there are pictures. */
        SliceFeatures of(SlicePictures pictures) throws IOException;
    }

    /** Describes every volume; by the id of its case. */
    public Map<String, SliceFeatures> describe(Describe describe, WorkMonitor monitor) throws IOException {
        Map<String, SliceFeatures> described = new LinkedHashMap<>();
        for (ImageCase one : cases) {
            described.put(one.id(), describe.of(SlicePictures.of(one.image().open(), canvas)));
            monitor.at(described.size(), cases.size(), "described " + one.id());
        }
        return described;
    }
}
