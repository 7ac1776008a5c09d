// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.IntegerArbitrary;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.Volume;

/** Small grids and orientation codes for properties. */
final class SmallGrids {

    private static final List<String> CODES = allCodes();

    private SmallGrids() {}

    /** The 48 codes. */
    static Arbitrary<String> codes() {
        return Arbitraries.of(CODES);
    }

    /** Grids of a few voxels in each of the 48 orientations, turned by some degrees and sheared a little. */
    static Arbitrary<Grid> oblique() {
        IntegerArbitrary counts = Arbitraries.integers().between(1, 6);
        Arbitrary<Double> angle = Arbitraries.doubles().between(-0.35, 0.35);
        return Combinators.combine(codes(), counts, counts, counts, angle, angle)
                .as((code, x, y, z, turn, shear) -> new Grid(new Extent(x, y, z), affine(code, turn, shear)));
    }

    /** The affine of an unturned grid. */
    static Affine scaled(double x, double y, double z) {
        return Affine.scaling(new Spacing(x, y, z));
    }

    /** The voxels numbered from 1 on. */
    static Volume numbered(Grid grid) {
        float[] values = new float[(int) grid.extent().voxels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        return Volume.of(grid, values);
    }

    private static Affine affine(String code, double turn, double shear) {
        double[] rows = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            int world = Math.max("RAS".indexOf(code.charAt(axis)), "LPI".indexOf(code.charAt(axis)));
            double sign = "RAS".indexOf(code.charAt(axis)) >= 0 ? 1 : -1;
            rows[world * 4 + axis] = sign * (0.7 + 0.4 * axis);
            rows[axis * 4 + 3] = 13.7 * axis - 21.3;
        }
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        return Affine.of(cos, -sin, 0, 3, sin, cos, 0, -5, 0, shear / 3, 1, 2).after(Affine.of(rows));
    }

    private static List<String> allCodes() {
        List<String> codes = new ArrayList<>();
        for (String order : List.of("RAS", "RSA", "ARS", "ASR", "SRA", "SAR")) {
            for (int signs = 0; signs < 8; signs++) {
                StringBuilder code = new StringBuilder();
                for (int axis = 0; axis < 3; axis++) {
                    char letter = order.charAt(axis);
                    code.append((signs >> axis & 1) == 0 ? letter : "LPI".charAt("RAS".indexOf(letter)));
                }
                codes.add(code.toString());
            }
        }
        return codes;
    }
}
