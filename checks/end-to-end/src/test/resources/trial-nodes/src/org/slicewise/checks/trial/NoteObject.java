// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A note whose text lies in a file store, and whose author in the object itself. */
public final class NoteObject extends FileStorePortObject {

    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(NoteObject.class);

    public static final class Serializer extends PortObject.PortObjectSerializer<NoteObject> {

        @Override
        public void savePortObject(NoteObject note, PortObjectZipOutputStream out, ExecutionMonitor exec)
                throws IOException {
            out.putNextEntry(new ZipEntry("author"));
            out.write(note.author.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public NoteObject loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
                throws IOException {
            NoteObject note = new NoteObject();
            note.spec = (NoteSpec) spec;
            in.getNextEntry();
            note.author = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return note;
        }
    }

    private NoteSpec spec;
    private String author;
    private String text;

    private NoteObject() {}

    NoteObject(NoteSpec spec, String author, String text, FileStore store) {
        super(List.of(store));
        this.spec = spec;
        this.author = author;
        this.text = text;
    }

    String content() {
        return spec.title() + " by " + author + ": " + text;
    }

    @Override
    protected void flushToFileStore() throws IOException {
        Files.writeString(getFileStore(0).getFile().toPath(), text);
    }

    @Override
    protected void postConstruct() throws IOException {
        text = Files.readString(getFileStore(0).getFile().toPath());
    }

    @Override
    public String getSummary() {
        return "A note";
    }

    @Override
    public NoteSpec getSpec() {
        return spec;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
