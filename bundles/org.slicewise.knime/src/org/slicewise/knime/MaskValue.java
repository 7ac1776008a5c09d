// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import javax.swing.Icon;
import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;
import org.slicewise.volume.Grid;
import org.slicewise.volume.InvalidVolumeException;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/** A mask in files; the cell knows its grid, the labels stay in the files. */
public interface MaskValue extends DataValue {

    /** What KNIME shows of columns of masks. */
    UtilityFactory UTILITY = new MaskUtility();

    /** Where the labels are, or the first of several files, as an absolute path. */
    Path file();

    /** On which grid the labels lie. */
    Grid grid();

    /** What is annotated, which is all of it unless the files leave voxels open. */
    default SparseMask readAnnotated() throws IOException {
        return SparseMask.dense(Mask.read(file()));
    }

    /** The mask with all its labels; an {@link InvalidVolumeException} if voxels are left open. */
    default Mask read() throws IOException {
        SparseMask mask = readAnnotated();
        if (!mask.isComplete()) {
            throw new InvalidVolumeException(
                    "%s: is not annotated everywhere, but a whole mask is needed here.".formatted(file()));
        }
        return mask.labels();
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
