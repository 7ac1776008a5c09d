// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import javax.swing.Icon;
import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Grid;
import org.slicewise.volume.SliceProvenance;
import org.slicewise.volume.SparseMask;

/** A mask in a file that labels some slices and leaves the others open. */
public interface SparseMaskValue extends DataValue {

    /** What KNIME shows of columns of sparse masks. */
    UtilityFactory UTILITY = new SparseMaskUtility();

    /** Where the labels are, as an absolute path; 255 stands for "not annotated" there. */
    Path file();

    /** On which grid the labels lie. */
    Grid grid();

    /** Which slices are labelled. */
    AnnotatedSlices annotated();

    /** Those of them whose labels were filled in, not drawn, with where they come from. */
    SortedMap<Integer, SliceProvenance> filledSlices();

    /** The sparse mask with the labels of its annotated slices. */
    SparseMask read() throws IOException;

    /** Name and icon of the type. */
    final class SparseMaskUtility extends ExtensibleUtilityFactory {

        private SparseMaskUtility() {
            super(SparseMaskValue.class);
        }

        @Override
        public String getName() {
            return "Sparse mask";
        }

        @Override
        public String getGroupName() {
            return "Slicewise";
        }

        @Override
        public Icon getIcon() {
            return loadIcon(SparseMaskValue.class, "sparse-mask.png");
        }
    }
}
