// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.ConfigWO;

/** The tree of a node's settings. */
public final class NodeSettings extends Config implements NodeSettingsRO, NodeSettingsWO {

    private static final long serialVersionUID = 1L;

    /** An empty tree; the key must have at least one character. */
    public NodeSettings(String key) {
        super(key);
    }

    /** The tree that an XML document holds; the stream is closed. */
    public static NodeSettingsRO loadFromXML(InputStream in) throws IOException {
        NodeSettings read = new NodeSettings("root");
        loadFromXML(read, in);
        return read;
    }

    @Override
    public Config getInstance(String key) {
        return new NodeSettings(key);
    }

    @Override
    public void copyTo(ConfigWO destination) {
        super.copyTo(destination);
    }

    @Override
    public NodeSettingsWO addNodeSettings(String key) {
        return (NodeSettings) addConfig(key);
    }

    @Override
    public void addNodeSettings(NodeSettings subtree) {
        addConfig(subtree);
    }

    @Override
    public NodeSettings getNodeSettings(String key) throws InvalidSettingsException {
        return (NodeSettings) getConfig(key);
    }
}
