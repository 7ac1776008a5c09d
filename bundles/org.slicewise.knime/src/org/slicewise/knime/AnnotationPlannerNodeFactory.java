// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Annotation Planner nodes. */
public final class AnnotationPlannerNodeFactory extends SettingsNodeFactory<AnnotationPlannerNodeModel> {

    @Override
    public AnnotationPlannerNodeModel createNodeModel() {
        return new AnnotationPlannerNodeModel();
    }

    @Override
    AnnotationPlannerSettings newSettings() {
        return new AnnotationPlannerSettings();
    }
}
