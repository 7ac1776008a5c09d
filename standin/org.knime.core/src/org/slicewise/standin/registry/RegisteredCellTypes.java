// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.node.NodeLogger;
import org.slicewise.standin.access.CellTypeSource;

/** The cell classes and serializers contributed at org.knime.core.DataType. */
public final class RegisteredCellTypes implements CellTypeSource {

    private static final String POINT = "org.knime.core.DataType";

    private final Map<String, IConfigurationElement> types = new LinkedHashMap<>();
    private final Map<String, IConfigurationElement> serializers = new LinkedHashMap<>();

    /** What is contributed now. */
    public RegisteredCellTypes() {
        for (IConfigurationElement element : Extensions.of(POINT)) {
            String cellClass = element.getAttribute("cellClass");
            if (element.getName().equals("DataType") && cellClass != null) {
                types.putIfAbsent(cellClass, element);
                addSerializers(element);
            }
        }
    }

    private void addSerializers(IConfigurationElement type) {
        for (IConfigurationElement serializer : type.getChildren("serializer")) {
            String cellClass = serializer.getAttribute("cellClass");
            if (cellClass != null) {
                serializers.putIfAbsent(cellClass, serializer);
            }
        }
    }

    @Override
    public Optional<Class<? extends DataCell>> cellClass(String className) {
        IConfigurationElement element = types.getOrDefault(className, serializers.get(className));
        return element == null
                ? Optional.empty()
                : Extensions.loadClass(element, className).map(c -> c.asSubclass(DataCell.class));
    }

    @Override
    public Collection<Class<? extends DataCell>> cellClasses() {
        Map<String, Class<? extends DataCell>> classes = new LinkedHashMap<>();
        types.keySet().forEach(name -> cellClass(name).ifPresent(c -> classes.put(name, c)));
        return classes.values();
    }

    @Override
    public Optional<DataCellSerializer<?>> serializer(Class<? extends DataCell> cellClass) {
        IConfigurationElement element = serializers.get(cellClass.getName());
        if (element == null) {
            return Optional.empty();
        }
        try {
            return Optional.of((DataCellSerializer<?>) Extensions.newInstance(element, "serializerClass"));
        } catch (CoreException | ClassCastException e) {
            NodeLogger.getLogger(RegisteredCellTypes.class)
                    .coding("The serializer of " + cellClass.getName() + " cannot be used: " + e.getMessage(), e);
            return Optional.empty();
        }
    }
}
