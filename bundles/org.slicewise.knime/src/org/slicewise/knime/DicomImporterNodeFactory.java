// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes DICOM Importer nodes. */
public final class DicomImporterNodeFactory extends SettingsNodeFactory<DicomImporterNodeModel> {

    @Override
    public DicomImporterNodeModel createNodeModel() {
        return new DicomImporterNodeModel();
    }

    @Override
    DicomImporterSettings newSettings() {
        return new DicomImporterSettings();
    }
}
