// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Phantom Cohort nodes. */
public final class PhantomCohortNodeFactory extends SettingsNodeFactory<PhantomCohortNodeModel> {

    @Override
    public PhantomCohortNodeModel createNodeModel() {
        return new PhantomCohortNodeModel();
    }

    @Override
    PhantomCohortSettings newSettings() {
        return new PhantomCohortSettings();
    }
}
