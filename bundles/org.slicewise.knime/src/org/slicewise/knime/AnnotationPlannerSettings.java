// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.nio.file.Path;
import java.util.Optional;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.sampling.cost.CostModel;
import org.slicewise.sampling.cost.SliceContent;

/** The settings of the Annotation Planner. */
final class AnnotationPlannerSettings extends NodeSettingsGroup<AnnotationPlannerSettings.Values> {

    private final SettingsModelString images;
    private final SettingsModelString slices;
    private final SettingsModelString scores;
    private final SettingsModelString costs;
    private final SettingsModelString masks;
    private final SettingsModelString forecast;
    private final SettingsModelString folder;
    private final SettingsModelBoolean overwrite;

    AnnotationPlannerSettings() {
        firstTab("Slices and costs");
        images = column("image_column", "Images", CaseTable.IMAGE, 0, VolumeValue.class);
        slices = column("slices_column", "Chosen slices", "Order of choice", 0, ListDataValue.class);
        scores = optionalColumn("scores_column", "Scores", null, 0, ListDataValue.class);
        costs = text("cost_model", "Cost model (such as slice=1,foreground=2,volume=5)", CostModel.SLICES.text());
        masks = optionalColumn("mask_column", "Masks", null, 0, MaskValue.class, SparseMaskValue.class);
        forecast = text("forecast", "Forecast (such as foreground=0.6,contour=120,components=1.5)", "");
        nextTab("Files");
        folder = text("output_folder", "Output folder (empty: no files)", "");
        overwrite = flag("overwrite", "Overwrite another plan", false);
    }

    @Override
    Values read() {
        String expected = forecast.getStringValue();
        return new Values(
                images.getStringValue(),
                slices.getStringValue(),
                chosenColumn(scores),
                CostModel.parse(costs.getStringValue()),
                chosenColumn(masks),
                expected.isBlank() ? Optional.empty() : Optional.of(SliceContent.parse(expected)),
                path(folder),
                overwrite.getBooleanValue());
    }

    /** What to plan, what it costs, and where to write it. */
    record Values(
            String imageColumn,
            String slicesColumn,
            Optional<String> scoresColumn,
            CostModel costs,
            Optional<String> maskColumn,
            Optional<SliceContent> forecast,
            Optional<Path> folder,
            boolean overwrite) {

        /** Whether costs depend on what is on a slice. */
        boolean countsContent() {
            return costs.foreground() + costs.contour() + costs.component() > 0;
        }
    }
}
