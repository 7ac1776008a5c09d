// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Annotation Importer nodes. */
public final class AnnotationImporterNodeFactory extends SettingsNodeFactory<AnnotationImporterNodeModel> {

    @Override
    public AnnotationImporterNodeModel createNodeModel() {
        return new AnnotationImporterNodeModel();
    }

    @Override
    AnnotationImporterSettings newSettings() {
        return new AnnotationImporterSettings();
    }
}
