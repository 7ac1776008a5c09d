// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.slicewise.nifti.stored.NewFile;
import org.slicewise.volume.Case;
import org.slicewise.volume.InvalidVolumeException;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.text.InvalidJsonException;
import org.slicewise.volume.text.UntrustedJson;

/**
 * A folder of preprocessed cases: {@code images/ID.nii.gz}, {@code labels/ID.nii.gz} where there is a mask, and
 * {@value #FILE} with the transform of each case and the files it was made from.
 *
 * <p>In masks {@link SparseMask#UNANNOTATED} stands for what is not annotated, such as padding; the file says so. Work
 * that was ended goes on where it stopped: a case that is there, of the same files and by the same specification, is not
 * made again.
 */
public final class PreprocessedFolder {

    /** The file that tells how the others were made. */
    public static final String FILE = "preprocessing.json";

    private static final String FORMAT = "slicewise preprocessing";
    private static final int VERSION = 1;
    private static final int LARGEST_FILE = 256 << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final SortedMap<String, PreprocessedCase> cases;

    private PreprocessedFolder(Path folder, SortedMap<String, PreprocessedCase> cases) {
        this.folder = folder;
        this.cases = cases;
    }

    /** The folder as it is, which need not be there yet; an {@link InvalidVolumeException} if its file is wrong. */
    public static PreprocessedFolder open(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        SortedMap<String, PreprocessedCase> cases = new TreeMap<>();
        if (Files.exists(file)) {
            try {
                JsonMembers all = members(file);
                if (!isOurs(all) || all.whole("version") != VERSION) {
                    throw all.wrong("format", "\"%s\" of version %d".formatted(FORMAT, VERSION));
                }
                all.object("cases").entries().forEach((id, one) -> cases.put(id, PreprocessedCase.read(one)));
            } catch (IllegalArgumentException e) {
                throw new InvalidVolumeException(e.getMessage());
            }
        }
        return new PreprocessedFolder(folder, cases);
    }

    /** What the labels of the masks in a folder mean: as they stand, unless the folder was made by preprocessing. */
    public static LabelRule labelRule(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.isRegularFile(file) && isOurs(members(file))
                ? new LabelRule.Ignoring(SparseMask.UNANNOTATED)
                : new LabelRule.AsStored();
    }

    /** The transforms of the cases that are there, by their ids. */
    public SortedMap<String, PreprocessingTransform> transforms() {
        SortedMap<String, PreprocessingTransform> transforms = new TreeMap<>();
        cases.forEach((id, one) -> transforms.put(id, one.transform()));
        return transforms;
    }

    /**
     * Makes image and mask of a case, unless they are there.
     *
     * @param progress takes the part that is done, 0 to 1; what it throws ends the work, and nothing half-made is left
     * @return whether there was something to make
     * @throws InvalidVolumeException if the case cannot be preprocessed so; the text names it
     */
    public boolean make(Case one, PreprocessingSpec spec, DoubleConsumer progress) throws IOException {
        requireFileName(one.id());
        List<FileStamp> source = FileStamp.of(one);
        requireOther(one, source);
        PreprocessedCase before = cases.get(one.id());
        if (before != null && before.isUpToDate(folder, source, spec)) {
            return false;
        }
        try {
            cases.put(one.id(), made(one, spec, source, progress));
        } catch (IllegalArgumentException e) {
            throw new InvalidVolumeException(
                    "Case \"%s\", image %s: %s".formatted(one.id(), one.image(), e.getMessage()));
        }
        save();
        return true;
    }

    private PreprocessedCase made(Case one, PreprocessingSpec spec, List<FileStamp> source, DoubleConsumer progress)
            throws IOException {
        Map<String, Long> made = new TreeMap<>();
        Optional<SparseMask> toCrop = one.mask().isPresent() && spec.crop() instanceof Crop.ToLabels
                ? Optional.of(one.readMask())
                : Optional.empty();
        PreprocessingTransform transform = makeImage(one, spec, toCrop, made, part -> progress.accept(0.9 * part));
        String label = "labels/" + one.id() + ".nii.gz";
        if (one.mask().isPresent()) {
            Files.createDirectories(folder.resolve("labels"));
            SparseMask mask = toCrop.isPresent() ? toCrop.get() : one.readMask();
            transform.write(mask, folder.resolve(label), part -> progress.accept(0.9 + 0.1 * part));
            made.put(label, Files.size(folder.resolve(label)));
        } else {
            Files.deleteIfExists(folder.resolve(label));
        }
        return new PreprocessedCase(transform, source, made);
    }

    private PreprocessingTransform makeImage(
            Case one,
            PreprocessingSpec spec,
            Optional<SparseMask> mask,
            Map<String, Long> made,
            DoubleConsumer progress)
            throws IOException {
        progress.accept(0);
        Volume image = one.readImage();
        PreprocessingTransform transform = PreprocessingTransform.measure(spec, image, mask, () -> progress.accept(0));
        forget(one.id());
        String name = "images/" + one.id() + ".nii.gz";
        Files.createDirectories(folder.resolve("images"));
        transform.write(image, folder.resolve(name), progress);
        made.put(name, Files.size(folder.resolve(name)));
        return transform;
    }

    /** From when its files are replaced until all of them are there, nothing is said of a case. */
    private void forget(String id) throws IOException {
        if (cases.remove(id) != null) {
            save();
        }
    }

    private void save() throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("version", VERSION);
        all.put("notAnnotated", SparseMask.UNANNOTATED);
        all.put(
                "reading",
                "In labels/, %d stands for voxels that nobody annotated, such as padding. It is not background: leave these voxels out of training and scores."
                        .formatted(SparseMask.UNANNOTATED));
        Map<String, Object> each = new LinkedHashMap<>();
        cases.forEach((id, one) -> each.put(id, one.members()));
        all.put("cases", each);
        Files.createDirectories(folder);
        NewFile.write(folder.resolve(FILE), MAPPER.writeValueAsBytes(all));
    }

    private static JsonMembers members(Path file) throws IOException {
        try {
            return new JsonMembers(file.toString(), UntrustedJson.read(file, LARGEST_FILE));
        } catch (InvalidJsonException e) {
            throw new InvalidVolumeException(e.getMessage());
        }
    }

    private static boolean isOurs(JsonMembers all) {
        return all.node().path("format").asText().equals(FORMAT);
    }

    /** Sources are never written to. */
    private void requireOther(Case one, List<FileStamp> source) throws IOException {
        for (FileStamp file : source) {
            for (String place : List.of("images", "labels")) {
                Path target = folder.resolve(place).resolve(one.id() + ".nii.gz");
                if (Files.exists(target) && Files.isSameFile(target, Path.of(file.file()))) {
                    throw new InvalidVolumeException(
                            "%s is to be preprocessed and would be written over; choose another folder for the result."
                                    .formatted(target));
                }
            }
        }
    }

    private static void requireFileName(String id) throws InvalidVolumeException {
        if (id.contains("/") || id.contains("\\") || id.startsWith(".")) {
            throw new InvalidVolumeException(
                    "Case \"%s\" cannot name a file; give it an id without slashes.".formatted(id));
        }
    }
}
