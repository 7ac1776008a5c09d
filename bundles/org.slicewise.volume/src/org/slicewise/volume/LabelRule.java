// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;

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
        throw new IllegalArgumentException("\"%s\" is no rule for labels; there are \"%s\" and \"%sLABEL\"."
                .formatted(text, AsStored.TEXT, Ignoring.PREFIX));
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
                    : new AsStored().read(file).replaced(label, SparseMask.UNANNOTATED);
        }

        @Override
        public String text() {
            return PREFIX + label;
        }
    }
}
