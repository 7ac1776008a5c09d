// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.sampling.SamplingSpec;
import org.slicewise.sampling.SliceBudget;
import org.slicewise.sampling.SliceSampler;
import org.slicewise.sampling.SliceSamplers;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.RateSchedule;
import org.slicewise.segmentation.TrainingSpec;

/** Settings are kept, and those of older versions load for ever. */
class NodeSettingsTest {

    static List<SettingsNodeFactory<?>> factories() throws Exception {
        return BundleFiles.factories();
    }

    @ParameterizedTest
    @MethodSource("factories")
    void defaultsAreValidAndSurviveXml(SettingsNodeFactory<?> factory) throws Exception {
        NodeSettingsGroup<?> defaults = factory.newSettings();
        NodeSettings saved = new NodeSettings("model");
        defaults.saveTo(saved);
        NodeSettingsGroup<?> loaded = factory.newSettings();
        loaded.loadFrom(throughXml(saved));
        assertEquals(defaults.values().toString(), loaded.values().toString());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void settingsOfVersion01Load(SettingsNodeFactory<?> factory) throws Exception {
        NodeSettingsGroup<?> loaded = factory.newSettings();
        loaded.loadFrom(stored(factory, "0.1"));
        NodeSettings again = new NodeSettings("model");
        loaded.saveTo(again);
        NodeSettingsGroup<?> reloaded = factory.newSettings();
        reloaded.loadFrom(throughXml(again));
        assertEquals(loaded.values().toString(), reloaded.values().toString());
        assertNotEquals(
                factory.newSettings().values().toString(),
                loaded.values().toString(),
                "the stored file holds other values than the defaults");
    }

    @ParameterizedTest
    @MethodSource("factories")
    void theModelTakesWhatItSaved(SettingsNodeFactory<?> factory) throws Exception {
        SettingsNodeModel<?> model = (SettingsNodeModel<?>) factory.createNodeModel();
        NodeSettingsRO stored = stored(factory, "0.1");
        model.validateSettings(stored);
        model.loadValidatedSettingsFrom(stored);
        NodeSettingsGroup<?> expected = factory.newSettings();
        expected.loadFrom(stored);
        assertEquals(expected.values().toString(), model.values().toString());
    }

    @Test
    void aPresetTakesWeightsValidationAndSeedOfTheOtherSettings() throws Exception {
        NodeSettings settings = saved(new SegmenterLearnerSettings());
        settings.addString("preset", "dbc-fgt-2d");
        settings.addString("preset_changes", "iterations=7; network.variant=b0");
        settings.addString("weights_file", "/weights/mit_b0.pth");
        settings.addInt("validate_every", 3);
        settings.addInt("seed", 5);
        SegmenterLearnerSettings learner = new SegmenterLearnerSettings();
        learner.loadFrom(settings);
        TrainingSpec spec = learner.values().spec();
        assertEquals("/weights/mit_b0.pth", spec.network().weights());
        assertEquals(
                List.of(7, 3, 5L), List.of(spec.iterations(), spec.validation().every(), spec.seed()));
        assertEquals("b0", spec.network().options().get("variant"));
        settings.addString("preset_changes", "iteration=7");
        learner.loadFrom(settings);
        Exception e = assertThrows(InvalidSettingsException.class, learner::values);
        assertTrue(e.getMessage().contains("\"iteration\""), e.getMessage());
    }

    @Test
    void everyScheduleAndOptimizerOfTheLearnerCanBeChosen() throws Exception {
        for (String schedule : RateSchedule.names()) {
            for (String optimizer : OptimizerSpec.names()) {
                NodeSettings settings = saved(new SegmenterLearnerSettings());
                settings.addString("schedule", schedule);
                settings.addString("optimizer", optimizer);
                settings.addInt("warm_up", 20);
                SegmenterLearnerSettings learner = new SegmenterLearnerSettings();
                learner.loadFrom(settings);
                TrainingSpec spec = learner.values().spec();
                assertEquals(schedule, spec.descent().schedule().name());
                assertEquals(20.0, spec.descent().schedule().figures().get("warm-up"));
                assertEquals(optimizer, spec.descent().optimizer().name());
            }
        }
    }

    @Test
    void densityOfNothingOrOfMoreThanAllIsRefusedWithItsValue() throws Exception {
        assertTrue(refusal("density", 0.0).contains("0.0"), refusal("density", 0.0));
        assertTrue(refusal("density", 1.5).contains("1.5"), refusal("density", 1.5));
        assertTrue(refusal("density", Double.NaN).contains("NaN"), refusal("density", Double.NaN));
    }

    @Test
    void sidesOfAPatchMayComeOneByOneButMustFitInTheEnd() throws Exception {
        NodeSettings settings = new NodeSettings("model");
        new SegmenterLearnerSettings().saveTo(settings);
        settings.addInt("patch_x", 64);
        SegmenterLearnerNodeModel model = new SegmenterLearnerNodeModel();
        model.validateSettings(settings);
        model.loadValidatedSettingsFrom(settings);
        assertTrue(assertThrows(InvalidSettingsException.class, model::values)
                .getMessage()
                .contains("64 x 0"));
        settings.addInt("patch_y", 32);
        model.loadValidatedSettingsFrom(settings);
        assertEquals(
                "64 32 1",
                "%d %d %d"
                        .formatted(
                                model.values().spec().patch().x(),
                                model.values().spec().patch().y(),
                                model.values().spec().patch().z()));
    }

    @Test
    void unknownSamplerIsRefusedWithTheKnownOnes() throws Exception {
        NodeSettings settings = samplerSettings();
        settings.addString("sampler", "best");
        String refusal = refusal(settings);
        assertTrue(refusal.contains("\"best\"") && refusal.contains("evenly-spaced"), refusal);
    }

    @Test
    void aSliceSamplerOfOlderVersionsChoosesAsBefore() throws Exception {
        SliceSamplerSettings old = new SliceSamplerSettings();
        old.loadFrom(stored(new SliceSamplerNodeFactory(), "0.1"));
        SamplingSpec spec = old.values().spec();
        assertEquals(SamplingSpec.of(SliceSamplers.named("uniform-random"), new SliceBudget.Count(3), 5), spec);
    }

    @Test
    void samplersAreMarkedInTheDialogAndKnownWithAndWithoutTheirMark() throws Exception {
        for (SliceSampler sampler : SliceSamplers.all()) {
            for (String name : List.of(sampler.name(), sampler.kind().marked(sampler.name()))) {
                NodeSettings settings = samplerSettings();
                settings.addString("sampler", name);
                SliceSamplerSettings loaded = new SliceSamplerSettings();
                loaded.loadFrom(settings);
                assertEquals(sampler.name(), loaded.values().spec().sampler().name());
            }
        }
    }

    @Test
    void aScopeOrShareThatCannotBeIsRefusedWithItsValue() throws Exception {
        NodeSettings settings = samplerSettings();
        settings.addString("scope", "cohort");
        assertTrue(refusal(settings).contains("evenly-spaced"), refusal(settings));
        assertTrue(refusal("volumes", 1.5).contains("1.5"), refusal("volumes", 1.5));
        assertTrue(refusal("phase", -1).contains("-1.0"), refusal("phase", -1));
    }

    @Test
    void densitiesAndMethodsOfAnAuditAreNamedWhenTheyCannotBe() throws Exception {
        InterpolationAuditSettings audit = new InterpolationAuditSettings();
        assertEquals(List.of(0.05, 0.1, 0.2, 0.4, 0.8), audit.values().densities());
        assertEquals(List.of("shape-based"), names(audit.values().all()));
        assertTrue(auditRefusal("densities", "0.2, 1.5").contains("1.5"));
        assertTrue(auditRefusal("densities", "0.2 0.4").contains("\"0.2 0.4\""));
        assertTrue(auditRefusal("methods", "nearest, best").contains("\"best\""));
        NodeSettings settings = saved(audit);
        settings.addString("truth_column", "Mask");
        audit.loadFrom(settings);
        assertEquals(List.of("shape-based", "nearest"), names(audit.values().all()));
        settings.addString("methods", " ");
        audit.loadFrom(settings);
        assertThrows(InvalidSettingsException.class, audit::values);
    }

    private static List<String> names(List<MaskInterpolator> methods) {
        return methods.stream().map(MaskInterpolator::name).toList();
    }

    private static String auditRefusal(String key, String value) {
        NodeSettings settings = saved(new InterpolationAuditSettings());
        settings.addString(key, value);
        InterpolationAuditNodeModel model = new InterpolationAuditNodeModel();
        return assertThrows(InvalidSettingsException.class, () -> model.validateSettings(settings))
                .getMessage();
    }

    private static NodeSettings saved(NodeSettingsGroup<?> group) {
        NodeSettings settings = new NodeSettings("model");
        group.saveTo(settings);
        return settings;
    }

    private static String refusal(String key, double value) throws Exception {
        NodeSettings settings = samplerSettings();
        settings.addDouble(key, value);
        return refusal(settings);
    }

    private static String refusal(NodeSettings settings) {
        SliceSamplerNodeModel model = new SliceSamplerNodeModel();
        return assertThrows(InvalidSettingsException.class, () -> model.validateSettings(settings))
                .getMessage();
    }

    private static NodeSettings samplerSettings() {
        NodeSettings settings = new NodeSettings("model");
        new SliceSamplerSettings().saveTo(settings);
        return settings;
    }

    private static NodeSettingsRO stored(SettingsNodeFactory<?> factory, String version) throws Exception {
        Path file = BundleFiles.bundle()
                .resolve("test/files/node_settings")
                .resolve(factory.getClass().getSimpleName().replace("NodeFactory", "-" + version + ".xml"));
        try (InputStream in = Files.newInputStream(file)) {
            return NodeSettings.loadFromXML(in);
        }
    }

    private static NodeSettingsRO throughXml(NodeSettings settings) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        settings.saveToXML(bytes);
        return NodeSettings.loadFromXML(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
