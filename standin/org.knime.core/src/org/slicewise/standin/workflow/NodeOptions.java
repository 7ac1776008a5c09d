// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/** Sets single settings of nodes from outside. */
final class NodeOptions {

    private NodeOptions() {}

    static void set(WorkflowNode node, String setting, String value, String type) {
        if (node.isMissing()) {
            throw new IllegalArgumentException(node.label() + " is missing.");
        }
        try {
            NodeSettings model = NodeConfigurer.modelSettings(node);
            NodeSettings group = group(model, setting);
            String key = setting.substring(setting.lastIndexOf('/') + 1);
            if (!group.containsKey(key)) {
                throw new IllegalArgumentException(
                        node.label() + " has no setting \"" + setting + "\"; it has " + group.keySet() + ".");
            }
            add(group, key, value, type);
            NodeLoader.apply(node.model(), model);
            node.settings().removeConfig("model");
            node.settings().addNodeSettings(model);
            node.settings().addString("state", "CONFIGURED");
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + value + "\" is not of the type " + type + ".", e);
        } catch (InvalidSettingsException e) {
            throw new IllegalArgumentException(node.label() + " refuses it: " + e.getMessage(), e);
        }
    }

    private static NodeSettings group(NodeSettings model, String setting) throws InvalidSettingsException {
        NodeSettings group = model;
        String[] path = setting.split("/");
        for (int i = 0; i < path.length - 1; i++) {
            group = group.getNodeSettings(path[i]);
        }
        return group;
    }

    private static void add(NodeSettings group, String key, String value, String type) {
        switch (type) {
            case "String" -> group.addString(key, value);
            case "int" -> group.addInt(key, Integer.parseInt(value));
            case "double" -> group.addDouble(key, Double.parseDouble(value));
            case "long" -> group.addLong(key, Long.parseLong(value));
            case "boolean" -> group.addBoolean(key, truth(value));
            case "float" -> group.addFloat(key, Float.parseFloat(value));
            case "short" -> group.addShort(key, Short.parseShort(value));
            case "byte" -> group.addByte(key, Byte.parseByte(value));
            case "char" -> group.addChar(key, character(value));
            default -> throw new IllegalArgumentException("there is no type \"" + type + "\".");
        }
    }

    private static boolean truth(String value) {
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw new NumberFormatException(value);
    }

    private static char character(String value) {
        if (value.length() == 1) {
            return value.charAt(0);
        }
        throw new NumberFormatException(value);
    }
}
