// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.slicewise.volume.phantom.Phantom;
import org.slicewise.volume.phantom.Phantoms;

/** Makes a cohort of artificial images and their masks. */
final class PhantomCohortNodeModel extends SettingsNodeModel<PhantomCohortSettings.Values> {

    PhantomCohortNodeModel() {
        super(new PortType[0], new PortType[] {BufferedDataTable.TYPE}, PhantomCohortSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        values();
        return new PortObjectSpec[] {CaseTable.spec(VolumeStoreCell.TYPE, MaskStoreCell.TYPE)};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        PhantomCohortSettings.Values values = values();
        BufferedDataContainer rows = exec.createDataContainer(CaseTable.spec(VolumeStoreCell.TYPE, MaskStoreCell.TYPE));
        for (int i = 0; i < values.cases(); i++) {
            exec.checkCanceled();
            exec.setProgress((double) i / values.cases(), "Making phantom %d".formatted(i + 1));
            rows.addRowToTable(row(values, i, exec));
        }
        rows.close();
        return new PortObject[] {rows.getTable()};
    }

    private static DataRow row(PhantomCohortSettings.Values values, int number, ExecutionContext exec)
            throws IOException {
        String id = values.caseId(number);
        Phantom phantom = Phantoms.generate(values.spec(), id);
        CaseFile image = CaseFile.create(exec, "image", number, id);
        CaseFile mask = CaseFile.create(exec, "mask", number, id);
        phantom.image().write(image.path());
        phantom.mask().write(mask.path());
        return CaseTable.row(
                id,
                id,
                new VolumeStoreCell(image.store(), phantom.image()),
                new MaskStoreCell(mask.store(), phantom.mask().grid()));
    }
}
