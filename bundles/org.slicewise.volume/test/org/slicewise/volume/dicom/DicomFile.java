// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;

/** A DICOM file that a test writes: one axial slice of 12 x 16 voxels, explicit VR little endian. */
final class DicomFile {

    static final int COLUMNS = 12;
    static final int ROWS = 16;
    private static final int PIXELS = 0x7FE00010;
    static final String CT = "1.2.840.10008.5.1.4.1.1.2";

    private final TreeMap<Integer, byte[]> elements = new TreeMap<>();
    private final String sopClass;

    private DicomFile(String sopClass) {
        this.sopClass = sopClass;
    }

    /** A slice of a CT series; slices lie 2.5 mm apart. */
    static DicomFile slice(String series, int number) {
        DicomFile file = new DicomFile(CT);
        file.text(0x00080008, "CS", "ORIGINAL\\PRIMARY\\AXIAL");
        file.text(0x00080016, "UI", CT).text(0x00080018, "UI", series + "." + number);
        file.text(0x00080060, "CS", "CT").text(0x0008103E, "LO", "T1 axial");
        file.text(0x00100010, "PN", "Doe^Jane").text(0x00100020, "LO", "MRN 12/3");
        file.text(0x0020000D, "UI", "1.2.9").text(0x0020000E, "UI", series);
        file.text(0x00200011, "IS", "3").text(0x00200013, "IS", String.valueOf(number));
        file.text(0x00180050, "DS", "2.5").text(0x00204000, "LT", "COMMENT ON JANE");
        file.text(0x00200037, "DS", "1\\0\\0\\0\\1\\0").at(2.5 * number);
        file.number(0x00280002, 1).text(0x00280004, "CS", "MONOCHROME2");
        file.number(0x00280010, ROWS).number(0x00280011, COLUMNS).text(0x00280030, "DS", "0.5\\0.75");
        file.number(0x00280100, 16)
                .number(0x00280101, 16)
                .number(0x00280102, 15)
                .number(0x00280103, 1);
        return file.pixels(number);
    }

    /** An object of another class, without anything in it. */
    static DicomFile ofClass(String sopClass) {
        return new DicomFile(sopClass).text(0x00080016, "UI", sopClass);
    }

    DicomFile at(double z) {
        return text(0x00200032, "DS", String.format(Locale.ROOT, "-10\\-20\\%s", z));
    }

    /** A gantry tilted by some degrees. */
    DicomFile tilted(double degrees) {
        double angle = Math.toRadians(degrees);
        text(0x00181120, "DS", String.valueOf(degrees));
        return text(
                0x00200037,
                "DS",
                String.format(Locale.ROOT, "1\\0\\0\\0\\%.6f\\%.6f", Math.cos(angle), -Math.sin(angle)));
    }

    DicomFile text(int tag, String type, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        return put(tag, type, bytes, (byte) (type.equals("UI") ? 0 : ' '));
    }

    DicomFile number(int tag, int value) {
        return put(tag, "US", little(2).putShort((short) value).array(), (byte) 0);
    }

    private DicomFile pixels(int number) {
        ByteBuffer values = little(2 * ROWS * COLUMNS);
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            values.putShort((short) value(number, i % COLUMNS, i / COLUMNS));
        }
        ByteBuffer element = little(12 + values.capacity());
        element.putShort((short) 0x7FE0)
                .putShort((short) 0x0010)
                .put((byte) 'O')
                .put((byte) 'W');
        element.putShort((short) 0).putInt(values.capacity()).put(values.array());
        elements.put(PIXELS, element.array());
        return this;
    }

    /** The voxel of a slice in a column and row, counted from the upper left. */
    static int value(int number, int column, int row) {
        return 100 * number + row * COLUMNS + column;
    }

    private DicomFile put(int tag, String type, byte[] value, byte padding) {
        ByteBuffer element = little(8 + value.length + value.length % 2);
        element.putShort((short) (tag >>> 16)).putShort((short) tag);
        element.put(type.getBytes(StandardCharsets.US_ASCII)).putShort((short) (element.capacity() - 8));
        element.put(value);
        if (element.hasRemaining()) {
            element.put(padding);
        }
        elements.put(tag, element.array());
        return this;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] bytes() {
        DicomFile meta = new DicomFile(sopClass);
        meta.text(0x00020002, "UI", sopClass).text(0x00020003, "UI", "1.2.3.4.5");
        meta.text(0x00020010, "UI", "1.2.840.10008.1.2.1").text(0x00020012, "UI", "1.2.3");
        byte[] group = meta.data();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(new byte[128]);
        all.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(little(12)
                .putShort((short) 2)
                .putShort((short) 0)
                .put((byte) 'U')
                .put((byte) 'L')
                .putShort((short) 4)
                .putInt(group.length)
                .array());
        all.writeBytes(group);
        all.writeBytes(data());
        return all.toByteArray();
    }

    /** The elements alone, as in a file without preamble. */
    byte[] data() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        elements.values().forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** The elements alone as implicit VR little endian, as very old files have them. */
    byte[] implicitData() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        elements.forEach((tag, element) -> {
            int head = tag == PIXELS ? 12 : 8;
            all.write(element, 0, 4);
            all.writeBytes(little(4).putInt(element.length - head).array());
            all.write(element, head, element.length - head);
        });
        return all.toByteArray();
    }

    Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes());
    }

    /** Writes the slices from one number to another into a folder. */
    static Path series(Path folder, String series, int first, int last) throws IOException {
        for (int number = first; number <= last; number++) {
            slice(series, number).write(folder.resolve(number + ".dcm"));
        }
        return folder;
    }
}
