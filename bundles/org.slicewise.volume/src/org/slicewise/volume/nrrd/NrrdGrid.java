// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.OrientationSource;

/**
 * The grid that an NRRD header describes, in millimetres, RAS+.
 *
 * <p>Space directions place voxels where the space has three axes (and time); else the spacing alone is taken, with a
 * warning. An axis that an image of one slice or one line lacks is put at right angles to the others, 1 mm long.
 */
final class NrrdGrid {

    private static final List<String> METRES = List.of("m", "meter", "meters", "metre", "metres");
    private static final List<String> CENTIMETRES = List.of("cm", "centimeter", "centimeters", "centimetre");
    private static final List<String> MICROMETRES =
            List.of("um", "\u00b5m", "\u03bcm", "micron", "microns", "micrometer");

    private final NrrdHeader header;
    private final AxisRoles roles;

    private NrrdGrid(NrrdHeader header, AxisRoles roles) {
        this.header = header;
        this.roles = roles;
    }

    /** The grid, or an {@link IllegalArgumentException} when the header cannot place voxels. */
    static Grid of(NrrdHeader header, AxisRoles roles) {
        return new NrrdGrid(header, roles).grid();
    }

    private Grid grid() {
        boolean placed = header.space().isPresent()
                && !header.directions().isEmpty()
                && directionOf(roles.spatial().get(0)).size() >= 3;
        return placed ? placed(header.space().get()) : unplaced();
    }

    private Grid placed(NrrdSpace space) {
        List<double[]> columns = new ArrayList<>();
        for (int axis : roles.spatial()) {
            columns.add(inRas(space, directionOf(axis)));
        }
        complete(columns);
        columns.add(header.origin().map(origin -> inRas(space, origin)).orElse(new double[3]));
        Optional<String> warning = space.isAnatomical()
                ? Optional.empty()
                : Optional.of("The space \"%s\" names no directions in the patient; its axes are taken for %s."
                        .formatted(
                                space.label(), space.sign(0) > 0 ? "right, front and head" : "left, front and head"));
        return new Grid(extent(), affine(columns), OrientationSource.SPACE_DIRECTIONS, warning);
    }

    private Grid unplaced() {
        List<double[]> columns = new ArrayList<>();
        for (int axis : roles.spatial()) {
            double[] column = new double[3];
            column[columns.size()] = spacing(axis);
            columns.add(column);
        }
        complete(columns);
        columns.add(new double[3]);
        return new Grid(
                extent(),
                affine(columns),
                OrientationSource.SPACING,
                Optional.of("The header does not place its axes; they are taken for right, front and head."));
    }

    private List<Double> directionOf(int axis) {
        return header.directions().get(axis).orElseThrow();
    }

    private double[] inRas(NrrdSpace space, List<Double> vector) {
        double[] ras = new double[3];
        for (int i = 0; i < 3; i++) {
            double factor = header.spaceUnits().isEmpty()
                    ? 1
                    : millimetres(header.spaceUnits().get(i));
            ras[i] = space.sign(i) * factor * vector.get(i) + 0.0;
        }
        return ras;
    }

    private double spacing(int axis) {
        double factor =
                header.units().isEmpty() ? 1 : millimetres(header.units().get(axis));
        double spacing =
                header.spacings().isEmpty() ? 1 : Math.abs(header.spacings().get(axis)) * factor;
        return spacing > 0 && Double.isFinite(spacing) ? spacing : 1;
    }

    private static double millimetres(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        if (METRES.contains(lower)) {
            return 1000;
        }
        if (CENTIMETRES.contains(lower)) {
            return 10;
        }
        return MICROMETRES.contains(lower) ? 0.001 : 1;
    }

    /** Adds unit vectors at right angles until there are three. */
    private static void complete(List<double[]> columns) {
        if (columns.size() == 1) {
            columns.add(perpendicular(columns.get(0)));
        }
        if (columns.size() == 2) {
            columns.add(unit(cross(columns.get(0), columns.get(1))));
        }
    }

    private static double[] perpendicular(double[] vector) {
        int least = 0;
        for (int i = 1; i < 3; i++) {
            least = Math.abs(vector[i]) < Math.abs(vector[least]) ? i : least;
        }
        double[] axis = new double[3];
        axis[least] = 1;
        return unit(cross(cross(vector, axis), vector));
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
        return new double[] {vector[0] / length, vector[1] / length, vector[2] / length};
    }

    private static Affine affine(List<double[]> columns) {
        double[] rows = new double[12];
        for (int i = 0; i < 12; i++) {
            rows[i] = columns.get(i % 4)[i / 4];
        }
        return Affine.of(rows);
    }

    private Extent extent() {
        int[] extents = {1, 1, 1};
        for (int i = 0; i < roles.spatial().size(); i++) {
            long size = header.sizes().get(roles.spatial().get(i));
            if (size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("%d voxels along an axis".formatted(size));
            }
            extents[i] = (int) size;
        }
        return new Extent(extents[0], extents[1], extents[2]);
    }
}
