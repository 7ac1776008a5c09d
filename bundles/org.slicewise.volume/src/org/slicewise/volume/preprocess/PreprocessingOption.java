// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slicewise.volume.resample.Interpolation;

/** The options of a {@link PreprocessingSpec}, each with a form as one line of text. */
public enum PreprocessingOption {
    /** See {@link PreprocessingSpec#orientation()}. */
    ORIENTATION(
            "Orientation",
            "where the axes point to, such as RAS, or keep",
            spec -> spec.orientation().map(Orientation::code).orElse(Texts.KEEP),
            (draft, text) -> draft.orientation =
                    text.equals(Texts.KEEP) ? Optional.empty() : Optional.of(new Orientation(text))),
    /** See {@link PreprocessingSpec#spacing()}. */
    SPACING(
            "Spacing",
            "millimetres between voxels: one number, or three of which each may be keep, such as 1,1,keep",
            spec -> spec.spacing().text(),
            (draft, text) -> draft.spacing = PerAxis.parse(text, Numbers::number)),
    /** See {@link PreprocessingSpec#extent()}. */
    EXTENT(
            "Extent",
            "voxels, cropped or padded on both sides: one number, or three of which each may be keep",
            spec -> spec.extent().text(),
            (draft, text) -> draft.extent = PerAxis.parse(text, Numbers::whole)),
    /** See {@link PreprocessingSpec#crop()}. */
    CROP(
            "Crop",
            "what to crop to: " + Crop.FORMS,
            spec -> spec.crop().text(),
            (draft, text) -> draft.crop = Crop.parse(text)),
    /** See {@link PreprocessingSpec#image()}. */
    IMAGE_INTERPOLATION(
            "Image interpolation",
            "nearest, linear or cubic",
            spec -> spec.image().text(),
            (draft, text) -> draft.image = Interpolation.named(text)),
    /** See {@link PreprocessingSpec#label()}. */
    LABEL_INTERPOLATION(
            "Label interpolation",
            "nearest, or linear for the label with the largest sum of weights",
            spec -> spec.label().text(),
            (draft, text) -> draft.label = Interpolation.named(text)),
    /** See {@link PreprocessingSpec#antialiased()}. */
    ANTIALIAS(
            "Anti-alias",
            "yes or no: whether to smooth where voxels become larger",
            spec -> spec.antialiased() ? Texts.YES : Texts.NO,
            (draft, text) -> draft.antialiased = Texts.isYes(text)),
    /** See {@link PreprocessingSpec#padding()}. */
    PAD_VALUE(
            "Pad value",
            "value of voxels outside of the image, in units of the result, or lowest for the smallest value of each channel",
            spec -> spec.padding().isPresent() ? Numbers.text(spec.padding().getAsDouble()) : Texts.LOWEST,
            (draft, text) -> draft.padding =
                    text.equals(Texts.LOWEST) ? OptionalDouble.empty() : OptionalDouble.of(Numbers.number(text))),
    /** See {@link PreprocessingSpec#intensity()}. */
    INTENSITY(
            "Intensity",
            "none, or steps with commas between them: " + IntensityStep.FORMS,
            spec -> IntensityStep.textOf(spec.intensity()),
            (draft, text) -> draft.intensity = IntensityStep.parseAll(text)),
    /** See {@link PreprocessingSpec#labels()}. */
    LABELS(
            "Labels",
            "keep, or which labels count and what they become, such as 1=1, 2=1; all others become background",
            spec -> spec.labels().text(),
            (draft, text) -> draft.labels = LabelMapping.parse(text));

    private final String label;
    private final String description;
    private final Function<PreprocessingSpec, String> reader;
    private final BiConsumer<PreprocessingSpecDraft, String> writer;

    PreprocessingOption(
            String label,
            String description,
            Function<PreprocessingSpec, String> reader,
            BiConsumer<PreprocessingSpecDraft, String> writer) {
        this.label = label;
        this.description = description;
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * The option of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static PreprocessingOption named(String key) {
        return Arrays.stream(values())
                .filter(option -> option.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no preprocessing option \"%s\"; known are %s.".formatted(key, keys())));
    }

    /** The name, such as {@code image-interpolation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name for users, such as {@code Image interpolation}. */
    public String label() {
        return label;
    }

    /** The values there are, in a line for users. */
    public String description() {
        return description;
    }

    /** The value a specification has for it. */
    public String text(PreprocessingSpec spec) {
        return reader.apply(spec);
    }

    PreprocessingSpec set(PreprocessingSpec spec, String value) {
        PreprocessingSpecDraft draft = new PreprocessingSpecDraft(spec);
        try {
            writer.accept(draft, value.strip());
            return draft.spec();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"%s\": %s".formatted(key(), e.getMessage()), e);
        }
    }

    private static List<String> keys() {
        return Arrays.stream(values()).map(PreprocessingOption::key).toList();
    }

    /** The words that options share. */
    private static final class Texts {
        private static final String KEEP = "keep";
        private static final String LOWEST = "lowest";
        private static final String YES = "yes";
        private static final String NO = "no";

        private static boolean isYes(String text) {
            if (!text.equals(YES) && !text.equals(NO)) {
                throw new IllegalArgumentException("The answer is yes or no, but is \"%s\".".formatted(text));
            }
            return text.equals(YES);
        }
    }
}
