// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.knime.core.node.NodeSettings;
import org.slicewise.standin.filestore.TempArea;

/** Puts files and folders in their places: written beside, then renamed. */
public final class SavedFiles {

    private SavedFiles() {}

    static void write(NodeSettings settings, Path file) throws IOException {
        Path beside = Files.createTempFile(file.getParent(), ".saving", ".xml");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                settings.saveToXML(out);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Puts what lies in the folder beside in the place of a node's old output, internals and file stores. */
    static void replaceNodeData(Path node, Path beside) throws IOException {
        Path old = Files.createTempDirectory(node, ".old");
        try {
            for (Path data : children(node)) {
                if (isNodeData(data.getFileName().toString())) {
                    Files.move(data, old.resolve(data.getFileName()));
                }
            }
            for (Path data : children(beside)) {
                Files.move(data, node.resolve(data.getFileName()));
            }
        } finally {
            TempArea.delete(old);
        }
    }

    private static boolean isNodeData(String name) {
        return name.matches("port_\\d+")
                || List.of(NodeSaver.INTERNAL, NodeSaver.FILE_STORES, NodeRestorer.TABLES, NodeRestorer.OBJECTS)
                        .contains(name);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    static void clear(Path folder) throws IOException {
        for (Path child : children(folder)) {
            TempArea.delete(child);
        }
    }

    static void delete(Path folder) throws IOException {
        TempArea.delete(folder);
    }

    /** Copies a folder and all in it to a place where nothing is yet. */
    public static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
