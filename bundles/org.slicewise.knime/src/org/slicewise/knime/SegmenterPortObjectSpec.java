// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.SortedMap;
import java.util.TreeMap;
import javax.swing.JComponent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known of a segmenter without its weights: network, labels and channels. */
public final class SegmenterPortObjectSpec extends AbstractSimplePortObjectSpec {

    private String network;
    private SortedMap<Integer, String> labels;
    private int channels;

    /** For KNIME, which loads into it. */
    public SegmenterPortObjectSpec() {
        this("", new TreeMap<>(), 0);
    }

    /** A segmenter that is still to be trained: labels and channels come with the cases. */
    SegmenterPortObjectSpec(String network) {
        this(network, new TreeMap<>(), 0);
    }

    SegmenterPortObjectSpec(String network, SortedMap<Integer, String> labels, int channels) {
        this.network = network;
        this.labels = new TreeMap<>(labels);
        this.channels = channels;
    }

    /** The name of the network. */
    String network() {
        return network;
    }

    /** The name of each label, background included; empty before the training. */
    SortedMap<Integer, String> labels() {
        return new TreeMap<>(labels);
    }

    /** How many values a voxel of the images has; 0 before the training. */
    int channels() {
        return channels;
    }

    @Override
    protected void save(ModelContentWO model) {
        model.addString("network", network);
        model.addIntArray(
                "labels", labels.keySet().stream().mapToInt(Integer::intValue).toArray());
        model.addStringArray("label_names", labels.values().toArray(String[]::new));
        model.addInt("channels", channels);
    }

    @Override
    protected void load(ModelContentRO model) throws InvalidSettingsException {
        network = model.getString("network");
        channels = model.getInt("channels");
        int[] values = model.getIntArray("labels");
        String[] names = model.getStringArray("label_names");
        if (values.length != names.length) {
            throw new InvalidSettingsException(
                    "The segmenter has %d labels, but %d names of labels.".formatted(values.length, names.length));
        }
        labels = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            labels.put(values[i], names[i]);
        }
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[] {TextView.of("Segmenter", summary())};
    }

    /** One line with network, labels and channels. */
    String summary() {
        return labels.isEmpty()
                ? network
                : "%s for images of %d %s: %s"
                        .formatted(
                                network,
                                channels,
                                channels == 1 ? "channel" : "channels",
                                String.join(", ", labels.values()));
    }

    /** Stores the spec with KNIME's own means. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<SegmenterPortObjectSpec> {}
}
