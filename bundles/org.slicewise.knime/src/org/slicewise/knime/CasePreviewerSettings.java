// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import java.util.Optional;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.volume.preview.LabelTitles;
import org.slicewise.volume.preview.PreviewSpec;
import org.slicewise.volume.preview.SliceChoice;
import org.slicewise.volume.preview.WindowChoice;

/** The settings of the Case Previewer. */
final class CasePreviewerSettings extends NodeSettingsGroup<CasePreviewerSettings.Values> {

    private static final PreviewSpec STANDARD = PreviewSpec.standard();
    private static final String PERCENTILES = "percentiles";
    private static final String VALUES = "values";

    private final SettingsModelString images;
    private final SettingsModelString masks;
    private final SettingsModelString predictions;
    private final SettingsModelString slices;
    private final SettingsModelInteger count;
    private final SettingsModelInteger columns;
    private final SettingsModelString window;
    private final SettingsModelDouble low;
    private final SettingsModelDouble high;
    private final SettingsModelInteger channel;
    private final SettingsModelDouble opacity;
    private final SettingsModelInteger width;
    private final SettingsModelString titles;

    CasePreviewerSettings() {
        firstTab("Cases and slices");
        images = column("image_column", "Images", CaseTable.IMAGE, 0, VolumeValue.class);
        masks = optionalColumn("mask_column", "Masks", CaseTable.MASK, 0, SparseMaskValue.class, MaskValue.class);
        predictions = optionalColumn("prediction_column", "Predictions", null, 0, MaskValue.class);
        slices = text(
                "slices",
                "Slices (one of %s, or indices such as 3,10,17)".formatted(String.join(", ", SliceChoice.names())),
                SliceChoice.EVEN);
        count = whole("count", "Count (slices at most)", 12, 1);
        nextTab("Picture");
        columns = whole("columns", "Columns (0: as many as look best)", STANDARD.columns(), 1);
        window = choice("window", "Window", PERCENTILES, List.of(PERCENTILES, VALUES));
        low = number("window_low", "Black", 0.5, 0.5);
        high = number("window_high", "White", 99.5, 0.5);
        channel = whole("channel", "Channel (from 0)", STANDARD.channel(), 1);
        opacity = number("opacity", "Opacity of labelled areas", STANDARD.opacity(), 0.1);
        width = whole("width", "Largest width (pixels)", STANDARD.width(), 100);
        titles = text("label_names", "Label names (such as 1=liver, 2=spleen)", "");
    }

    @Override
    Values read() {
        return new Values(
                images.getStringValue(),
                chosenColumn(masks),
                chosenColumn(predictions),
                new PreviewSpec(
                        SliceChoice.parse(slices.getStringValue(), count.getIntValue()),
                        columns.getIntValue(),
                        chosenWindow(low.getDoubleValue(), high.getDoubleValue()),
                        channel.getIntValue(),
                        opacity.getDoubleValue(),
                        width.getIntValue(),
                        LabelTitles.parse(titles.getStringValue())));
    }

    private WindowChoice chosenWindow(double black, double white) {
        return switch (window.getStringValue()) {
            case PERCENTILES -> new WindowChoice.Percentiles(black, white);
            case VALUES -> new WindowChoice.Fixed(black, white);
            default -> throw new IllegalArgumentException("There is no window \"%s\"; known are %s."
                    .formatted(window.getStringValue(), List.of(PERCENTILES, VALUES)));
        };
    }

    /** What to draw, and how. */
    record Values(
            String imageColumn, Optional<String> maskColumn, Optional<String> predictionColumn, PreviewSpec picture) {}
}
