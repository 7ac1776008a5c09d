// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;

class TransformTextTest {

    @Provide
    Arbitrary<Grid> grids() {
        return SmallGrids.oblique();
    }

    @Provide
    Arbitrary<String> codes() {
        return SmallGrids.codes();
    }

    private static PreprocessingTransform transform(Grid grid, Map<String, String> options) {
        return PreprocessingTransform.measure(
                PreprocessingSpec.UNCHANGED.with(options), SmallGrids.numbered(grid), Optional.empty(), () -> {});
    }

    @Property(tries = 100)
    void theTransformSurvivesItsJson(@ForAll("grids") Grid source, @ForAll("codes") String code) {
        PreprocessingTransform transform = transform(
                source, Map.of("orientation", code, "spacing", "1.1", "intensity", "percentiles 1 99, z-score"));
        PreprocessingTransform read = PreprocessingTransform.parse(transform.json());
        assertEquals(transform.json(), read.json());
        assertEquals(transform.target().affine(), read.target().affine());
        assertEquals(transform.source().extent(), read.source().extent());
        assertEquals(transform.intensity(), read.intensity());
        assertEquals(transform.padding(), read.padding());
        assertEquals(transform.spec(), read.spec());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"version\":1; \"version\":2; version",
                "\"source\":; \"origin\":; source",
                "\"extent\":[3,3,3]; \"extent\":[3,3]; extent",
                "\"extent\":[3,3,3]; \"extent\":[3,3,2000000000]; too many",
                "\"extent\":[3,3,3]; \"extent\":[3,3,1e9]; extent",
                "\"extent\":[3,3,3]; \"extent\":[3,3,-1]; -1",
                "\"affine\":[1.0; \"affine\":[\"a\"; affine",
                "\"scale\":1.0; \"scale\":-1.0; scale",
                "\"padding\":[1.0]; \"padding\":1.0; padding",
                "\"padding\":[1.0]; \"padding\":[1.0,1.0]; padding",
                "\"antialias\":\"yes\"; \"antialias\":7; antialias",
                "\"antialias\"; \"aliens\"; aliens",
                "{; [; JSON"
            })
    void jsonThatIsWrongIsRefused(String right, String wrong, String expected) {
        Grid grid = new Grid(new Extent(3, 3, 3), SmallGrids.scaled(1, 1, 1));
        String json = transform(grid, Map.of()).json();
        assertTrue(json.contains(right), json);
        assertRefused(expected, () -> PreprocessingTransform.parse(json.replace(right, wrong)));
    }

    private static void assertRefused(String expected, Runnable action) {
        String message =
                assertThrows(IllegalArgumentException.class, action::run).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
