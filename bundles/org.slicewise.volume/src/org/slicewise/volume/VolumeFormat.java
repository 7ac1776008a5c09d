// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slicewise.nifti.stored.NumberType;
import org.slicewise.nifti.stored.ValueWriter;

/** A file format of volumes and masks. */
interface VolumeFormat {

    /** How names of its files end, in lower case; a longer ending before any that it ends with. */
    List<String> endings();

    /** Whether a file that begins with these bytes has this format. */
    boolean recognises(byte[] start);

    /** Where the voxels of a file are, from its header alone. */
    Grid readGrid(Path file) throws IOException;

    /** Reads the header of a file, and checks that the voxels can be there. */
    StoredVolume open(Path file) throws IOException;

    /** The labels of a file, each a whole number from 0 to 65535. */
    default Mask readMask(Path file) throws IOException {
        return open(file).mask();
    }

    /** Writes values x fastest and channel slowest, in a form that the name of the file decides on. */
    void write(Path file, Grid grid, int channels, NumberType type, ValueWriter.Source values) throws IOException;

    /** Writes the labels of a mask, as unsigned bytes where these are enough. */
    default void write(Path file, Mask mask) throws IOException {
        write(file, mask.grid(), 1, mask.type(), mask.source());
    }

    /** Writes a mask with a line of text that {@link #note} finds; as well without, where the form has no place for it. */
    void write(Path file, Mask mask, String note) throws IOException;

    /** The line of text that Slicewise wrote into a file, if there is one. */
    Optional<String> note(Path file) throws IOException;
}
