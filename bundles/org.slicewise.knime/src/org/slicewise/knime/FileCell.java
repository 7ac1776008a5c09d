// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.knime.core.data.DataCell;
import org.slicewise.volume.Grid;

/** What refers to files of the user, which stay where they are. */
@SuppressWarnings("serial") // KNIME stores cells through their serializer.
abstract class FileCell extends DataCell {

    private final List<Path> files;
    private final Grid grid;

    FileCell(List<Path> files, Grid grid) {
        this.files =
                files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
        this.grid = grid;
    }

    public final List<Path> files() {
        return files;
    }

    public final Grid grid() {
        return grid;
    }

    /** The paths of the files. */
    @Override
    public final String toString() {
        return files.stream().map(Path::toString).collect(Collectors.joining(" "));
    }

    @Override
    protected final boolean equalsDataCell(DataCell other) {
        return files.equals(((FileCell) other).files);
    }

    @Override
    public final int hashCode() {
        return files.hashCode();
    }
}
