// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.nio.file.Path;

/** A layout that looks at the names below a folder, which is walked once. */
abstract class TreeLayout implements DatasetLayout {

    /** Whether files of the folder speak for this layout. */
    abstract Recognition recognise(FolderTree tree) throws IOException;

    /** Puts the cases of a folder that is recognised, and what lacks something, into a draft. */
    abstract void gather(FolderTree tree, ListingDraft draft) throws IOException;

    @Override
    public final CohortListing read(Path folder, boolean masksRequired) throws IOException {
        FolderTree tree = FolderTree.below(folder, FolderTree.DEPTH);
        Recognition found = recognise(tree);
        if (!found.fits()) {
            throw new DatasetLayoutException("%s is not laid out as %s: %s. There are %s."
                    .formatted(folder, name(), found.because(), tree.contents()));
        }
        return listing(tree, masksRequired, "Read as %s: %s.".formatted(name(), found.because()));
    }

    final CohortListing listing(FolderTree tree, boolean masksRequired, String how) throws IOException {
        ListingDraft draft = new ListingDraft(tree, masksRequired, name(), how);
        gather(tree, draft);
        return draft.finished();
    }
}
