// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class QformTest {

    @Property(tries = 300)
    void everyRotationWithSpacingAndMirrorIsSaid(
            @ForAll @DoubleRange(min = -3.2, max = 3.2) double alpha,
            @ForAll @DoubleRange(min = -3.2, max = 3.2) double beta,
            @ForAll @DoubleRange(min = -3.2, max = 3.2) double gamma,
            @ForAll @DoubleRange(min = 0.1, max = 9) double spacing,
            @ForAll boolean mirrored) {
        double[] affine = affine(product(aboutZ(alpha), product(aboutX(beta), aboutZ(gamma))), spacing, mirrored);
        Qform qform = Qform.of(affine);
        double b = qform.quaternion().get(0);
        double c = qform.quaternion().get(1);
        double d = qform.quaternion().get(2);
        boolean nearHalfTurn = b * b + c * c + d * d > 1 - 1e-6;
        assertArrayEquals(affine, qform.affine(), nearHalfTurn ? 1e-3 * 3 * spacing : 1e-6);
        assertTrue(nearHalfTurn || qform.says(affine));
    }

    @Test
    void halfTurnsAreSaidExactly() {
        for (double[] signs : new double[][] {{1, 1, 1}, {1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}, {-1, -1, -1}}) {
            double[] affine = {2 * signs[0], 0, 0, 5, 0, 3 * signs[1], 0, 6, 0, 0, 4 * signs[2], 7};
            assertArrayEquals(affine, Qform.of(affine).affine(), 1e-12);
        }
    }

    @Test
    void shearCannotBeSaid() {
        double[] sheared = {1, 0.2, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
        assertFalse(Qform.of(sheared).says(sheared));
        assertEquals(0, NiftiHeader.of(NiftiDatatype.UINT8, sheared, 2, 2, 2).qformCode());
    }

    @Test
    void aQuaternionLongerThanOneOrANegativeSpacingPlacesNothing() {
        List<Double> ones = Collections.nCopies(8, 1.0);
        assertTrue(Double.isNaN(new Qform(ones, List.of(1.0, 1.0, 1.0, 0.0, 0.0, 0.0)).affine()[0]));
        List<Double> negative = List.of(1.0, -1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        assertTrue(Double.isNaN(new Qform(negative, Collections.nCopies(6, 0.0)).affine()[0]));
    }

    private static double[] affine(double[][] rotation, double spacing, boolean mirrored) {
        double[] affine = new double[12];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double sign = mirrored && column == 1 ? -1 : 1;
                affine[row * 4 + column] = rotation[row][column] * spacing * (column + 1) * sign;
            }
            affine[row * 4 + 3] = 10 * row - 7;
        }
        return affine;
    }

    private static double[][] aboutZ(double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new double[][] {{c, -s, 0}, {s, c, 0}, {0, 0, 1}};
    }

    private static double[][] aboutX(double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new double[][] {{1, 0, 0}, {0, c, -s}, {0, s, c}};
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 3; k++) {
                    product[row][column] += a[row][k] * b[k][column];
                }
            }
        }
        return product;
    }
}
