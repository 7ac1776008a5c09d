// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the series of a subject of the Duke breast MRI collection was taken before the contrast agent.
 *
 * @param series the folder of that series in the collection, by subject, such as {@code 26.000000-ax dyn pre-93877}
 */
record PreContrast(Map<String, String> series) {

    /** The table of the collection that tells. */
    static final String MAPPING = "Breast-Cancer-MRI-filepath_filename-mapping.csv";

    /** Number, description, and the end of the identifier. */
    private static final Pattern SERIES = Pattern.compile("(\\d+)(?:\\.0+)?-(.*?)(?:-\\d+)?");

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,5}(?!\\d)");

    private static final Pattern PRE = Pattern.compile("(?:^|[^a-z])pre(?:$|[^a-z])");

    /** Reads the table where it is there. */
    static PreContrast of(FolderTree tree) throws IOException {
        List<FoundFile> tables = tree.named(MAPPING);
        return new PreContrast(tables.isEmpty() ? Map.of() : SeriesTable.read(tables.get(0)));
    }

    /**
     * The image of that series, if it can be told; a single image is it unless its name has the number of another
     * series than the table says.
     */
    Optional<FoundFile> of(String subject, List<FoundFile> images) {
        String folder = series.get(subject);
        if (images.size() == 1 && (folder == null || !isNumbered(images.get(0), subject))) {
            return Optional.of(images.get(0));
        }
        if (folder == null) {
            return only(images, image -> PRE.matcher(lower(image)).find());
        }
        Matcher parts = SERIES.matcher(folder);
        String number = parts.matches() ? parts.group(1) : "";
        String description = plain(parts.matches() ? parts.group(2) : folder);
        return only(images, image -> image.folders().contains(folder))
                .or(() -> only(
                        images, image -> isNumbered(image, subject, number) && isCalled(image, subject, description)))
                .or(() -> only(images, image -> isCalled(image, subject, description)))
                .or(() -> only(images, image -> isNumbered(image, subject, number)));
    }

    /** One sentence on what was gone by. */
    String how() {
        return series.isEmpty()
                ? "Of several images of a subject, the one with the word \"pre\" in its name is taken."
                : "Of several images of a subject, the one of the series that %s names is taken.".formatted(MAPPING);
    }

    private static boolean isNumbered(FoundFile image, String subject, String number) {
        return List.of(withoutSubject(image, subject).split("[^0-9]+")).contains(number);
    }

    /** Whether a name has a number behind the subject that can be one of a series, and is no date or time. */
    private static boolean isNumbered(FoundFile image, String subject) {
        String name = image.name();
        return NUMBER.matcher(name.substring(name.indexOf(subject) + subject.length()))
                .find();
    }

    private static boolean isCalled(FoundFile image, String subject, String description) {
        return plain(withoutSubject(image, subject)).contains(description);
    }

    private static String withoutSubject(FoundFile image, String subject) {
        return image.name().replace(subject, "");
    }

    private static Optional<FoundFile> only(List<FoundFile> images, Predicate<FoundFile> kind) {
        List<FoundFile> found = images.stream().filter(kind).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String lower(FoundFile image) {
        return image.name().toLowerCase(Locale.ROOT);
    }

    /** Letters and digits alone, as converters put other characters in place of blanks. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
