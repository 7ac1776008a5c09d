// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;
import org.knime.core.node.config.Config;

/** The tree of a model's or port object's content. */
public final class ModelContent extends Config implements ModelContentRO, ModelContentWO {

    private static final long serialVersionUID = 1L;

    /** An empty tree; the key must have at least one character. */
    public ModelContent(String key) {
        super(key);
    }

    /** The tree that an XML document holds; the stream is closed. */
    public static ModelContentRO loadFromXML(InputStream in) throws IOException {
        ModelContent read = new ModelContent("root");
        loadFromXML(read, in);
        return read;
    }

    @Override
    public Config getInstance(String key) {
        return new ModelContent(key);
    }

    @Override
    public ModelContentWO addModelContent(String key) {
        return (ModelContent) addConfig(key);
    }

    @Override
    public void addModelContent(ModelContent subtree) {
        addConfig(subtree);
    }

    @Override
    public ModelContent getModelContent(String key) throws InvalidSettingsException {
        return (ModelContent) getConfig(key);
    }
}
