// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.slicewise.djl.DjlSegmenter;

/** Reads a segmenter from a file, which is copied, so that the workflow goes on working without it. */
final class SegmenterReaderNodeModel extends SettingsNodeModel<SegmenterReaderSettings.Values> {

    SegmenterReaderNodeModel() {
        super(new PortType[0], new PortType[] {SegmenterPortObject.TYPE}, SegmenterReaderSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        return new PortObjectSpec[] {
            new SegmenterPortObjectSpec(values().file().getFileName().toString())
        };
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        FileStore store = exec.createFileStore("segmenter.slicewise");
        copy(values().file(), store.getFile().toPath());
        exec.checkCanceled();
        exec.setProgress(0.5, "Checking the segmenter");
        try (DjlSegmenter segmenter = DjlSegmenter.load(store.getFile().toPath(), "cpu")) {
            SegmenterPortObjectSpec spec = new SegmenterPortObjectSpec(
                    segmenter.spec().network().name(), segmenter.labels().names(), segmenter.channels());
            return new PortObject[] {new SegmenterPortObject(store, spec)};
        } catch (IOException e) {
            throw new IOException("%s cannot be used: %s".formatted(values().file(), e.getMessage()), e);
        }
    }

    private static void copy(Path file, Path into) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("%s is a folder; name the file of a segmenter.".formatted(file));
        }
        try {
            Files.copy(file, into);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file %s; name the file of a segmenter.".formatted(file), e);
        }
    }
}
