// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.slicewise.nifti.NiftiDatatype;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiWriter;

/**
 * A sound image to be damaged: the content of its files by their names, the one to open first.
 *
 * <p>Those of NRRD are written by hand: they use what the writer does not write.
 */
record Sample(Map<String, byte[]> files) {

    private static final double[] AFFINE = {1, 0.5, 0, 3, -0.5, 1, 0, 2, 0, 0, 2, 1};
    private static final byte[] VALUES = new byte[60];

    static {
        Arrays.setAll(new Object[VALUES.length], i -> VALUES[i] = (byte) (i % 3));
    }

    String name() {
        return files.keySet().iterator().next();
    }

    static List<Sample> all(Path folder) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (int version = 1; version <= 2; version++) {
            for (String name : List.of("a.nii", "b.nii.gz", "c.hdr", "d.hdr.gz")) {
                samples.add(nifti(folder.resolve(name), version));
            }
        }
        samples.add(nrrd("e.nrrd", VALUES, "encoding: raw"));
        samples.add(nrrd("f.nrrd", NrrdData.gzip(VALUES), "encoding: gzip", "byte skip: -1"));
        samples.add(nrrd("g.nrrd", NrrdData.bzip2(VALUES), "encoding: bzip2"));
        samples.add(nrrd("h.nrrd", "1 2 0\n".repeat(20).getBytes(StandardCharsets.US_ASCII), "encoding: ascii"));
        samples.add(nrrd("i.nrrd", "0102 00\n".repeat(20).getBytes(StandardCharsets.US_ASCII), "encoding: hex"));
        samples.add(detached("j.nhdr", "data file: one.raw", Map.of("one.raw", VALUES)));
        for (String number : List.of("%d", "%00d")) {
            samples.add(detached("k.nhdr", "data file: part" + number + ".raw 1 5 1 3", parts()));
        }
        samples.add(segmented());
        samples.add(manyLayers());
        samples.add(forged());
        return samples;
    }

    /** The values in five files. */
    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int part = 0; part < 5; part++) {
            parts.put("part" + (part + 1) + ".raw", Arrays.copyOfRange(VALUES, 12 * part, 12 * part + 12));
        }
        return parts;
    }

    private static Sample nifti(Path file, int version) throws IOException {
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.INT16, AFFINE, 3, 4, 5)
                .withVersion(version)
                .withByteOrder(version == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .withScaling(2, 0);
        NiftiWriter.write(file, header, (first, into, count) -> Arrays.setAll(into, i -> i % 3));
        Map<String, byte[]> files = new LinkedHashMap<>();
        String name = file.getFileName().toString();
        for (String part : List.of(name, name.replace(".hdr", ".img"))) {
            files.put(part, Files.readAllBytes(file.resolveSibling(part)));
        }
        return new Sample(files);
    }

    private static Sample nrrd(String name, byte[] data, String... more) {
        return new Sample(new LinkedHashMap<>(Map.of(name, NrrdData.file(header(more), data))));
    }

    private static Sample detached(String name, String dataFile, Map<String, byte[]> data) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name, NrrdData.file(header("encoding: raw", "line skip: 0", dataFile), new byte[0]));
        files.putAll(data);
        return new Sample(files);
    }

    private static List<String> header(String... more) {
        List<String> lines = new ArrayList<>(List.of(
                "type: uint8",
                "dimension: 3",
                "space: left-posterior-superior",
                "sizes: 3 4 5",
                "space directions: (1,0.5,0) (-0.5,1,0) (0,0,2)",
                "space origin: (1,2,3)",
                "kinds: domain domain domain",
                "spacings: 1 1 2",
                "space units: \"mm\" \"mm\" \"mm\"",
                "# a comment",
                "key:=value"));
        lines.addAll(List.of(more));
        return lines;
    }

    private static Sample segmented() throws IOException {
        List<String> lines = List.of(
                "type: unsigned short",
                "dimension: 4",
                "space: LPS",
                "sizes: 2 3 2 5",
                "space directions: none (1,0,0) (0,1,0) (0,0,1)",
                "endian: little",
                "encoding: gzip",
                "Segment0_ID:=Segment_1",
                "Segment0_Name:=Dense",
                "Segment0_LabelValue:=1",
                "Segment0_Layer:=0",
                "Segment1_Name:=Vessels",
                "Segment1_LabelValue:=1",
                "Segment1_Layer:=1");
        byte[] data = NrrdData.gzip(new byte[120]);
        return new Sample(new LinkedHashMap<>(Map.of("l.seg.nrrd", NrrdData.file(lines, data))));
    }

    /** So many layers that each may cost little more memory than its line of the header. */
    private static Sample manyLayers() {
        List<String> lines = new ArrayList<>(List.of(
                "type: uint8",
                "dimension: 4",
                "space: LPS",
                "sizes: 1000 2 1 1",
                "space directions: none (1,0,0) (0,1,0) (0,0,1)",
                "encoding: raw"));
        for (int layer = 0; layer < 1000; layer++) {
            lines.add("Segment" + layer + "_Layer:=" + layer);
        }
        return new Sample(new LinkedHashMap<>(Map.of("m.seg.nrrd", NrrdData.file(lines, new byte[2000]))));
    }

    /** Few bytes whose header and whose trailer both claim to be many. */
    private static Sample forged() throws IOException {
        List<String> lines = List.of("type: uint8", "dimension: 3", "sizes: 300 300 800", "encoding: gzip");
        byte[] noise = new byte[72_000];
        new Random(1).nextBytes(noise);
        byte[] data = NrrdData.gzip(noise);
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putInt(data.length - Integer.BYTES, 300 * 300 * 800);
        return new Sample(new LinkedHashMap<>(Map.of("n.nrrd", NrrdData.file(lines, data))));
    }

    /** Bytes as NRRD files have them. */
    private static final class NrrdData {

        static byte[] file(List<String> lines, byte[] data) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            String header = "NRRD0005\n" + String.join("\n", lines) + "\n\n";
            bytes.writeBytes(header.getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(data);
            return bytes.toByteArray();
        }

        static byte[] gzip(byte[] content) throws IOException {
            return Mutation.gzip(content);
        }

        static byte[] bzip2(byte[] content) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
                out.write(content);
            }
            return bytes.toByteArray();
        }
    }
}
