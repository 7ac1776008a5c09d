// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.image.png.PNGImageCellFactory;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.preview.Preview;
import org.slicewise.volume.preview.PreviewSpec;
import org.slicewise.volume.preview.PreviewSubject;

/** Draws a picture of each case: axial slices with the mask over them. */
final class CasePreviewerNodeModel extends SettingsNodeModel<CasePreviewerSettings.Values> {

    private static final ImagePortObjectSpec PICTURE = new ImagePortObjectSpec(PNGImageContent.TYPE);

    CasePreviewerNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE, ImagePortObject.TYPE},
                CasePreviewerSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        DataTableSpec cases = (DataTableSpec) in[0];
        images(cases);
        masks(cases);
        predictions(cases);
        return new PortObjectSpec[] {withPreviews(cases), PICTURE};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        BufferedDataTable cases = (BufferedDataTable) in[0];
        List<byte[]> first = new ArrayList<>();
        List<CaseException> failures = new ArrayList<>();
        Drawing drawing = drawing(cases.getDataTableSpec(), exec);
        BufferedDataContainer rows = exec.createDataContainer(withPreviews(cases.getDataTableSpec()));
        new CaseRows(cases, exec, "Drawing")
                .forEach(
                        one -> {
                            byte[] png = drawing.of(one);
                            if (first.isEmpty()) {
                                first.add(png);
                            }
                            rows.addRowToTable(one.with(PNGImageCellFactory.create(png)));
                        },
                        (one, why) -> {
                            failures.add(why);
                            rows.addRowToTable(one.with(new MissingCell(why.getMessage())));
                        });
        rows.close();
        report(failures, cases.size());
        ImagePortObject picture = new ImagePortObject(new PNGImageContent(first.get(0)), PICTURE);
        return new PortObject[] {rows.getTable(), picture};
    }

    /** Warns of cases that could not be drawn; fails where none could. */
    private void report(List<CaseException> failures, long cases) throws IOException {
        if (cases == 0) {
            throw new IOException("There are no cases to draw: the table is empty.");
        }
        if (failures.size() == cases) {
            throw new IOException("None of the %d cases can be drawn; the first because: %s"
                    .formatted(cases, failures.get(0).getMessage()));
        }
        if (!failures.isEmpty()) {
            setWarningMessage("%d of %d cases cannot be drawn; the first because: %s"
                    .formatted(failures.size(), cases, failures.get(0).getMessage()));
        }
    }

    private Drawing drawing(DataTableSpec cases, ExecutionContext exec) throws InvalidSettingsException {
        return new Drawing(images(cases), masks(cases), predictions(cases), values().picture(), new CancelCheck(exec));
    }

    /** How the cases of a table are drawn, by the indices of its columns. */
    private record Drawing(
            int images, OptionalInt masks, OptionalInt predictions, PreviewSpec picture, CancelCheck cancelled) {

        byte[] of(CaseRow one) throws IOException {
            PreviewSubject subject = new PreviewSubject(
                    one.id(),
                    one.value(images, VolumeValue.class).read(),
                    mask(one, masks),
                    prediction(one.valueIfAny(predictions, MaskValue.class)));
            return Preview.draw(subject, picture, cancelled).png();
        }
    }

    private static Optional<SparseMask> mask(CaseRow one, OptionalInt column) throws IOException {
        return one.valueIfAny(column, DataValue.class).isEmpty()
                ? Optional.empty()
                : Optional.of(Annotations.read(one, column.getAsInt()));
    }

    private static Optional<Mask> prediction(Optional<MaskValue> cell) throws IOException {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell.get().read());
    }

    private int images(DataTableSpec cases) throws InvalidSettingsException {
        return Columns.index(cases, values().imageColumn(), "volumes", VolumeValue.class);
    }

    private OptionalInt masks(DataTableSpec cases) throws InvalidSettingsException {
        return Columns.index(cases, values().maskColumn(), "masks", SparseMaskValue.class, MaskValue.class);
    }

    private OptionalInt predictions(DataTableSpec cases) throws InvalidSettingsException {
        return Columns.index(cases, values().predictionColumn(), "masks", MaskValue.class);
    }

    private static DataTableSpec withPreviews(DataTableSpec cases) {
        return Columns.appended(cases, Columns.of("Preview", PNGImageCellFactory.TYPE));
    }
}
