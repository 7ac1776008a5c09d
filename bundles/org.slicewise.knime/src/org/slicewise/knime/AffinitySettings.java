// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.interpolation.AffinitySpec;

/** The settings of nodes that fill masks which say where the slice affinity of methods comes from that look at images. */
final class AffinitySettings {

    private final SettingsModelString file;
    private final SettingsModelInteger iterations;
    private final SettingsModelInteger seed;
    private final SettingsModelString device;

    /** Adds the settings to those of a node, on a tab of their own. */
    AffinitySettings(NodeSettingsGroup<?> node) {
        node.nextTab("Slice affinity");
        file = node.text("affinity_file", "Affinity file (empty: trained on the images)", "");
        iterations = node.whole(
                "affinity_iterations", "Iterations", AffinitySpec.defaults().iterations(), 100);
        seed = node.whole("affinity_seed", "Seed", 1, 1);
        device = node.text("device", "Device (auto, cpu or gpu:N)", "auto");
    }

    AffinitySource read() {
        return new AffinitySource(
                NodeSettingsGroup.path(file),
                AffinitySpec.defaults().withIterations(iterations.getIntValue()).withSeed(seed.getIntValue()),
                device.getStringValue().strip());
    }
}
