// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.Icon;
import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;
import org.slicewise.volume.Case;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

/** A volume in one file or several; the cell knows its grid, the voxels stay in the files. */
public interface VolumeValue extends DataValue {

    /** What KNIME shows of columns of volumes. */
    UtilityFactory UTILITY = new VolumeUtility();

    /** Where the voxels are, as absolute paths: one file, or one for each channel in order. */
    List<Path> files();

    /** On which grid the voxels lie. */
    Grid grid();

    /** How many values a voxel has, at least 1. */
    int channels();

    /** The volume; its voxels are read when they are asked for. */
    default Volume read() throws IOException {
        return new Case("image", files(), Optional.empty()).readImage();
    }

    /** Name and icon of the type. */
    final class VolumeUtility extends ExtensibleUtilityFactory {

        private VolumeUtility() {
            super(VolumeValue.class);
        }

        @Override
        public String getName() {
            return "Volume";
        }

        @Override
        public String getGroupName() {
            return "Slicewise";
        }

        @Override
        public Icon getIcon() {
            return loadIcon(VolumeValue.class, "volume.png");
        }
    }
}
