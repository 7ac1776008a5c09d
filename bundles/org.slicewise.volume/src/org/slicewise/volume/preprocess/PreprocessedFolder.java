// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.slicewise.volume.Case;
import org.slicewise.volume.InvalidVolumeException;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

/**
 * A folder of preprocessed cases: {@code images/ID.nii.gz}, {@code labels/ID.nii.gz} where there is a mask, and
 * {@value #FILE} with the transform of each case and the files it was made from.
 *
 * <p>In masks {@link SparseMask#UNANNOTATED} stands for what is not annotated, such as padding; the file says so. Work
 * that was ended goes on where it stopped: a case that is there, of the same files and by the same specification, is not
 * made again.
 *
 * <p>Files that the folder's own file does not name are strangers: they are neither written over nor removed.
 */
public final class PreprocessedFolder {

    /** The file that tells how the others were made. */
    public static final String FILE = "preprocessing.json";

    private static final double MASK_PART = 0.1;

    private final Path folder;
    private final FolderRecord record;

    private PreprocessedFolder(Path folder, FolderRecord record) {
        this.folder = folder;
        this.record = record;
    }

    /** The folder as it is, which need not be there yet; an {@link InvalidVolumeException} if its file is wrong. */
    public static PreprocessedFolder open(Path folder) throws IOException {
        return new PreprocessedFolder(folder, FolderRecord.open(folder));
    }

    /** What the labels of the masks in a folder mean: as they stand, unless the folder was made by preprocessing. */
    public static LabelRule labelRule(Path folder) throws IOException {
        return FolderRecord.isOurs(folder) ? new LabelRule.Ignoring(SparseMask.UNANNOTATED) : new LabelRule.AsStored();
    }

    /** The transforms of the cases that are there, by their ids. */
    public SortedMap<String, PreprocessingTransform> transforms() {
        SortedMap<String, PreprocessingTransform> transforms = new TreeMap<>();
        record.cases().forEach((id, one) -> transforms.put(id, one.transform()));
        return transforms;
    }

    /**
     * Makes image and mask of a case, unless they are there. Those that were there before stay until the new ones are whole.
     *
     * @param progress takes the part that is done, 0 to 1; what it throws ends the work, and nothing half-made is left
     * @return whether there was something to make
     * @throws InvalidVolumeException if the case cannot be preprocessed so, or if a file that was not made by preprocessing
     *     would be written over; the text names it
     */
    public boolean make(Case one, PreprocessingSpec spec, DoubleConsumer progress) throws IOException {
        CaseFiles files = filesOf(one);
        List<FileStamp> source = FileStamp.of(one);
        files.requireNoSource(source);
        PreprocessedCase before = record.cases().get(one.id());
        if (before != null && before.isUpToDate(folder, source, spec)) {
            return false;
        }
        files.requireOwn(record.own(one.id()));
        try (DraftFiles drafts = new DraftFiles(folder)) {
            PreprocessingTransform transform = write(one, spec, files, drafts, progress);
            put(files, drafts, new PreprocessedCase(transform, source, drafts.sizes()));
        } catch (IllegalArgumentException e) {
            throw new InvalidVolumeException(
                    "Case \"%s\", image %s: %s".formatted(one.id(), one.image(), e.getMessage()));
        }
        return true;
    }

    private CaseFiles filesOf(Case one) throws InvalidVolumeException {
        try {
            return new CaseFiles(folder, one.id());
        } catch (IllegalArgumentException e) {
            throw new InvalidVolumeException(e.getMessage());
        }
    }

    private PreprocessingTransform write(
            Case one, PreprocessingSpec spec, CaseFiles files, DraftFiles drafts, DoubleConsumer progress)
            throws IOException {
        progress.accept(0);
        Volume image = one.readImage();
        PreprocessingTransform transform = writeMask(one, image, spec, files, drafts, progress);
        transform.write(
                image, drafts.draft(files.image()), part -> progress.accept(MASK_PART + (1 - MASK_PART) * part));
        return transform;
    }

    /** The mask is only in memory as long as this takes. */
    private static PreprocessingTransform writeMask(
            Case one, Volume image, PreprocessingSpec spec, CaseFiles files, DraftFiles drafts, DoubleConsumer progress)
            throws IOException {
        Optional<SparseMask> mask = one.mask().isPresent() ? Optional.of(one.readMask()) : Optional.empty();
        PreprocessingTransform transform = PreprocessingTransform.measure(spec, image, mask, () -> progress.accept(0));
        if (mask.isPresent()) {
            transform.write(mask.get(), drafts.draft(files.label()), part -> progress.accept(MASK_PART * part));
        }
        return transform;
    }

    /**
     * Replaces the files of a case. From before the first one goes until the last one is there nothing is said of the case,
     * but its files are announced: if that is cut off, the folder knows them for its own. The image goes first and comes
     * last, so that none is ever beside another mask than its own.
     */
    private void put(CaseFiles files, DraftFiles drafts, PreprocessedCase made) throws IOException {
        record.announce(files);
        drafts.replace(files.names());
        record.put(files, made);
    }

    /**
     * Brings {@value #FILE} up to date, in which the last ones of many cases may be missing until then; they are noted beside
     * it, and {@link #open} finds them in any case.
     */
    public void complete() throws IOException {
        record.complete();
    }
}
