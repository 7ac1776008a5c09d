// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import java.util.Optional;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.volume.split.ImageChecksum;
import org.slicewise.volume.split.LabelStrata;
import org.slicewise.volume.split.SplitSize;
import org.slicewise.volume.split.SplitSpec;

/** The settings of the Cohort Splitter; those that the first version had not are absent from what it stored. */
final class CohortSplitterSettings extends NodeSettingsGroup<CohortSplitterSettings.Values> {

    /** The column that keeps cases together where the table has it. */
    static final String PATIENT = CaseTable.PATIENT;

    private static final String FRACTIONS = "fractions";
    private static final String COUNTS = "counts";
    private static final String IGNORE = "ignore";
    private static final String WARN = "warn";
    private static final String TOGETHER = "keep together";

    private final SettingsModelString sizes;
    private final SettingsModelDouble heldOut;
    private final SettingsModelDouble validationFraction;
    private final SettingsModelInteger trainingCount;
    private final SettingsModelInteger validationCount;
    private final SettingsModelInteger testCount;
    private final SettingsModelInteger seed;
    private final SettingsModelString together;
    private final SettingsModelString labels;
    private final SettingsModelString masks;
    private final SettingsModelString sameImages;
    private final SettingsModelString compared;

    CohortSplitterSettings() {
        firstTab("Sizes");
        sizes = addedLater(choice("sizes", "Sizes", FRACTIONS, List.of(FRACTIONS, COUNTS)));
        heldOut = number("held_out", "Fraction of cases to hold out", 0.25, 0.05);
        validationFraction = addedLater(number("validation_fraction", "Fraction of cases for validation", 0, 0.05));
        testCount = addedLater(whole("test_count", "Number of cases to hold out", 1, 1));
        validationCount = addedLater(whole("validation_count", "Number of cases for validation", 0, 1));
        trainingCount = addedLater(whole("training_count", "Number of cases to train on (0: the rest)", 0, 1));
        seed = whole("seed", "Seed", 1, 1);
        nextTab("Which cases");
        together = addedLater(text("group_column", "Column to keep together (empty: none)", PATIENT));
        labels = addedLater(text("strata_labels", "Labels to stratify by (comma list)", ""));
        masks = addedLater(
                optionalColumn("mask_column", "Masks", CaseTable.MASK, 0, MaskValue.class, SparseMaskValue.class));
        sameImages =
                addedLater(choice("same_images", "Same image in several cases", WARN, List.of(IGNORE, WARN, TOGETHER)));
        compared = addedLater(choice("compared", "What is compared", ImageChecksum.FILE.text(), ImageChecksum.texts()));
    }

    @Override
    Values read() {
        return read(spec());
    }

    /** Sizes must fit together; all else stands alone. */
    @Override
    void checkEach() {
        isByCount();
        read(SplitSpec.heldOut(heldOut.getDoubleValue(), seed.getIntValue()));
        new SplitSize.Fraction(validationFraction.getDoubleValue());
        new SplitSize.Cases(trainingCount.getIntValue());
        new SplitSize.Cases(validationCount.getIntValue());
        new SplitSize.Cases(testCount.getIntValue());
    }

    private Values read(SplitSpec spec) {
        return new Values(
                spec,
                together.getStringValue(),
                LabelStrata.parse(labels.getStringValue()),
                chosenColumn(masks),
                checksum(),
                sameImages.getStringValue().equals(TOGETHER));
    }

    private SplitSpec spec() {
        return isByCount() ? counts() : fractions();
    }

    private boolean isByCount() {
        return switch (sizes.getStringValue()) {
            case FRACTIONS -> false;
            case COUNTS -> true;
            default -> throw new IllegalArgumentException("There are no sizes \"%s\"; known are %s."
                    .formatted(sizes.getStringValue(), List.of(FRACTIONS, COUNTS)));
        };
    }

    private SplitSpec fractions() {
        return new SplitSpec(
                new SplitSize.Rest(),
                new SplitSize.Fraction(validationFraction.getDoubleValue()),
                SplitSpec.heldOut(heldOut.getDoubleValue(), seed.getIntValue()).test(),
                seed.getIntValue());
    }

    private SplitSpec counts() {
        int training = trainingCount.getIntValue();
        return new SplitSpec(
                training == 0 ? new SplitSize.Rest() : new SplitSize.Cases(training),
                new SplitSize.Cases(validationCount.getIntValue()),
                new SplitSize.Cases(testCount.getIntValue()),
                seed.getIntValue());
    }

    private Optional<ImageChecksum> checksum() {
        ImageChecksum chosen = ImageChecksum.named(compared.getStringValue());
        return switch (sameImages.getStringValue()) {
            case IGNORE -> Optional.empty();
            case WARN, TOGETHER -> Optional.of(chosen);
            default -> throw new IllegalArgumentException("The same image cannot be treated by \"%s\"; known are %s."
                    .formatted(sameImages.getStringValue(), List.of(IGNORE, WARN, TOGETHER)));
        };
    }

    /**
     * How cases are split.
     *
     * @param groupColumn the column whose equal values keep cases together; blank for none
     * @param labels to stratify by, of the masks in {@code maskColumn}, which must then be there
     * @param checksum by which images are compared, if they are
     * @param sameTogether whether cases with the same image are kept together
     */
    record Values(
            SplitSpec spec,
            String groupColumn,
            LabelStrata labels,
            Optional<String> maskColumn,
            Optional<ImageChecksum> checksum,
            boolean sameTogether) {}
}
