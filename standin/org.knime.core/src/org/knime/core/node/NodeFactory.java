// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.InputStream;
import java.net.URL;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.w3c.dom.Element;

/**
 * Makes the parts of a node. Its description is the XML file of the class's simple name beside the class.
 *
 * @param <T> the model class
 */
public abstract class NodeFactory<T extends NodeModel> {

    /** What kind of node it is; users see it as the node's colour. */
    public enum NodeType {
        /** Reads data. */
        Source,
        /** Writes data. */
        Sink,
        /** Learns a model. */
        Learner,
        /** Applies a model. */
        Predictor,
        /** Changes data. */
        Manipulator,
        /** Shows data. */
        Visualizer,
        /** Shows or asks in a component's view. */
        Widget,
        /** Holds nodes. */
        Meta,
        /** Begins a loop. */
        LoopStart,
        /** Ends a loop. */
        LoopEnd,
        /** Begins a scope. */
        ScopeStart,
        /** Ends a scope. */
        ScopeEnd,
        /** Asks the user. */
        QuickForm,
        /** Asks in a component's dialog. */
        Configuration,
        /** Anything else. */
        Other,
        /** Stands for a node that is not installed. */
        Missing,
        /** Not said. */
        Unknown,
        /** Holds nodes behind a dialog. */
        Subnode,
        /** Where data enters a component. */
        VirtualIn,
        /** Where data leaves a component. */
        VirtualOut,
        /** Calls or holds other workflows. */
        Container
    }

    private final boolean lazy;
    private FactoryDescription description;

    /** A factory whose description is read when it is made known. */
    protected NodeFactory() {
        this(false);
    }

    /** A factory that may put off reading its description until {@link #init()}. */
    protected NodeFactory(boolean lazyInitialization) {
        lazy = lazyInitialization;
    }

    /** A new model. */
    public abstract T createNodeModel();

    /** The number of views. */
    protected abstract int getNrNodeViews();

    /** A new view; views count from 0. */
    public abstract NodeView<T> createNodeView(int viewIndex, T nodeModel);

    /** Whether the node has a dialog. */
    protected abstract boolean hasDialog();

    /** A new dialog. */
    protected abstract NodeDialogPane createNodeDialogPane();

    /** The stream of the description's XML; null when there is none. */
    protected InputStream getPropertiesInputStream() {
        return getClass().getResourceAsStream(getClass().getSimpleName() + ".xml");
    }

    /** Reads the description, if that was put off. */
    public void init() {
        description();
    }

    private synchronized FactoryDescription description() {
        if (description == null) {
            description = FactoryDescription.read(getPropertiesInputStream(), getClass());
        }
        return description;
    }

    /** Whether reading the description may be put off. */
    public final boolean isLazilyInitialized() {
        return lazy;
    }

    /** What tells the factory from others. */
    public final String getFactoryId() {
        return getClass().getName();
    }

    /** The node's name. */
    public final String getNodeName() {
        return description().text("name");
    }

    /** The kind of node. */
    public NodeType getType() {
        return description().type();
    }

    /** Whether the node is only there for old workflows. */
    public final boolean isDeprecated() {
        return Boolean.parseBoolean(description().attribute("deprecated"));
    }

    /** The words the node is found by beside its name. */
    public final String[] getKeywords() {
        return description().texts("keyword").toArray(new String[0]);
    }

    /** The whole description; null when there is none that can be read. */
    public Element getXMLDescription() {
        return description().root();
    }

    /** The name of an in-port; ports count from 0, without the variable port. */
    public String getInportName(int index) {
        return description().portName("inPort", index);
    }

    /** The name of an out-port. */
    public String getOutportName(int index) {
        return description().portName("outPort", index);
    }

    /** The text about an in-port. */
    public final String getInportDescription(int index) {
        return description().portText("inPort", index);
    }

    /** The text about an out-port. */
    public final String getOutportDescription(int index) {
        return description().portText("outPort", index);
    }

    /** The name of a view. */
    protected final String getNodeViewName(int index) {
        return description().portName("view", index);
    }

    /** The text about a view. */
    protected final String getViewDescription(int index) {
        return description().portText("view", index);
    }

    /** The node's icon: the default where none is named, null where the one named does not exist. */
    public URL getIcon() {
        String icon = description().attribute("icon");
        return icon.isEmpty() ? getDefaultIcon() : FactoryDescription.resource(getClass(), icon);
    }

    /** The icon of nodes that name none. */
    public static URL getDefaultIcon() {
        return NodeFactory.class.getResource("default.png");
    }

    /** Reads settings of the factory itself; by default there are none. */
    public void loadAdditionalFactorySettings(ConfigRO config) throws InvalidSettingsException {}

    /** Writes settings of the factory itself; by default there are none. */
    public void saveAdditionalFactorySettings(ConfigWO config) {}
}
