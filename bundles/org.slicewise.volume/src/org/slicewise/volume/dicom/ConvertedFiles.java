// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slicewise.volume.Volume;

/**
 * The files that dcm2niix wrote in one call: {@code UID.nii}, with suffixes where a series became several volumes, and
 * {@code UID.json}.
 *
 * <p>Where the gantry was tilted or the slices are not equidistant, it writes a volume as NIfTI cannot describe it and
 * one resampled so that NIfTI can ({@code _Tilt}, {@code _Eq}); only the latter lies where it says.
 */
record ConvertedFiles(List<SourceFolder> folders, PatientIds patients, StagedFiles staged, ConversionLog log) {

    private static final String ENDING = ".nii";
    private static final Pattern CORRECTED = Pattern.compile("(.+?)((?:_Tilt)?(?:_Eq)?)_\\d+");

    /** Reads the header and the sidecar of each volume. */
    Converted read() throws IOException {
        Set<String> names = names();
        List<Converted.Draft> drafts = new ArrayList<>();
        List<RefusedDicom> refused = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (String name : names) {
            Optional<String> better = corrected(name, names);
            Path file = staged.out().resolve(name + ENDING);
            SeriesFacts facts = facts(name, taken);
            if (better.isPresent()) {
                refused.add(refused(
                        facts,
                        "Left out: its slices are %s, which NIfTI cannot say; the volume that"
                                        .formatted(flaw(better.get()))
                                + " dcm2niix resampled is taken instead."));
            } else {
                readable(file)
                        .ifPresentOrElse(
                                why -> refused.add(refused(facts, why)),
                                () -> drafts.add(new Converted.Draft(facts, file)));
            }
        }
        return new Converted(drafts, refused);
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(staged.out())) {
            Set<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .forEach(name -> names.add(name.substring(0, name.length() - ENDING.length())));
            return names;
        }
    }

    private static Optional<String> corrected(String name, Set<String> names) {
        return names.stream()
                .filter(other -> isCorrected(other) && original(other).equals(name))
                .findFirst();
    }

    private static boolean isCorrected(String name) {
        Matcher corrected = CORRECTED.matcher(name);
        return corrected.matches() && !corrected.group(2).isEmpty();
    }

    private static String original(String name) {
        Matcher corrected = CORRECTED.matcher(name);
        return isCorrected(name) && corrected.matches() ? corrected.group(1) : name;
    }

    private static String flaw(String name) {
        String tilt = name.contains("_Tilt") ? "tilted against their stacking" : "";
        String distance = name.contains("_Eq") ? "not equidistant" : "";
        return tilt.isEmpty() || distance.isEmpty() ? tilt + distance : tilt + " and " + distance;
    }

    /** Why a file is no volume, if it is none. */
    private static Optional<String> readable(Path file) {
        try {
            Volume.read(file);
            return Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            return Optional.of("What dcm2niix made of it is no volume: "
                    + (why.startsWith(file + ": ")
                            ? why.substring(file.toString().length() + 2)
                            : why));
        }
    }

    private RefusedDicom refused(SeriesFacts facts, String reason) {
        return new RefusedDicom("%s: %s".formatted(facts.source(), facts.name()), facts.files(), reason);
    }

    private SeriesFacts facts(String name, Set<String> taken) {
        String original = original(name);
        Sidecar sidecar = Sidecar.read(staged.out().resolve(original + ".json"));
        ConversionLog.Entry printed = log.volume(original).orElse(new ConversionLog.Entry(0, List.of()));
        String series = sidecar.text("SeriesInstanceUID");
        String part = series.isEmpty() || !name.startsWith(series) ? "" : name.substring(series.length());
        String description = firstOf(sidecar.text("SeriesDescription"), sidecar.text("ProtocolName"));
        String id = sidecar.text("PatientID");
        VolumeName named = new VolumeName(
                sidecar.whole("SeriesNumber"),
                firstOf(description, sidecar.text("Modality")),
                series.isEmpty() ? SourceFolders.text(folders) + " " + name : series,
                part);
        return new SeriesFacts(
                named.free(taken),
                VolumeName.plain(part),
                id.isEmpty() ? "" : patients.of(id),
                sidecar.text("StudyInstanceUID"),
                series,
                sidecar.whole("SeriesNumber"),
                sidecar.text("Modality"),
                description,
                sidecar.number("SliceThickness"),
                SourceFolders.text(folders),
                printed.files(),
                warnings(name, sidecar, printed));
    }

    private List<String> warnings(String name, Sidecar sidecar, ConversionLog.Entry printed) {
        List<String> warnings = new ArrayList<>();
        if (isCorrected(name)) {
            warnings.add("dcm2niix resampled the volume because its slices are " + flaw(name));
        }
        if (sidecar.texts("ImageType").contains("LOCALIZER")) {
            warnings.add("it is a localizer");
        }
        printed.warnings().stream().map(staged::traced).forEach(warnings::add);
        sidecar.warnings().stream().distinct().forEach(warnings::add);
        return warnings;
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
