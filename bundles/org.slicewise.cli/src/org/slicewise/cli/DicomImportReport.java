// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.dicom.DicomImportResult;
import org.slicewise.volume.dicom.ImportedVolume;
import org.slicewise.volume.dicom.RefusedDicom;
import org.slicewise.volume.dicom.SeriesFacts;
import org.slicewise.volume.text.Csv;

/** What an import of DICOM gave, for a person, a table or a program. */
record DicomImportReport(DicomImportResult result) {

    private static final String COLUMNS = "case,image,part,patient,study,series,number,modality,description,"
            + "slice_thickness_mm,slices,spacing_x_mm,spacing_y_mm,spacing_z_mm,orientation,channels,files,source,"
            + "unchanged,warnings,refused_because\n";
    private static final int BLANKS_OF_REFUSED = 16;

    /** Two aligned tables; the second is left out where nothing was refused. */
    String text() {
        TextTable volumes = new TextTable(
                "case", "modality", "slices", "spacing mm", "orientation", "patient", "files", "warnings");
        result.volumes().forEach(made -> volumes.add(cells(made)));
        TextTable refused = new TextTable("refused", "files", "because");
        result.refused().forEach(one -> refused.add(one.source(), String.valueOf(one.files()), one.reason()));
        return volumes.leftAligned() + (result.refused().isEmpty() ? "" : "\n" + refused.leftAligned());
    }

    private static String[] cells(ImportedVolume made) {
        SeriesFacts facts = made.facts();
        Spacing mm = made.grid().spacing();
        return new String[] {
            facts.name(),
            facts.modality(),
            String.valueOf(made.grid().axialSlices()),
            String.format(Locale.ROOT, "%.4gx%.4gx%.4g", mm.x(), mm.y(), mm.z()),
            made.grid().orientation(),
            facts.patient(),
            String.valueOf(facts.files()),
            String.join("; ", warnings(made))
        };
    }

    /** One table of all; what was refused has a reason and no case. */
    String csv() {
        return COLUMNS
                + result.volumes().stream().map(DicomImportReport::row).collect(Collectors.joining())
                + result.refused().stream().map(DicomImportReport::row).collect(Collectors.joining());
    }

    private static String row(ImportedVolume made) {
        SeriesFacts facts = made.facts();
        Spacing mm = made.grid().spacing();
        return Csv.row(
                facts.name(),
                made.file(),
                facts.part(),
                facts.patient(),
                facts.study(),
                facts.series(),
                shown(facts.number()),
                facts.modality(),
                facts.description(),
                shown(facts.sliceThickness()),
                made.grid().axialSlices(),
                mm.x(),
                mm.y(),
                mm.z(),
                made.grid().orientation(),
                made.channels(),
                facts.files(),
                facts.source(),
                made.unchanged(),
                String.join("; ", warnings(made)),
                "");
    }

    private static String row(RefusedDicom one) {
        Stream<?> blanks = Stream.generate(() -> "").limit(BLANKS_OF_REFUSED);
        return Csv.row(Stream.concat(blanks, Stream.of(one.files(), one.source(), "", "", one.reason()))
                .toArray());
    }

    Json json() {
        return new Json()
                .with(
                        "volumes",
                        result.volumes().stream()
                                .map(DicomImportReport::members)
                                .toList())
                .with(
                        "refused",
                        result.refused().stream()
                                .map(DicomImportReport::members)
                                .toList());
    }

    private static Map<String, Object> members(ImportedVolume made) {
        SeriesFacts facts = made.facts();
        Spacing mm = made.grid().spacing();
        return new Json()
                .with("case", facts.name())
                .with("image", made.file().toString())
                .with("part", facts.part())
                .with("patient", facts.patient())
                .with("study", facts.study())
                .with("series", facts.series())
                .with("number", facts.number().isPresent() ? facts.number().getAsLong() : null)
                .with("modality", facts.modality())
                .with("description", facts.description())
                .withFinite("sliceThickness", facts.sliceThickness())
                .with("slices", made.grid().axialSlices())
                .with("spacing", List.of(mm.x(), mm.y(), mm.z()))
                .with("orientation", made.grid().orientation())
                .with("channels", made.channels())
                .with("files", facts.files())
                .with("source", facts.source())
                .with("unchanged", made.unchanged())
                .with("warnings", warnings(made))
                .members();
    }

    private static Map<String, Object> members(RefusedDicom one) {
        return new Json()
                .with("source", one.source())
                .with("files", one.files())
                .with("because", one.reason())
                .members();
    }

    private static List<String> warnings(ImportedVolume made) {
        return Stream.concat(made.facts().warnings().stream(), made.grid().warning().stream())
                .toList();
    }

    private static String shown(OptionalLong value) {
        return value.isPresent() ? String.valueOf(value.getAsLong()) : "";
    }

    private static String shown(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }
}
