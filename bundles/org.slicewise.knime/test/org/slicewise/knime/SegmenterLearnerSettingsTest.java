// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.slicewise.djl.Networks;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.TrainingSpec;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SegmenterLearnerSettingsTest {

    static List<String> networks() {
        return Networks.names();
    }

    private static TrainingSpec suited(String network) {
        return Networks.dimensions(network) == 2 ? TrainingSpec.defaults2d() : TrainingSpec.defaults3d();
    }

    private static NodeSettings changed(Consumer<NodeSettings> change) {
        NodeSettings settings = new NodeSettings("model");
        new SegmenterLearnerSettings().saveTo(settings);
        change.accept(settings);
        return settings;
    }

    private static TrainingSpec spec(NodeSettingsRO settings) throws Exception {
        SegmenterLearnerSettings learner = new SegmenterLearnerSettings();
        learner.loadFrom(settings);
        return learner.values().spec();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aNetworkThatIsChosenAloneTrainsAsOnTheCommandLine(String network) throws Exception {
        TrainingSpec spec = spec(changed(settings -> settings.addString("network", network)));
        TrainingSpec suited = suited(network);
        assertEquals(network, spec.network().name());
        assertEquals(suited.withNetwork(spec.network()), spec);
        if (suited.network().name().equals(network)) {
            assertEquals(suited.network().with("levels", "4"), spec.network());
        }
    }

    @Test
    void numbersThatAreGivenCountWhateverTheNetwork() throws Exception {
        TrainingSpec spec = spec(changed(settings -> {
            settings.addString("network", "unet-3d");
            settings.addInt("base_channels", 16);
            settings.addInt("iterations", 1000);
            settings.addInt("batch", 16);
            settings.addDouble("learning_rate", 0.002);
        }));
        assertEquals("16", spec.network().options().get("base-channels"));
        assertEquals(
                List.of(1000, 16, 0.002),
                List.of(
                        spec.iterations(),
                        spec.batch(),
                        spec.descent().optimizer().rate()));
    }

    @Test
    void whatVersion01StoredIsTrainedToTheNumber() throws Exception {
        try (InputStream in = Files.newInputStream(
                BundleFiles.bundle().resolve("test/files/node_settings/SegmenterLearner-0.1.xml"))) {
            TrainingSpec spec = spec(NodeSettings.loadFromXML(in));
            assertEquals(
                    Map.of("base-channels", "8", "levels", "2"), spec.network().options());
            assertEquals(List.of(50, 2), List.of(spec.iterations(), spec.batch()));
            assertEquals(new OptimizerSpec.Sgd(0.01, 0.95, 1e-4), spec.descent().optimizer());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base_channels", "iterations", "batch"})
    void numbersBelowNothingAreRefused(String key) {
        NodeSettings settings = changed(each -> each.addInt(key, -1));
        assertTrue(assertThrows(InvalidSettingsException.class, () -> spec(settings))
                .getMessage()
                .contains("-1"));
    }

    @Test
    void theDescriptionTellsWhatSuitsANetwork() throws Exception {
        Map<String, String> described = options();
        TrainingSpec flat = TrainingSpec.defaults2d();
        TrainingSpec solid = TrainingSpec.defaults3d();
        assertTells(described, "Iterations", flat.iterations(), solid.iterations());
        assertTells(described, "Patches in a batch", flat.batch(), solid.batch());
        assertTells(
                described,
                "Learning rate",
                flat.descent().optimizer().rate(),
                solid.descent().optimizer().rate());
        assertTells(described, "Channels of the first level", channels("unet-2d"), channels("unet-3d"));
    }

    private static String channels(String network) {
        String byDefault = Networks.options(network).stream()
                .filter(option -> option.name().equals("base-channels"))
                .findFirst()
                .orElseThrow()
                .byDefault();
        return suited(network).network().options().getOrDefault("base-channels", byDefault);
    }

    private static void assertTells(Map<String, String> described, String option, Object flat, Object solid) {
        String text = described.get(option);
        assertTrue(text.contains(flat + " in 2D") && text.contains(solid + " in 3D"), text);
    }

    private static Map<String, String> options() throws Exception {
        NodeList options = BundleFiles.xml(
                        BundleFiles.bundle().resolve("src/org/slicewise/knime/SegmenterLearnerNodeFactory.xml"))
                .getElementsByTagNameNS("*", "option");
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < options.getLength(); i++) {
            Element option = (Element) options.item(i);
            texts.put(option.getAttribute("name"), option.getTextContent().replaceAll("\\s+", " "));
        }
        return texts;
    }
}
