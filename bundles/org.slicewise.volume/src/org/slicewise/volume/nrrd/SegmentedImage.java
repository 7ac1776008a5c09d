// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;

/**
 * A segmentation of 3D Slicer, {@code .seg.nrrd}: named segments, which may overlap when they are in different layers.
 *
 * <p>The format is that of the page "Segmentation labelmap file format" of Slicer's documentation. Only the header is read
 * at first.
 */
public final class SegmentedImage {

    private final NrrdImage image;
    private final Grid grid;
    private final List<Segment> segments;

    private SegmentedImage(NrrdImage image) throws NrrdFormatException {
        this.image = image;
        this.grid = image.grid();
        this.segments = SegmentPairs.read(image, SegmentPainter.layers(image));
    }

    /** Reads the header of a segmentation; a file whose header names no segments has none. */
    public static SegmentedImage open(Path file) throws IOException {
        return new SegmentedImage(NrrdImage.open(file));
    }

    /** Whether the header of an NRRD file names segments. */
    public static boolean isSegmented(NrrdImage image) {
        return SegmentPairs.areIn(image.header());
    }

    /** The segments in the order of the header. */
    public List<Segment> segments() {
        return segments;
    }

    /** Where the voxels are. */
    public Grid grid() {
        return grid;
    }

    /**
     * The mask of all segments.
     *
     * <p>The labels are the segments' own label values where no two segments share one; else, as it can be in different
     * layers, the segments are numbered from 1 on in the order of the header. Where segments overlap, the one later in
     * the header wins.
     */
    public Mask mask() throws IOException {
        Set<Integer> values = new HashSet<>();
        boolean differ = segments.stream().allMatch(segment -> values.add(segment.labelValue()));
        List<SegmentPainter.Painted> painted = new ArrayList<>();
        for (Segment segment : segments) {
            painted.add(new SegmentPainter.Painted(segment, differ ? segment.labelValue() : painted.size() + 1));
        }
        return SegmentPainter.paint(image, grid, painted);
    }

    /**
     * The mask of some segments, with labels of the caller's choice; where they overlap, the later entry wins.
     *
     * <p>A name is matched as it is first, then whatever its capitals; a name that is not there is an {@link IOException}
     * that names those that are.
     */
    public Mask mask(List<SegmentLabel> labels) throws IOException {
        List<SegmentPainter.Painted> painted = new ArrayList<>();
        for (SegmentLabel label : labels) {
            painted.add(new SegmentPainter.Painted(named(label.segmentName()), label.label()));
        }
        return SegmentPainter.paint(image, grid, painted);
    }

    private Segment named(String name) throws NrrdFormatException {
        return find(segment -> segment.name().equals(name))
                .or(() -> find(segment -> segment.name().equalsIgnoreCase(name)))
                .orElseThrow(() -> new NrrdFormatException(
                        image.path(), 0, "a segment named \"%s\"".formatted(name), "the segments " + names()));
    }

    private Optional<Segment> find(Predicate<Segment> wanted) {
        return segments.stream().filter(wanted).findFirst();
    }

    private String names() {
        return segments.stream()
                .map(segment -> '"' + segment.name().replaceAll("\\p{Cntrl}", "?") + '"')
                .collect(Collectors.joining(", "));
    }

    /**
     * Writes a mask as a segmentation that 3D Slicer reads, compressed with gzip.
     *
     * @param segments what the labels of the mask stand for; all in layer 0, each with a label value of its own
     */
    public static void write(Path file, Mask mask, List<Segment> segments) throws IOException {
        Set<Integer> values = new HashSet<>();
        for (Segment segment : segments) {
            if (segment.layer() != 0 || !values.add(segment.labelValue())) {
                throw new IllegalArgumentException(
                        "A mask has one layer and one segment a label, but %s came.".formatted(segments));
            }
        }
        NrrdHeader header = NrrdHeader.of(
                        mask.type(), mask.grid().affine(), mask.grid().extent(), 1)
                .withPairs(SegmentPairs.write(mask, segments));
        NrrdWriter.write(file, header, mask.source());
    }

    /** Writes a mask with one segment a label, named by its number. */
    public static void write(Path file, Mask mask) throws IOException {
        List<Segment> segments = mask.labels().stream()
                .map(label -> new Segment("Segment_" + label, "label " + label, label, 0, Optional.empty()))
                .toList();
        write(file, mask, segments);
    }
}
