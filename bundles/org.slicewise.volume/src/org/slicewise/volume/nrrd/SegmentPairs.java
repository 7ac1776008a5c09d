// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slicewise.volume.Mask;

/** Segments as keys and values of a header, {@code Segment0_Name} and so on, as 3D Slicer has them. */
final class SegmentPairs {

    private static final Pattern KEY = Pattern.compile("Segment(0|[1-9][0-9]{0,5})_.*");
    private static final int LARGEST_LABEL = 0xFFFF;

    private final NrrdImage image;
    private final Map<String, String> pairs;

    private SegmentPairs(NrrdImage image) {
        this.image = image;
        this.pairs = image.header().pairs();
    }

    /** Whether a header names segments. */
    static boolean areIn(NrrdHeader header) {
        return !numbers(header.pairs()).isEmpty();
    }

    /** The segments in the order of their numbers; a file of one image a segment, as old Slicers wrote, has no label values. */
    static List<Segment> read(NrrdImage image, int layers) throws NrrdFormatException {
        SegmentPairs pairs = new SegmentPairs(image);
        List<Segment> segments = new ArrayList<>();
        for (int number : numbers(pairs.pairs)) {
            segments.add(pairs.segment(number, layers, segments.size()));
        }
        return List.copyOf(segments);
    }

    private static TreeSet<Integer> numbers(Map<String, String> pairs) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String key : pairs.keySet()) {
            Matcher matcher = KEY.matcher(key);
            if (matcher.matches()) {
                numbers.add(Integer.parseInt(matcher.group(1)));
            }
        }
        return numbers;
    }

    private Segment segment(int number, int layers, int before) throws NrrdFormatException {
        String id = find(number, "ID").orElse("Segment_" + number);
        int ownLayer = layers > 1 && find(number, "LabelValue").isEmpty() ? before : 0;
        return new Segment(
                id,
                find(number, "Name").orElse(id),
                whole(number, "LabelValue", 1, 1, LARGEST_LABEL),
                whole(number, "Layer", ownLayer, 0, layers - 1),
                find(number, "Color").flatMap(SegmentPairs::color));
    }

    private int whole(int number, String what, int otherwise, int smallest, int largest) throws NrrdFormatException {
        Optional<String> text = find(number, what);
        long value = text.isEmpty() ? otherwise : NumberWords.whole(text.get()).orElse(-1L);
        if (value < smallest || value > largest) {
            throw new NrrdFormatException(
                    image.path(),
                    0,
                    "%s of %d to %d".formatted(key(number, what), smallest, largest),
                    text.map(found -> "\"" + found.replaceAll("\\p{Cntrl}", "?") + "\"")
                            .orElse("none"));
        }
        return (int) value;
    }

    private Optional<String> find(int number, String what) {
        return Optional.ofNullable(pairs.get(key(number, what))).map(String::strip);
    }

    private static String key(int number, String what) {
        return "Segment" + number + "_" + what;
    }

    private static Optional<SegmentColor> color(String text) {
        List<Double> parts = Stream.of(text.split("\\s+"))
                .flatMap(word -> NumberWords.real(word).stream())
                .toList();
        return parts.size() == 3
                ? Optional.of(new SegmentColor(parts.get(0), parts.get(1), parts.get(2)))
                : Optional.empty();
    }

    /** The keys and values that make a file of this mask a segmentation. */
    static Map<String, String> write(Mask mask, List<Segment> segments) {
        Map<String, String> pairs = new LinkedHashMap<>();
        LabelBoxes boxes = LabelBoxes.of(mask);
        for (int number = 0; number < segments.size(); number++) {
            Segment segment = segments.get(number);
            putSegment(pairs, number, segment, boxes.text(segment.labelValue()));
        }
        pairs.put("Segmentation_ContainedRepresentationNames", "Binary labelmap|");
        pairs.put("Segmentation_MasterRepresentation", "Binary labelmap");
        pairs.put("Segmentation_ReferenceImageExtentOffset", "0 0 0");
        return pairs;
    }

    private static void putSegment(Map<String, String> pairs, int number, Segment segment, String extent) {
        segment.color()
                .ifPresent(c -> pairs.put(key(number, "Color"), "%s %s %s".formatted(c.red(), c.green(), c.blue())));
        pairs.put(key(number, "Extent"), extent);
        pairs.put(key(number, "ID"), segment.id());
        pairs.put(key(number, "LabelValue"), "" + segment.labelValue());
        pairs.put(key(number, "Layer"), "" + segment.layer());
        pairs.put(key(number, "Name"), segment.name());
    }
}
