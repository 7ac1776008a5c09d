// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetsTest {

    static List<String> names() {
        return Presets.names();
    }

    /** The table of trainings of the paper, with powers, gammas and iterations as it states them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            lits17-2d; inception-unet; weighted-cross-entropy; adamw 1.0E-4 1.0E-5; polynomial {power=0.8}; 14000; 16; bias-field,elastic,flip-x
            dbc-fgt-2d; segformer; cross-entropy; adamw 1.0E-4 0.01; polynomial {power=0.8}; 12000; 16; flip-x
            atlas-2d; cam-wnet-style; dice-cross-entropy; adamw 5.0E-5 1.0E-5; exponential {every=2000.0, gamma=0.7}; 15000; 16; flip-x
            lits17-3d; unet-3d; weighted-cross-entropy; sgd 0.01 1.0E-4; constant {}; 18000; 24; bias-field,affine,flip-x
            dbc-fgt-3d; segresnet; cross-entropy; adam 3.0E-4 1.0E-5; cosine {floor=0.0}; 12000; 24; affine,flip-x
            atlas-3d; unetr; dice-focal; adamw 1.5E-4 1.0E-6; exponential {every=3000.0, gamma=0.7}; 15000; 54; affine,flip-x
            """)
    void thePapersTrainingsAreThoseOfItsTable(
            String name,
            String network,
            String loss,
            String optimizer,
            String schedule,
            int iterations,
            int batch,
            String augmentations) {
        TrainingSpec spec = Presets.named(name).spec();
        Map<String, Double> figures = spec.descent().optimizer().figures();
        assertEquals(network, spec.network().name());
        assertEquals(loss, spec.loss());
        assertEquals(
                optimizer,
                spec.descent().optimizer().name() + " " + figures.get("rate") + " " + figures.get("weight-decay"));
        assertEquals(
                schedule,
                spec.descent().schedule().name() + " "
                        + spec.descent().schedule().figures());
        assertEquals(iterations, spec.iterations());
        assertEquals(batch, spec.batch());
        assertEquals(augmentations, String.join(",", spec.augmentations()));
        assertEquals(name.endsWith("2d"), spec.is2d());
    }

    @Test
    void weightsPatchesAndSharesAreThoseOfThePaper() {
        assertEquals(List.of(0.04, 0.25, 1.4), Presets.named("lits17-2d").spec().classWeights());
        TrainingSpec lits = Presets.named("lits17-3d").spec();
        assertEquals(List.of(0.04, 0.2, 1.0), lits.classWeights());
        assertEquals(new Patch(128, 128, 128), lits.patch());
        assertEquals("2", lits.network().options().get("shrink"));
        assertEquals(DrawingSpec.around(0.2, 0.5, 0.3).withUnannotatedBackground(true), lits.drawing());
        assertEquals(new Patch(128, 128, 64), Presets.named("dbc-fgt-3d").spec().patch());
        TrainingSpec atlas = Presets.named("atlas-3d").spec();
        assertEquals(new Patch(96, 96, 64), atlas.patch());
        assertEquals(DrawingSpec.around(0.3, 0.55, 0.15), atlas.drawing());
        TrainingSpec flat = Presets.named("small-2d").spec();
        assertEquals(0.99, flat.descent().average());
        DescentSpec plain =
                DescentSpec.of(flat.descent().optimizer(), flat.descent().schedule());
        assertEquals(TrainingSpec.defaults2d(), flat.withDescent(plain));
        assertEquals(TrainingSpec.defaults3d(), Presets.named("small-3d").spec());
    }

    @Test
    void quickOnesDifferFromTheirModelsInSizeAlone() {
        List<String> quick =
                Presets.names().stream().filter(name -> name.endsWith("-quick")).toList();
        assertEquals(6, quick.size());
        for (String name : quick) {
            TrainingSpec small = Presets.named(name).spec();
            TrainingSpec whole =
                    Presets.named(name.substring(0, name.length() - 6)).spec();
            assertEquals(whole.network().name(), small.network().name());
            assertEquals(whole.loss(), small.loss());
            assertEquals(whole.classWeights(), small.classWeights());
            assertEquals(whole.augmentations(), small.augmentations());
            assertEquals(whole.drawing(), small.drawing());
            assertEquals(
                    whole.descent().optimizer().name(),
                    small.descent().optimizer().name());
            assertEquals(
                    whole.descent().schedule().name(),
                    small.descent().schedule().name());
            assertTrue(small.iterations() <= 600 && small.patch().voxels() <= 32 * 32 * 32);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPresetIsReadAgainFromItsText(String name) {
        Preset preset = Presets.named(name);
        assertEquals(name, preset.name());
        assertEquals(preset.spec(), TrainingSpec.fromMap(preset.spec().toMap()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lits17-2d", "dbc-fgt-2d", "atlas-2d", "lits17-3d", "dbc-fgt-3d", "atlas-3d"})
    void thoseOfThePaperSayWhatItDoesNotState(String name) {
        String description = Presets.named(name).description();
        String open = description.substring(description.indexOf("Not stated there: "));
        assertTrue(open.endsWith("the figures of the augmentations (TorchIO's here)."), open);
        assertEquals(name.endsWith("2d"), open.contains("the patch (chosen from the cohort here)"), open);
    }

    @Test
    void namesAreDistinctAndUnknownOnesAnswerWithThem() {
        assertEquals(14, new HashSet<>(Presets.names()).size());
        String message = assertThrows(IllegalArgumentException.class, () -> Presets.named("lits"))
                .getMessage();
        assertTrue(
                message.contains("\"lits\"") && message.contains("dbc-fgt-3d") && message.contains("small-2d"),
                message);
    }
}
