// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiImage;
import org.slicewise.nifti.stored.StoredFile;
import org.slicewise.nifti.stored.StoredValues;
import org.slicewise.nifti.stored.ValueStatistics;
import org.slicewise.volume.Grid;
import org.slicewise.volume.nrrd.NrrdImage;
import org.slicewise.volume.nrrd.Segment;
import org.slicewise.volume.nrrd.SegmentedImage;

/**
 * What a volume file says, whatever its format.
 *
 * @param format the format in words, such as {@code NIfTI-1, gzip}
 * @param dims the extents along all axes
 * @param datatype what a number is stored as
 * @param affine twelve numbers row by row, from voxel indices to the file's unit of space, RAS+
 * @param millimetresPerUnit the millimetres in that unit
 * @param slope the factor from stored values to scaled ones as stored
 * @param intercept what is added after the factor, as stored
 * @param isScaled whether slope and intercept count
 * @param statistics smallest, largest and mean value; empty where a voxel is no real number
 * @param segments the names of the segments of a segmentation
 */
record VolumeFacts(
        Path file,
        String format,
        ByteOrder byteOrder,
        List<Long> dims,
        String datatype,
        Grid grid,
        double[] affine,
        double millimetresPerUnit,
        double slope,
        double intercept,
        boolean isScaled,
        String rawSha256,
        Optional<ValueStatistics> statistics,
        List<String> segments) {

    /** Reads all of a file. */
    static VolumeFacts of(Path file) throws IOException {
        boolean nrrd = Files.isRegularFile(file) && NrrdImage.recognises(StoredFile.firstBytes(file, 4));
        return nrrd ? ofNrrd(file) : ofNifti(file);
    }

    private static VolumeFacts ofNifti(Path file) throws IOException {
        NiftiImage image = NiftiImage.open(file);
        NiftiHeader header = image.header();
        return new VolumeFacts(
                file,
                "NIfTI-" + header.version() + (image.isCompressed() ? ", gzip" : ""),
                header.byteOrder(),
                header.dims(),
                header.datatype().label(),
                Grid.read(file),
                header.affine(),
                header.millimetresPerUnit(),
                header.slope(),
                header.intercept(),
                header.isScaled(),
                image.rawSha256(),
                image.statistics(),
                List.of());
    }

    private static VolumeFacts ofNrrd(Path file) throws IOException {
        NrrdImage image = NrrdImage.open(file);
        StoredValues values = image.values();
        Grid grid = image.grid();
        List<Segment> segments =
                SegmentedImage.isSegmented(image) ? SegmentedImage.open(file).segments() : List.of();
        return new VolumeFacts(
                file,
                "NRRD, " + image.header().encoding().name().toLowerCase(Locale.ROOT),
                values.bytes().order(),
                image.header().sizes(),
                image.header().type().label(),
                grid,
                grid.affine().toArray(),
                1,
                1,
                0,
                false,
                values.bytes().sha256(),
                Optional.of(values.statistics()),
                segments.stream().map(Segment::name).toList());
    }

    /** The factor from stored values to scaled ones as it is used. */
    double appliedSlope() {
        return isScaled ? slope : 1;
    }

    /** What is added after the factor as it is used. */
    double appliedIntercept() {
        return isScaled ? intercept : 0;
    }
}
