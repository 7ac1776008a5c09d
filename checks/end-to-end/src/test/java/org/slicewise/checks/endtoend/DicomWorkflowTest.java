// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The DICOM Importer in a workflow that writes both of its tables; a shell script stands for dcm2niix. */
class DicomWorkflowTest {

    private static final String CONFIG =
            "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\" key=\"%s\">%s</config>";
    private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
    private static final String SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4";

    @TempDir
    Path folder;

    private Path scans;
    private Path results;
    private Path program;

    @BeforeEach
    void writeScansAndProgram() throws IOException {
        scans = folder.resolve("scans");
        results = folder.resolve("results");
        program = folder.resolve("program");
        dicom(scans.resolve("a/1"), CT);
        dicom(scans.resolve("b/1"), SEGMENTATION);
        new TinyVolume(4, 4, 3, 0, TinyVolume.UINT8, new byte[48]).write(folder.resolve("volume.nii"));
        Files.writeString(
                program,
                """
                #!/bin/sh
                if [ "$1" = --version ]; then echo v1.0.20990101; exit 3; fi
                cp "$(dirname "$0")/volume.nii" out/1.2.3.nii
                echo '{"SeriesInstanceUID": "1.2.3", "SeriesNumber": 7, "PatientID": "x"}' > out/1.2.3.json
                echo "Warning: made up"
                echo "Convert 1 DICOM as out/1.2.3 (4x4x3x1)"
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A file that holds nothing but its class. */
    private static void dicom(Path file, String sopClass) throws IOException {
        Files.createDirectories(file.getParent());
        String value = sopClass.length() % 2 == 0 ? sopClass : sopClass + "\0";
        String element = "\2\0\2\0UI" + (char) value.length() + "\0" + value;
        Files.writeString(file, "\0".repeat(128) + "DICM" + element, StandardCharsets.ISO_8859_1);
    }

    private Path workflow(Path output) throws IOException {
        Path workflow = folder.resolve("workflow");
        node(
                workflow,
                1,
                "DicomImporter",
                Map.of(
                        "folder",
                        scans,
                        "output_folder",
                        output == null ? "" : output,
                        "dcm2niix",
                        program,
                        "patient_ids",
                        "keep"),
                entry("time_limit", "xint", 1) + entry("overwrite", "xboolean", false));
        String flags = entry("row_ids", "xboolean", false) + entry("log", "xboolean", false);
        node(workflow, 2, "ResultsWriter", Map.of("folder", results, "name", "cases"), flags);
        node(workflow, 3, "ResultsWriter", Map.of("folder", results, "name", "refused"), flags);
        String nodes = List.of(1, 2, 3).stream().map(DicomWorkflowTest::member).reduce("", String::concat);
        Files.writeString(
                workflow.resolve("workflow.knime"),
                CONFIG.formatted(
                        "workflow.knime",
                        entry("version", "xstring", "5.1.0")
                                + entry("state", "xstring", "CONFIGURED")
                                + config("workflow_credentials", "")
                                + config("nodes", nodes)
                                + config("connections", connection(1, 2) + connection(2, 3))));
        return workflow;
    }

    private static void node(Path workflow, int id, String kind, Map<String, ?> texts, String more) throws IOException {
        StringBuilder model = new StringBuilder(more);
        texts.forEach((key, value) -> model.append(entry(key, "xstring", value)));
        Path file = workflow.resolve(id + "/settings.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                CONFIG.formatted(
                        "settings.xml",
                        config("flow_stack", "")
                                + config(
                                        "internal_node_subsettings",
                                        entry("memory_policy", "xstring", "CacheSmallInMemory"))
                                + config("model", model.toString())
                                + entry("state", "xstring", "CONFIGURED")
                                + entry("factory", "xstring", "org.slicewise.knime." + kind + "NodeFactory")
                                + entry("node-name", "xstring", kind)
                                + entry("node-bundle-name", "xstring", "Slicewise nodes")
                                + entry("node-bundle-symbolic-name", "xstring", "org.slicewise.knime")
                                + entry("node-bundle-vendor", "xstring", "Slicewise")
                                + entry("hasContent", "xboolean", false)
                                + config("ports", "")
                                + config("filestores", "")));
    }

    private static String member(int id) {
        return config(
                "node_" + id,
                entry("id", "xint", id)
                        + entry("node_settings_file", "xstring", id + "/settings.xml")
                        + entry("node_type", "xstring", "NativeNode"));
    }

    /** Joins an out-port of the importer, from 1 on, with the in-port of a writer. */
    private static String connection(int sourcePort, int writer) {
        return config(
                "connection_" + sourcePort,
                entry("sourceID", "xint", 1)
                        + entry("destID", "xint", writer)
                        + entry("sourcePort", "xint", sourcePort)
                        + entry("destPort", "xint", 1));
    }

    private static String config(String key, String content) {
        return String.format(Locale.ROOT, "<config key=\"%s\">%s</config>", key, content);
    }

    private static String entry(String key, String type, Object value) {
        return String.format(Locale.ROOT, "<entry key=\"%s\" type=\"%s\" value=\"%s\"/>", key, type, value);
    }

    private Ended run(Path output) throws Exception {
        return Child.run(folder, "workflow", workflow(output).toString());
    }

    private CsvTable cases() throws IOException {
        return CsvTable.read(results.resolve("cases.csv"));
    }

    @Test
    void volumesAreKeptWithTheWorkflow() throws Exception {
        run(null).assertCode(0).assertOneLineSays("Volumes: 1, with warnings: 1; refused: 1", "segmentation");
        CsvTable cases = cases();
        assertEquals(List.of("3"), cases.column("Slices"));
        assertEquals(List.of("7"), cases.column("Series number"));
        assertEquals(List.of("x"), cases.column("Patient"));
        assertEquals(List.of("made up"), cases.column("Warnings"));
        assertTrue(cases.column("Image").get(0).startsWith("image-0000-s007-"), cases::toString);
        String refused = Files.readString(results.resolve("refused.csv"));
        assertTrue(refused.contains(scans.resolve("b/1") + ",1,"), refused);
    }

    @Test
    void volumesGoToTheOutputFolder() throws Exception {
        Path output = folder.resolve("nifti");
        run(output).assertCode(0);
        Path image = Path.of(cases().column("Image").get(0));
        assertEquals(output, image.getParent());
        assertTrue(Files.isRegularFile(image));
    }

    @Test
    void whereDcm2niixIsMissingOneLineSaysHowToInstallIt() throws Exception {
        Files.delete(program);
        run(null).assertCode(4).assertOneLineSays(program.toString(), "apt-get install dcm2niix");
        assertEquals(List.of(), Folder.names(results));
    }
}
