// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slicewise.volume.nrrd.Segment;
import org.slicewise.volume.nrrd.SegmentLabel;
import org.slicewise.volume.nrrd.SegmentedImage;

/** What the labels stored in the file of a mask mean. */
public sealed interface LabelRule {

    /**
     * The labels of a file; {@link SparseMask#UNANNOTATED} stands for what is not annotated.
     *
     * @throws InvalidVolumeException if {@link SparseMask#UNANNOTATED} is one of the labels that are meant
     */
    Mask read(Path file) throws IOException;

    /** The rule as one line of text, which {@link #parse} understands. */
    String text();

    /**
     * The rule of a text.
     *
     * @throws IllegalArgumentException if it is none; the text names the forms there are
     */
    static LabelRule parse(String text) {
        if (text.equals(AsStored.TEXT)) {
            return new AsStored();
        }
        if (text.startsWith(Ignoring.PREFIX)) {
            return Ignoring.parse(text.substring(Ignoring.PREFIX.length()));
        }
        if (text.startsWith(Segments.PREFIX)) {
            return Segments.parse(text.substring(Segments.PREFIX.length()));
        }
        throw new IllegalArgumentException(
                "\"%s\" is no rule for labels; there are \"%s\", \"%sLABEL\" and \"%sNAME=LABEL NAME=LABEL ...\"."
                        .formatted(text, AsStored.TEXT, Ignoring.PREFIX, Segments.PREFIX));
    }

    /** Every stored label is meant as it stands. */
    record AsStored() implements LabelRule {

        private static final String TEXT = "as-stored";

        @Override
        public Mask read(Path file) throws IOException {
            Mask mask = Mask.read(file);
            if (mask.labels().contains(SparseMask.UNANNOTATED)) {
                throw new InvalidVolumeException(
                        "%s: has voxels of label %d, which stands for \"not annotated\"; say that %2$d is to be ignored if it means that here too, or renumber it."
                                .formatted(file, SparseMask.UNANNOTATED));
            }
            return mask;
        }

        @Override
        public String text() {
            return TEXT;
        }
    }

    /**
     * One label stands for voxels that are not annotated, as nnU-Net's "ignore" label does.
     *
     * @param label from 1 to 65535
     */
    record Ignoring(int label) implements LabelRule {

        private static final String PREFIX = "ignoring ";

        public Ignoring {
            if (label < 1 || label > Labels.LARGEST) {
                throw new IllegalArgumentException(
                        "The label to ignore is a number from 1 to %d, but is %d.".formatted(Labels.LARGEST, label));
            }
        }

        private static LabelRule parse(String number) {
            try {
                return new Ignoring(Integer.parseInt(number));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("\"%s\" is no label to ignore.".formatted(number), e);
            }
        }

        @Override
        public Mask read(Path file) throws IOException {
            return label == SparseMask.UNANNOTATED
                    ? Mask.read(file)
                    : new AsStored().read(file).relabelled(found -> found == label ? SparseMask.UNANNOTATED : found);
        }

        @Override
        public String text() {
            return PREFIX + label;
        }
    }

    /**
     * The segments that the header of a {@code .seg.nrrd} file names, whatever its values, order and layers.
     *
     * <p>Capitals of names count for nothing. A segment that the file does not have is taken for one without voxels, as long
     * as it has another one of these.
     *
     * @param labels the label of each segment; where segments overlap, the later one counts
     */
    record Segments(List<SegmentLabel> labels) implements LabelRule {

        private static final String PREFIX = "segments ";

        public Segments {
            labels = List.copyOf(labels);
            if (labels.isEmpty()) {
                throw new IllegalArgumentException("A rule for segments must name at least one.");
            }
            for (SegmentLabel each : labels) {
                if (each.label() < 1 || each.label() == SparseMask.UNANNOTATED) {
                    throw new IllegalArgumentException(
                            "The label of a segment is from 1 to %d and not %d, but that of \"%s\" is %d."
                                    .formatted(
                                            Labels.LARGEST, SparseMask.UNANNOTATED, each.segmentName(), each.label()));
                }
            }
        }

        private static Segments parse(String text) {
            try {
                return new Segments(
                        Stream.of(text.split(" ")).map(Segments::label).toList());
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        "\"%s\" does not name segments and their labels.".formatted(text), e);
            }
        }

        private static SegmentLabel label(String text) {
            int equals = text.indexOf('=');
            String name = URLDecoder.decode(text.substring(0, equals), StandardCharsets.UTF_8);
            return new SegmentLabel(name, Integer.parseInt(text.substring(equals + 1)));
        }

        @Override
        public Mask read(Path file) throws IOException {
            SegmentedImage image = SegmentedImage.open(file);
            List<String> names = image.segments().stream().map(Segment::name).toList();
            List<SegmentLabel> present = labels.stream()
                    .filter(label -> names.stream().anyMatch(label.segmentName()::equalsIgnoreCase))
                    .toList();
            if (present.isEmpty()) {
                throw new InvalidVolumeException("%s: has the segments %s, but none of %s is among them."
                        .formatted(
                                file,
                                names,
                                labels.stream().map(SegmentLabel::segmentName).toList()));
            }
            return image.mask(present);
        }

        /** Names are written as in web forms, so that they have neither blanks nor line breaks. */
        @Override
        public String text() {
            return labels.stream()
                    .map(each -> URLEncoder.encode(each.segmentName(), StandardCharsets.UTF_8) + "=" + each.label())
                    .collect(Collectors.joining(" ", PREFIX, ""));
        }
    }
}
