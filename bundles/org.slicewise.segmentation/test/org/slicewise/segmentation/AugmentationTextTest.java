// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AugmentationTextTest {

    private static void assertRefused(String text, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> Augmentations.of(text))
                        .getMessage());
    }

    @Test
    void figuresNotGivenHaveTheirStandardValues() {
        for (String text : List.of("affine", " affine() ", "affine( degrees=10  scales=1e-1 )", "affine(p=1)")) {
            LabelledPatch one = Patches.random(new Patch(9, 8, 7), 1, Patches.CUBES, new Random(1));
            LabelledPatch other = Patches.copy(one);
            Augmentations.of("affine").apply(one, new Random(2));
            Augmentations.of(text).apply(other, new Random(2));
            assertArrayEquals(one.image(), other.image());
        }
    }

    @Test
    void errorsNameTheValueAndWhatIsKnown() {
        String known = "[flip-x, flip-y, flip-z, affine, elastic, bias-field]";
        assertRefused("x", "There is no augmentation \"x\"; known are %s.".formatted(known));
        assertRefused("x(p=1)", "There is no augmentation \"x\"; known are %s.".formatted(known));
        assertRefused(
                "affine(angle=3)",
                "The augmentation \"affine\" has no figure \"angle\"; known are [scales, degrees, p].");
        assertRefused("affine(degrees=200)", "\"affine.degrees\" must be a number from 0.0 to 180.0, but is 200.0.");
        assertRefused("flip-x(p=-1)", "\"flip-x.p\" must be a number from 0.0 to 1.0, but is -1.0.");
        assertRefused("elastic(points=6.5)", "\"elastic.points\" must be a whole number from 4 to 32, but is 6.5.");
        assertRefused("elastic(points=1e99)", "\"elastic.points\" must be a whole number from 4 to 32, but is 1.0E99.");
        assertRefused("affine(p=1 p=1)", "The augmentation \"affine(p=1 p=1)\" gives \"p\" twice.");
        for (String part : List.of("degrees", "degrees=", "degrees=ten", "=3", "degrees=NaN", "degrees=1e", "a=1=2")) {
            assertRefused(
                    "affine(" + part + ")",
                    ("The figures of an augmentation must be like \"degrees=15\", with blanks between them, but one of"
                                    + " \"affine(%s)\" is \"%s\".")
                            .formatted(part, part));
        }
        for (String text : List.of("", "affine(", "affine)", "affine p=1", "(p=1)", "affine(p=1)(p=1)")) {
            assertRefused(
                    text,
                    ("An augmentation must be a name like \"affine\", or one with figures like"
                                    + " \"affine(degrees=15 p=0.5)\", but is \"%s\".")
                            .formatted(text));
        }
    }
}
