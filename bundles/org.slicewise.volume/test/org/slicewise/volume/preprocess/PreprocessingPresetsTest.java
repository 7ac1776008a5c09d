// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.phantom.Phantom;
import org.slicewise.volume.phantom.PhantomKind;
import org.slicewise.volume.phantom.PhantomSpec;
import org.slicewise.volume.phantom.Phantoms;
import org.slicewise.volume.resample.Interpolation;

/** What holds of every preset, and what the paper says of its four. */
class PreprocessingPresetsTest {

    private static final Phantom PHANTOM = Phantoms.generate(PhantomSpec.of(PhantomKind.ORGAN), "a");
    private static final SparseMask MASK = SparseMask.dense(PHANTOM.mask());

    static List<PreprocessingPreset> presets() {
        return PreprocessingPresets.all();
    }

    private static PreprocessingTransform measure(PreprocessingSpec spec) {
        return PreprocessingTransform.measure(spec, PHANTOM.image(), Optional.of(MASK), () -> {});
    }

    @ParameterizedTest
    @MethodSource("presets")
    void isFoundByItsNameAndSaysWhatItIsFor(PreprocessingPreset preset) {
        assertEquals(preset, PreprocessingPresets.named(preset.name()));
        assertTrue(preset.name().matches("[a-z0-9-]+"), preset.name());
        assertTrue(preset.description().endsWith("."), preset.description());
        assertEquals(
                preset.spec(), PreprocessingSpec.UNCHANGED.with(preset.spec().text()));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void makesWhatItSaysOfAPhantom(PreprocessingPreset preset) {
        Grid grid = measure(preset.spec()).target();
        for (Axis axis : Axis.values()) {
            double source = PHANTOM.image().grid().spacing().along(axis);
            assertEquals(
                    preset.spec().spacing().along(axis).orElse(source),
                    grid.spacing().along(axis),
                    1e-9);
            preset.spec()
                    .extent()
                    .along(axis)
                    .ifPresent(n -> assertEquals(n, grid.extent().along(axis)));
        }
        assertEquals("RAS", grid.orientation());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void goesThereAndBackOnAPhantom(PreprocessingPreset preset) {
        PreprocessingTransform transform = measure(preset.spec().with(Map.of("extent", "80,80,24")));
        Volume image = transform.apply(PHANTOM.image());
        for (float value : image.values()) {
            assertTrue(Float.isFinite(value));
        }
        assertEquals(transform.padding().get(0), image.values()[0], 1e-6);
        SparseMask mask = transform.apply(MASK);
        assertFalse(mask.isComplete(), "80 voxels are more than the phantom has");
        assertFalse(mask.labels().labels().isEmpty());
        assertEquals(
                MASK.grid().extent(),
                transform.revert(mask, Interpolation.NEAREST).grid().extent());
        assertTrue(PreprocessingTransform.parse(transform.json()).target().sameAs(image.grid()));
    }

    @ParameterizedTest
    @CsvSource({
        "lits17, 384x384x384, 1, 1, 1",
        "duke-breast, 496x496x176, 0.7, 0.7, 1",
        "duke-fgt, 496x496x176, 0.7, 0.7, 1",
        "atlas2, 224x256x189, 1, 1, 1"
    })
    void hasTheGridOfTheTable(String name, String extent, double x, double y, double z) {
        Grid grid = measure(PreprocessingPresets.named(name).spec()).target();
        assertEquals(extent, grid.extent().toString());
        assertEquals(x, grid.spacing().x(), 1e-9);
        assertEquals(y, grid.spacing().y(), 1e-9);
        assertEquals(z, grid.spacing().z(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "duke-breast, '[0, 1, 1, 1]'",
        "duke-fgt, '[0, 0, 1, 0]'",
        "lits17, '[0, 1, 2, 3]'",
        "atlas2, '[0, 1, 0, 0]'"
    })
    void countsTheLabelsOfItsTask(String name, String expected) {
        Grid grid = new Grid(new Extent(4, 1, 1), SmallGrids.scaled(1, 1, 1));
        LabelMapping labels = PreprocessingPresets.named(name).spec().labels();
        Mask mapped = labels.apply(Mask.of(grid, new byte[] {0, 1, 2, 3}));
        assertEquals(
                expected,
                List.of(mapped.at(0), mapped.at(1), mapped.at(2), mapped.at(3)).toString());
    }

    @Test
    void noTwoHaveOneName() {
        Set<String> names = new HashSet<>(PreprocessingPresets.names());
        assertEquals(PreprocessingPresets.all().size(), names.size());
    }

    @Test
    void anOptionCanBeOverridden() {
        PreprocessingSpec spec =
                PreprocessingPresets.named("lits17").spec().with(Map.of("intensity", "window -300 400"));
        assertEquals("window -300 400", spec.text().get("intensity"));
        assertEquals("384,384,384", spec.text().get("extent"));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> PreprocessingPresets.named("lits"))
                .getMessage();
        assertTrue(message.contains("\"lits\"") && message.contains("lits17, duke-breast"), message);
    }
}
