// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.TrainingSpec;

/** What a segmenter's file tells besides the weights, as the text of {@code segmenter.properties}. */
record SegmenterFacts(TrainingSpec spec, LabelNames labels, int channels) {

    private static final String ENTRY = "segmenter.properties";
    private static final String FORMAT = "slicewise-segmenter";
    private static final int VERSION = 1;
    private static final int LARGEST_TEXT = 1 << 20;
    private static final int MOST_CHANNELS = 1024;
    private static final String SPEC = "spec.";
    private static final String LABEL = "label.";

    static SegmenterFacts of(StoredSegmenter segmenter) {
        return new SegmenterFacts(
                segmenter.spec(), segmenter.labels(), segmenter.plan().shape().channels());
    }

    /** The plan of the network, without weights. */
    NetworkPlan plan(Path file) throws SegmenterFormatException {
        try {
            NetworkShape shape = new NetworkShape(channels, labels.classes(), spec.baseChannels(), spec.levels());
            return NetworkPlan.of(spec.network(), shape);
        } catch (IllegalArgumentException e) {
            throw new SegmenterFormatException(file, "a network this Slicewise knows", e.getMessage(), e);
        }
    }

    void writeTo(ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(ENTRY);
        entry.setTime(0);
        zip.putNextEntry(entry);
        StringBuilder text = new StringBuilder();
        toMap().forEach((key, value) ->
                text.append(key).append('=').append(escaped(value)).append('\n'));
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private SortedMap<String, String> toMap() {
        SortedMap<String, String> map = new TreeMap<>();
        map.put("format", FORMAT);
        map.put("version", Integer.toString(VERSION));
        map.put("channels", Integer.toString(channels));
        spec.toMap().forEach((key, value) -> map.put(SPEC + key, value));
        labels.names().forEach((label, name) -> map.put(LABEL + label, name));
        return map;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replaceFirst("^ ", "\\\\ ");
    }

    static SegmenterFacts readFrom(ZipFile zip, Path file) throws IOException {
        Properties text = text(zip, file);
        requireVersion(text, file);
        try {
            SortedMap<Integer, String> names = new TreeMap<>();
            below(text, LABEL).forEach((label, name) -> names.put(Integer.valueOf(label), name));
            return new SegmenterFacts(
                    TrainingSpec.fromMap(below(text, SPEC)),
                    new LabelNames(names),
                    channels(text.getProperty("channels")));
        } catch (IllegalArgumentException e) {
            throw new SegmenterFormatException(file, "a valid " + ENTRY, "this: " + e.getMessage(), e);
        }
    }

    private static Properties text(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(ENTRY);
        if (entry == null) {
            throw new SegmenterFormatException(file, "a zip with " + ENTRY, "one without it");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_TEXT + 1);
            if (bytes.length > LARGEST_TEXT) {
                throw new SegmenterFormatException(
                        file, "at most %,d bytes of %s".formatted(LARGEST_TEXT, ENTRY), "more");
            }
            Properties text = new Properties();
            text.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            return text;
        } catch (IllegalArgumentException e) {
            throw new SegmenterFormatException(file, "a valid " + ENTRY, "this: " + e.getMessage(), e);
        }
    }

    private static void requireVersion(Properties text, Path file) throws SegmenterFormatException {
        String format = text.getProperty("format", "no format");
        String version = text.getProperty("version", "none");
        if (!format.equals(FORMAT)) {
            throw new SegmenterFormatException(file, "format " + FORMAT, format);
        }
        if (!version.equals(Integer.toString(VERSION))) {
            throw new SegmenterFormatException(
                    file,
                    "version %d of the file".formatted(VERSION),
                    "version %s (of another Slicewise)".formatted(version));
        }
    }

    private static Map<String, String> below(Properties text, String prefix) {
        Map<String, String> below = new TreeMap<>();
        for (String key : text.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                below.put(key.substring(prefix.length()), text.getProperty(key));
            }
        }
        return below;
    }

    private static int channels(String text) {
        if (text == null || !text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST_CHANNELS) {
            throw new IllegalArgumentException(
                    "\"channels\" must be from 1 to %d, but is \"%s\".".formatted(MOST_CHANNELS, text));
        }
        return Integer.parseInt(text);
    }
}
