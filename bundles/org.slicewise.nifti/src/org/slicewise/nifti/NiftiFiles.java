// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How NIfTI files are named: what a name says, and the other file of a pair. */
final class NiftiFiles {

    private static final String GZ = ".gz";

    private NiftiFiles() {}

    /** Whether a name is that of one of two files, {@code .hdr} or {@code .img}, compressed or not. */
    static boolean isPair(Path path) {
        String plain = plainName(path);
        return plain.endsWith(".hdr") || plain.endsWith(".img");
    }

    static boolean isCompressed(Path path) {
        return lowerName(path).endsWith(GZ);
    }

    /** The file of the header, which the name of a single file or of a header is already. */
    static Path headerOf(Path path) throws NiftiFormatException {
        return plainName(path).endsWith(".img") ? existing(path, ".hdr", "header") : path;
    }

    /** The file of the voxels of a pair. */
    static Path voxelsOf(Path header) throws NiftiFormatException {
        return existing(header, ".img", "voxels");
    }

    /** The other file of a pair in the same style: compressed or not, capitals or not. */
    static Path partner(Path path, String extension) {
        String name = path.getFileName().toString();
        int dot = plainName(path).length() - extension.length();
        boolean capitals = Character.isUpperCase(name.charAt(dot + 1));
        String ending = capitals ? extension.toUpperCase(Locale.ROOT) : extension;
        return path.resolveSibling(
                name.substring(0, dot) + ending + name.substring(plainName(path).length()));
    }

    private static Path existing(Path path, String extension, String what) throws NiftiFormatException {
        Path same = partner(path, extension);
        String name = same.getFileName().toString();
        String other = isCompressed(same) ? name.substring(0, name.length() - GZ.length()) : name + GZ;
        List<Path> candidates = List.of(same, same.resolveSibling(other));
        return candidates.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new NiftiFormatException(
                        path,
                        0,
                        "the %s of the pair in %s beside it".formatted(what, names(candidates)),
                        "no such file"));
    }

    private static String names(List<Path> paths) {
        Stream<String> names = paths.stream().map(path -> path.getFileName().toString());
        return String.join(" or ", names.toList());
    }

    /** Empty for the root of the file system, which has no name. */
    private static String lowerName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    private static String plainName(Path path) {
        String name = lowerName(path);
        return name.endsWith(GZ) ? name.substring(0, name.length() - GZ.length()) : name;
    }
}
