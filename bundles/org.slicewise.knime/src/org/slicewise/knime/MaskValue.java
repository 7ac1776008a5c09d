// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import javax.swing.Icon;
import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;

/** A mask in a file that labels every voxel; the cell knows its grid, the labels stay in the file. */
public interface MaskValue extends DataValue {

    /** What KNIME shows of columns of masks. */
    UtilityFactory UTILITY = new MaskUtility();

    /** Where the labels are, as an absolute path. */
    Path file();

    /** On which grid the labels lie. */
    Grid grid();

    /** The mask with all its labels. */
    default Mask read() throws IOException {
        return Mask.read(file());
    }

    /** Name and icon of the type. */
    final class MaskUtility extends ExtensibleUtilityFactory {

        private MaskUtility() {
            super(MaskValue.class);
        }

        @Override
        public String getName() {
            return "Mask";
        }

        @Override
        public String getGroupName() {
            return "Slicewise";
        }

        @Override
        public Icon getIcon() {
            return loadIcon(MaskValue.class, "mask.png");
        }
    }
}
