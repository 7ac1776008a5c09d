// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreKey;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.port.inactive.InactiveBranchPortObject;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.filestore.FileStoreRegistry;
import org.slicewise.standin.table.TableFile;

/** Writes port objects into folders and reads them back: tables as tables, all else through their serializers. */
final class PortFiles {

    private static final String KEYS_FILE = "filestores.xml";

    private final FileStoreRegistry fileStores;

    PortFiles(FileStoreRegistry fileStores) {
        this.fileStores = fileStores;
    }

    /** Writes an object and fills the entry that describes it; objects that say nothing have no folder. */
    void save(PortObject object, Path parent, String folderName, NodeSettings entry)
            throws IOException, CanceledExecutionException {
        entry.addString(
                "port_spec_class",
                object.getSpec() == null ? null : object.getSpec().getClass().getName());
        entry.addString("port_object_class", object.getClass().getName());
        entry.addString("port_object_summary", object.getSummary());
        boolean empty = object == InactiveBranchPortObject.INSTANCE || object instanceof FlowVariablePortObject;
        entry.addString("port_dir_location", empty ? null : folderName);
        if (empty) {
            return;
        }
        Path folder = Files.createDirectories(parent.resolve(folderName));
        if (object instanceof BufferedDataTable table) {
            TableFile.save(table, folder, new ExecutionMonitor());
        } else {
            saveSpec(object.getSpec(), Files.createDirectories(folder.resolve("spec")));
            saveObject(object, Files.createDirectories(folder.resolve("object")));
        }
    }

    private static <T extends PortObjectSpec> void saveSpec(T spec, Path folder) throws IOException {
        @SuppressWarnings("unchecked")
        Class<T> specClass = (Class<T>) spec.getClass();
        PortObjectSpecSerializer<T> serializer =
                PortTypeRegistry.getInstance().getSpecSerializer(specClass).orElseThrow(() -> noSerializer(specClass));
        try (OutputStream out = Files.newOutputStream(folder.resolve("spec.zip"))) {
            Doors.PORT.open().saveSpec(serializer, spec, out);
        }
    }

    private <T extends PortObject> void saveObject(T object, Path folder)
            throws IOException, CanceledExecutionException {
        @SuppressWarnings("unchecked")
        Class<T> objectClass = (Class<T>) object.getClass();
        if (object instanceof FileStorePortObject stored) {
            Doors.FILE_STORE.open().flush(stored);
            saveKeys(Doors.FILE_STORE.open().storesOf(stored), folder.resolve(KEYS_FILE));
        }
        PortObjectSerializer<T> serializer = PortTypeRegistry.getInstance()
                .getObjectSerializer(objectClass)
                .orElseThrow(() -> noSerializer(objectClass));
        try (OutputStream out = Files.newOutputStream(folder.resolve("portobject.zip"))) {
            Doors.PORT.open().save(serializer, object, out, new ExecutionMonitor());
        }
    }

    private static IOException noSerializer(Class<?> serialized) {
        return new IOException(
                "There is no serializer for " + serialized.getName() + "; register one at org.knime.core.PortType.");
    }

    private static void saveKeys(List<FileStore> stores, Path file) throws IOException {
        NodeSettings keys = new NodeSettings(KEYS_FILE);
        keys.addStringArray(
                "keys",
                stores.stream()
                        .map(s -> Doors.FILE_STORE.open().keyOf(s).saveToString())
                        .toArray(String[]::new));
        try (OutputStream out = Files.newOutputStream(file)) {
            keys.saveToXML(out);
        }
    }

    /** The object an entry describes. */
    PortObject load(Path parent, NodeSettingsRO entry)
            throws IOException, InvalidSettingsException, CanceledExecutionException {
        String className = entry.getString("port_object_class");
        if (className.equals(InactiveBranchPortObject.class.getName())) {
            return InactiveBranchPortObject.INSTANCE;
        }
        if (className.equals(FlowVariablePortObject.class.getName())) {
            return FlowVariablePortObject.INSTANCE;
        }
        Path folder = parent.resolve(entry.getString("port_dir_location")).normalize();
        if (!folder.startsWith(parent)) {
            throw new IOException("The port data lies outside the node: " + folder);
        }
        if (className.equals(BufferedDataTable.class.getName())) {
            return TableFile.load(folder, fileStores);
        }
        PortObjectSpec spec = loadSpec(entry.getString("port_spec_class"), folder.resolve("spec"));
        return loadObject(className, spec, folder.resolve("object"));
    }

    private static PortObjectSpec loadSpec(String className, Path folder) throws IOException {
        Class<? extends PortObjectSpec> specClass = PortTypeRegistry.getInstance()
                .getSpecClass(className)
                .orElseThrow(() -> new IOException("There is no port spec class " + className + "."));
        PortObjectSpecSerializer<?> serializer =
                PortTypeRegistry.getInstance().getSpecSerializer(specClass).orElseThrow(() -> noSerializer(specClass));
        try (InputStream in = Files.newInputStream(folder.resolve("spec.zip"))) {
            return Doors.PORT.open().loadSpec(serializer, in);
        }
    }

    private PortObject loadObject(String className, PortObjectSpec spec, Path folder)
            throws IOException, InvalidSettingsException, CanceledExecutionException {
        Class<? extends PortObject> objectClass = PortTypeRegistry.getInstance()
                .getObjectClass(className)
                .orElseThrow(() -> new IOException("There is no port object class " + className + "."));
        PortObjectSerializer<?> serializer = PortTypeRegistry.getInstance()
                .getObjectSerializer(objectClass)
                .orElseThrow(() -> noSerializer(objectClass));
        PortObject object;
        try (InputStream in = Files.newInputStream(folder.resolve("portobject.zip"))) {
            object = Doors.PORT.open().load(serializer, spec, in, new ExecutionMonitor());
        }
        if (object instanceof FileStorePortObject stored) {
            Doors.FILE_STORE.open().attach(stored, fileStores.resolve(loadKeys(folder.resolve(KEYS_FILE))));
        }
        return object;
    }

    private static List<FileStoreKey> loadKeys(Path file) throws IOException, InvalidSettingsException {
        List<FileStoreKey> keys = new ArrayList<>();
        for (String key : NodeSettings.loadFromXML(Files.newInputStream(file)).getStringArray("keys")) {
            keys.add(FileStoreKey.load(key));
        }
        return keys;
    }
}
