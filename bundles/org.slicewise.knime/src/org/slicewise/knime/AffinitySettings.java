// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.interpolation.AffinitySpec;
import org.slicewise.interpolation.PropagationSpec;

/** The settings of nodes that fill masks which are for methods that look at images: their slice affinity, and how they use it. */
final class AffinitySettings {

    private final SettingsModelString file;
    private final SettingsModelInteger iterations;
    private final SettingsModelInteger seed;
    private final SettingsModelString device;
    private final SettingsModelDouble shapeWeight;
    private final SettingsModelBoolean verified;
    private final SettingsModelBoolean disagreementIgnored;

    /** Adds the settings to those of a node, on a tab of their own. */
    AffinitySettings(NodeSettingsGroup<?> node) {
        node.nextTab("Slice affinity");
        file = node.text("affinity_file", "Affinity file (empty: trained on the images)", "");
        iterations = node.whole(
                "affinity_iterations", "Iterations", AffinitySpec.defaults().iterations(), 100);
        seed = node.whole("affinity_seed", "Seed", 1, 1);
        device = node.text("device", "Device (auto, cpu or gpu:N)", "auto");
        PropagationSpec byDefault = PropagationSpec.defaults();
        shapeWeight =
                node.addedLater(node.number("shape_weight", "Weight of drawn shapes", byDefault.shapeWeight(), 0.5));
        verified = node.addedLater(node.flag("verified", "Verify what is propagated", byDefault.verified()));
        disagreementIgnored = node.addedLater(node.flag(
                "ignore_disagreement", "Leave open where both sides disagree", byDefault.disagreementIgnored()));
    }

    AffinitySource read() {
        return new AffinitySource(
                NodeSettingsGroup.path(file),
                AffinitySpec.defaults().withIterations(iterations.getIntValue()).withSeed(seed.getIntValue()),
                device.getStringValue().strip(),
                new PropagationSpec(
                        shapeWeight.getDoubleValue(),
                        verified.getBooleanValue(),
                        disagreementIgnored.getBooleanValue()));
    }
}
