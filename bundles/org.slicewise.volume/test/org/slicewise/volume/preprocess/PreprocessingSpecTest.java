// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreprocessingSpecTest {

    private static final PreprocessingSpec VARIED = PreprocessingSpec.UNCHANGED.with(Map.of(
            "orientation", "lpi",
            "spacing", "0.7,keep,2",
            "extent", "keep,31,8",
            "crop", "labels 2 1 margin 2.5",
            "image-interpolation", "cubic",
            "label-interpolation", "linear",
            "antialias", "no",
            "pad-value", "-1024",
            "intensity", "window -200 250,rescale",
            "labels", "1=1, 2=1"));

    @Test
    void optionsAreReadAndWritten() {
        assertEquals(
                "{orientation=LPI, spacing=0.7,keep,2, extent=keep,31,8, crop=labels 1 2 margin 2.5,"
                        + " image-interpolation=cubic, label-interpolation=linear, antialias=no, pad-value=-1024,"
                        + " intensity=window -200 250, rescale, labels=1=1,2=1}",
                VARIED.text().toString());
        assertEquals(VARIED, PreprocessingSpec.UNCHANGED.with(VARIED.text()));
    }

    @ParameterizedTest
    @EnumSource
    void everyOptionChangesItselfAndNothingElse(PreprocessingOption option) {
        PreprocessingSpec changed = PreprocessingSpec.UNCHANGED.with(option, option.text(VARIED));
        for (PreprocessingOption other : PreprocessingOption.values()) {
            PreprocessingSpec expected = other == option ? VARIED : PreprocessingSpec.UNCHANGED;
            assertEquals(other.text(expected), other.text(changed), other.key());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "orientation; RAR; RAR",
                "orientation; RA; RA",
                "orientation; XYZ; XYZ",
                "spacing; 0; 0.0",
                "spacing; -1,1,1; -1",
                "spacing; 1,3e9,1; at most 1000 millimetres, but is 3000000000",
                "spacing; 1,1; has 2",
                "spacing; wide; wide",
                "extent; 0; 0",
                "extent; 1.5; 1.5",
                "extent; 1,2,3,4; has 4",
                "crop; labels; labels",
                "crop; labels 0; 0",
                "crop; labels 255; 255",
                "crop; above 3 margin -1; -1",
                "crop; liver; liver",
                "image-interpolation; spline; spline",
                "label-interpolation; cubic; cubic",
                "antialias; maybe; maybe",
                "pad-value; NaN; NaN",
                "labels; 1; keep",
                "labels; 1=1,1=2; 1",
                "labels; 1=255; 255",
                "labels; 70000=1; 70000"
            })
    void aWrongValueIsRefusedWithOptionAndValue(String option, String value, String expected) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> PreprocessingSpec.UNCHANGED.with(Map.of(option, value)))
                .getMessage();
        assertTrue(message.startsWith("\"%s\": ".formatted(option)) && message.contains(expected), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "-0.0", "0", "-3", "0.1", "1e-7", "1e15", "-123456789012345680", "5e-324"})
    void aNumberAsTextIsTheSameNumber(String text) {
        PreprocessingSpec spec = PreprocessingSpec.UNCHANGED.with(Map.of("pad-value", text));
        assertEquals(spec, PreprocessingSpec.UNCHANGED.with(spec.text()));
        assertEquals(Double.parseDouble(text), spec.padding().getAsDouble());
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheKnownOnes() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> PreprocessingSpec.UNCHANGED.with(Map.of("size", "3")))
                .getMessage();
        assertTrue(message.contains("\"size\"") && message.contains("spacing, extent"), message);
    }
}
