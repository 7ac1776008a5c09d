// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.workflow.FlowVariable;

/**
 * The {@code variables} beside a node's {@code model}: which flow variable takes the place of which setting, and which
 * setting is given on as a flow variable. Both forms are read, the bare tree and that under {@code tree}.
 */
final class SettingsVariables {

    private static final String USED = "used_variable";
    private static final String EXPOSED = "exposed_variable";

    private final NodeSettings tree;

    private SettingsVariables(NodeSettings tree) {
        this.tree = tree;
    }

    static SettingsVariables of(NodeSettings nodeSettings) throws InvalidSettingsException {
        if (!nodeSettings.containsKey("variables")) {
            return new SettingsVariables(null);
        }
        NodeSettings variables = nodeSettings.getNodeSettings("variables");
        boolean newer = variables.containsKey("version") && variables.containsKey("tree");
        return new SettingsVariables(newer ? variables.getNodeSettings("tree") : variables);
    }

    boolean isEmpty() {
        return tree == null || tree.keySet().isEmpty();
    }

    /** Puts the variables' values into the settings; gives the settings exposed as variables. */
    List<FlowVariable> apply(NodeSettings model, Map<String, FlowVariable> available) throws InvalidSettingsException {
        List<FlowVariable> exposed = new ArrayList<>();
        if (tree != null) {
            apply(tree, model, "", available, exposed);
        }
        return exposed;
    }

    private static void apply(
            NodeSettings masks,
            NodeSettings settings,
            String path,
            Map<String, FlowVariable> available,
            List<FlowVariable> exposed)
            throws InvalidSettingsException {
        for (String key : masks.keySet()) {
            if (!(masks.getEntry(key) instanceof NodeSettings mask)) {
                continue;
            }
            String settingPath = path + key;
            if (isLeaf(mask)) {
                applyLeaf(mask, settings, key, settingPath, available, exposed);
            } else if (settings.getEntry(key) instanceof NodeSettings inner) {
                apply(mask, inner, settingPath + "/", available, exposed);
            } else {
                throw new InvalidSettingsException("The variables are meant for the setting \"" + settingPath
                        + "\", but the node has no such group of settings.");
            }
        }
    }

    private static boolean isLeaf(NodeSettings mask) {
        return isText(mask.getEntry(USED)) || isText(mask.getEntry(EXPOSED));
    }

    private static boolean isText(AbstractConfigEntry entry) {
        return entry != null && !(entry instanceof NodeSettings);
    }

    private static void applyLeaf(
            NodeSettings mask,
            NodeSettings settings,
            String key,
            String path,
            Map<String, FlowVariable> available,
            List<FlowVariable> exposed)
            throws InvalidSettingsException {
        String used = mask.getString(USED, null);
        if (used != null && !used.isEmpty()) {
            FlowVariable variable = available.get(used);
            if (variable == null) {
                throw new InvalidSettingsException("There is no flow variable \"" + used + "\" for the setting \""
                        + path + "\"; there are " + available.keySet() + ".");
            }
            SettingValue.of(settings, key, path).overwrite(variable);
        }
        String name = mask.getString(EXPOSED, null);
        if (name != null && !name.isEmpty()) {
            exposed.add(SettingValue.of(settings, key, path).toVariable(name));
        }
    }
}
