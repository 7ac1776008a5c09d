// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.OrientationSource;

/**
 * The grid that an NRRD header describes, in millimetres, RAS+.
 *
 * <p>Space directions place voxels where the space has three axes (and time); else the spacing (in a space of
 * one or two axes the length of the directions) alone is taken, with a warning. An axis that an image of one slice or one line lacks is put at right angles to the others, 1 mm long. A unit that
 * is not known is taken for millimetres, with a warning.
 */
final class NrrdGrid {

    private static final int LONGEST_UNIT = 40;

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
        return new Grid(extent(), affine(columns), OrientationSource.SPACE_DIRECTIONS, warning(warning));
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
                warning(Optional.of("The header does not place its axes; they are taken for right, front and head.")));
    }

    private List<Double> directionOf(int axis) {
        return header.directions().get(axis).orElseThrow();
    }

    private double[] inRas(NrrdSpace space, List<Double> vector) {
        double[] ras = new double[3];
        for (int i = 0; i < 3; i++) {
            ras[i] = space.sign(i) * factor(header.spaceUnits(), i) * vector.get(i) + 0.0;
        }
        return ras;
    }

    private double spacing(int axis) {
        List<Double> distances = header.distances();
        double spacing = 1;
        if (!header.directions().isEmpty()) {
            spacing = length(directionOf(axis));
        } else if (!distances.isEmpty()) {
            spacing = Math.abs(distances.get(axis)) * factor(header.units(), axis);
        }
        return spacing > 0 && Double.isFinite(spacing) ? spacing : 1;
    }

    /** The length of a direction in a space of one or two axes. */
    private double length(List<Double> direction) {
        double length = 0;
        for (int i = 0; i < direction.size(); i++) {
            length = Math.hypot(length, direction.get(i) * factor(header.spaceUnits(), i));
        }
        return length;
    }

    private static double factor(List<String> units, int at) {
        return units.isEmpty() ? 1 : LengthUnits.millimetres(units.get(at)).orElse(1);
    }

    /** Adds what is doubtful about the units: those of space where directions count, else those of the spacings. */
    private Optional<String> warning(Optional<String> other) {
        Stream<String> units = header.directions().isEmpty()
                ? roles.spatial().stream()
                        .flatMap(axis -> header.units().stream().skip(axis).limit(1))
                : header.spaceUnits().stream().limit(3);
        Optional<String> unknown = units.filter(
                        unit -> LengthUnits.millimetres(unit).isEmpty())
                .findFirst()
                .map(unit -> "The unit \"%s\" is not known; it is taken for millimetres.".formatted(shown(unit)));
        String both = Stream.of(other, unknown).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return Optional.of(both).filter(text -> !text.isEmpty());
    }

    private static String shown(String unit) {
        return unit.substring(0, Math.min(LONGEST_UNIT, unit.length())).replaceAll("\\p{Cntrl}", "?");
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
