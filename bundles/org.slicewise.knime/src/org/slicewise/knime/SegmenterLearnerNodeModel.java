// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.slicewise.djl.DjlSegmenterTrainer;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.segmentation.TrainingData;

/** Trains a segmenter on the annotated slices of its cases. */
final class SegmenterLearnerNodeModel extends SettingsNodeModel<SegmenterLearnerSettings.Values> {

    private static final ImagePortObjectSpec PICTURE = new ImagePortObjectSpec(PNGImageContent.TYPE);
    private static final double READING = 0.02;
    private static final double READING_TO_LEARN = 0.8;

    SegmenterLearnerNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE_OPTIONAL},
                new PortType[] {SegmenterPortObject.TYPE, BufferedDataTable.TYPE, ImagePortObject.TYPE},
                SegmenterLearnerSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        images((DataTableSpec) in[0]);
        masks((DataTableSpec) in[0]);
        if (in[1] != null) {
            images((DataTableSpec) in[1]);
            masks((DataTableSpec) in[1]);
        }
        return new PortObjectSpec[] {
            new SegmenterPortObjectSpec(values().spec().network().name()), TrainingLog.SPEC, PICTURE
        };
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        SegmenterLearnerSettings.Values values = values();
        DjlSegmenterTrainer.checkWeights(values.spec(), values.checkpoints());
        TrainingData data = data(in, exec.createSubProgress(READING));
        TrainingLog log = new TrainingLog(exec.createSubProgress(1 - READING));
        try (Segmenter segmenter =
                new DjlSegmenterTrainer().train(data, values.spec(), values.checkpoints(), values.device(), log)) {
            FileStore store = exec.createFileStore("segmenter.slicewise");
            segmenter.save(store.getFile().toPath());
            int channels = data.cases().get(0).image().channels();
            SegmenterPortObjectSpec spec = new SegmenterPortObjectSpec(
                    values.spec().network().name(), data.labels().names(), channels);
            return new PortObject[] {
                new SegmenterPortObject(store, spec),
                log.table(exec),
                new ImagePortObject(new PNGImageContent(log.picture()), PICTURE)
            };
        } catch (CancellationException e) {
            throw new CanceledExecutionException();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private TrainingData data(PortObject[] in, ExecutionMonitor monitor)
            throws InvalidSettingsException, IOException, CanceledExecutionException {
        boolean isValidated = in[1] != null && values().spec().validation().every() > 0;
        warnOfHalfAValidation(in[1] != null, values().spec().validation().every() > 0);
        List<TrainingCase> cases =
                cases((BufferedDataTable) in[0], monitor.createSubProgress(isValidated ? READING_TO_LEARN : 1));
        List<TrainingCase> validation = isValidated
                ? cases((BufferedDataTable) in[1], monitor.createSubProgress(1 - READING_TO_LEARN))
                : List.of();
        return new TrainingData(cases, validation, labels(cases, validation));
    }

    private void warnOfHalfAValidation(boolean hasCases, boolean isAsked) {
        if (hasCases && !isAsked) {
            setWarningMessage("The validation cases are not used: \"Iterations between two validations\" is 0.");
        } else if (isAsked && !hasCases) {
            setWarningMessage("The training is not validated: no table of validation cases is connected.");
        }
    }

    private List<TrainingCase> cases(BufferedDataTable table, ExecutionMonitor monitor)
            throws InvalidSettingsException, IOException, CanceledExecutionException {
        int images = images(table.getDataTableSpec());
        int masks = masks(table.getDataTableSpec());
        List<TrainingCase> cases = new ArrayList<>();
        new CaseRows(table, monitor, "Reading").forEach(one -> {
            VolumeValue image = one.value(images, VolumeValue.class);
            cases.add(new TrainingCase(one.id(), image.read(), Annotations.read(one, masks)));
        });
        if (cases.isEmpty()) {
            throw new IOException("There are no cases to train on: the table is empty.");
        }
        return cases;
    }

    private static LabelNames labels(List<TrainingCase> cases, List<TrainingCase> validation) throws IOException {
        Set<Integer> labels = new TreeSet<>();
        cases.forEach(each -> labels.addAll(each.mask().occurring()));
        if (labels.isEmpty()) {
            throw new IOException(
                    "There is nothing to learn: the annotated slices of all %d cases hold nothing but background."
                            .formatted(cases.size()));
        }
        validation.forEach(each -> labels.addAll(each.mask().occurring()));
        return LabelNames.of(labels);
    }

    private int images(DataTableSpec cases) throws InvalidSettingsException {
        return Columns.index(cases, values().imageColumn(), "volumes", VolumeValue.class);
    }

    private int masks(DataTableSpec cases) throws InvalidSettingsException {
        return Annotations.column(cases, values().maskColumn());
    }
}
