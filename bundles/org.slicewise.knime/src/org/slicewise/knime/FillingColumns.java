// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.slicewise.djl.AffinityTrainer;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.volume.Volume;

/**
 * Where the masks of cases are, and their images.
 *
 * @param images empty if no method looks at them
 */
record FillingColumns(int masks, OptionalInt images) {

    /** The columns that methods need. */
    static FillingColumns of(
            DataTableSpec cases, String masks, Optional<String> images, Collection<MaskInterpolator> methods)
            throws InvalidSettingsException {
        boolean needed = AffinitySource.isNeededBy(methods);
        if (needed && images.isEmpty()) {
            throw new InvalidSettingsException("%s: a method looks at the images, so choose the column of these."
                    .formatted(methods.stream().map(MaskInterpolator::name).toList()));
        }
        return new FillingColumns(
                Annotations.column(cases, masks),
                needed ? Columns.index(cases, images, "volumes", VolumeValue.class) : OptionalInt.empty());
    }

    /** The images of all cases, to be read when they are needed. */
    List<AffinityTrainer.Image> images(BufferedDataTable cases, ExecutionMonitor monitor)
            throws IOException, CanceledExecutionException {
        List<AffinityTrainer.Image> all = new ArrayList<>();
        if (images.isPresent()) {
            new CaseRows(cases, monitor, "Looking for the image of").forEach(one -> {
                VolumeValue image = one.value(images.getAsInt(), VolumeValue.class);
                all.add(() -> read(one.id(), image));
            });
        }
        return all;
    }

    /** The image of a case, if a method looks at it. */
    Optional<Volume> image(CaseRow one) throws IOException {
        return images.isEmpty()
                ? Optional.empty()
                : Optional.of(one.value(images.getAsInt(), VolumeValue.class).read());
    }

    private static Volume read(String caseId, VolumeValue image) throws CaseException {
        try {
            return image.read();
        } catch (IOException e) {
            throw new CaseException(caseId, e);
        }
    }
}
