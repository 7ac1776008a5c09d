// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slicewise.nifti.NiftiField;
import org.slicewise.nifti.NiftiFormatException;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiOrientation;

/**
 * The grid that a NIfTI header describes.
 *
 * <p>The sform is taken when its code is positive, else the qform, else the spacing alone. An sform that cannot place
 * voxels gives way to a qform, with a warning; the spacing alone is an answer only where the header has no form at all,
 * since then nothing is contradicted. Affines in metres or micrometres are converted to millimetres.
 */
final class NiftiGrid {

    /** The share of the smallest voxel spacing by which two forms may differ before it is worth a warning. */
    private static final double DISAGREEMENT = 0.1;

    private final Path file;
    private final NiftiHeader header;
    private final Extent extent;

    private NiftiGrid(Path file, NiftiHeader header, Extent extent) {
        this.file = file;
        this.header = header;
        this.extent = extent;
    }

    static Grid of(Path file, NiftiHeader header) throws NiftiFormatException {
        return new NiftiGrid(file, header, extentOf(file, header)).grid();
    }

    private Grid grid() throws NiftiFormatException {
        NiftiOrientation told = header.orientation();
        Optional<Affine> first = usable(told);
        if (told == NiftiOrientation.SFORM && header.qformCode() > 0) {
            Optional<Affine> qform = usable(NiftiOrientation.QFORM);
            if (first.isEmpty() && qform.isPresent()) {
                String warning = "The sform cannot place voxels (%s); the qform is used.".formatted(text(told));
                return new Grid(extent, qform.get(), OrientationSource.QFORM, Optional.of(warning));
            }
            if (first.isPresent()) {
                return new Grid(extent, first.get(), OrientationSource.SFORM, disagreement(first.get(), qform));
            }
        }
        Affine affine = first.orElseThrow(() -> new NiftiFormatException(
                file,
                header.position(fieldOf(told)),
                "an orientation with three axes of positive finite length",
                "the %s %s, which cannot place voxels".formatted(told, text(told))));
        return new Grid(extent, affine, sourceOf(told), assumption(told));
    }

    private static OrientationSource sourceOf(NiftiOrientation told) {
        return switch (told) {
            case SFORM -> OrientationSource.SFORM;
            case QFORM -> OrientationSource.QFORM;
            case PIXDIM -> OrientationSource.SPACING;
        };
    }

    private static NiftiField fieldOf(NiftiOrientation told) {
        return switch (told) {
            case SFORM -> NiftiField.SFORM;
            case QFORM -> NiftiField.QUATERNION;
            case PIXDIM -> NiftiField.SPACING;
        };
    }

    private static Optional<String> assumption(NiftiOrientation told) {
        return told == NiftiOrientation.PIXDIM
                ? Optional.of("The header has neither sform nor qform; x is assumed to run to the left, as in ANALYZE.")
                : Optional.empty();
    }

    private Optional<String> disagreement(Affine sform, Optional<Affine> qform) {
        if (qform.isEmpty()) {
            return Optional.of(
                    "The sform is used; the qform cannot place voxels (%s).".formatted(text(NiftiOrientation.QFORM)));
        }
        double millimetres = Grid.largestCornerDistance(extent, sform, qform.get());
        double smallest = Math.min(sform.columnLength(0), Math.min(sform.columnLength(1), sform.columnLength(2)));
        return millimetres <= DISAGREEMENT * smallest
                ? Optional.empty()
                : Optional.of("The sform and the qform differ by up to %.4g mm; the sform is used: %s, not %s."
                        .formatted(millimetres, sform, qform.get()));
    }

    private Optional<Affine> usable(NiftiOrientation way) {
        double[] rows = header.affine(way);
        double factor = header.millimetresPerUnit();
        for (int i = 0; i < rows.length; i++) {
            rows[i] *= factor;
            if (!Double.isFinite(rows[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(Affine.of(rows))
                .filter(affine -> !affine.isSingular())
                .filter(affine -> affine.isFiniteOver(extent));
    }

    private String text(NiftiOrientation way) {
        return Arrays.toString(header.affine(way));
    }

    private static Extent extentOf(Path file, NiftiHeader header) throws NiftiFormatException {
        int[] extents = {1, 1, 1};
        List<Long> dims = header.dims();
        for (int axis = 0; axis < Math.min(3, dims.size()); axis++) {
            if (dims.get(axis) > Integer.MAX_VALUE) {
                throw new NiftiFormatException(
                        file,
                        header.position(NiftiField.DIMENSIONS),
                        "at most %d voxels along an axis".formatted(Integer.MAX_VALUE),
                        "the dimensions " + dims);
            }
            extents[axis] = (int) (long) dims.get(axis);
        }
        return new Extent(extents[0], extents[1], extents[2]);
    }
}
