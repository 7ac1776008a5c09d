// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageCell;
import org.knime.core.node.NodeLogger;
import org.slicewise.standin.access.CellTypeAccess;

/** The cell classes there are: the built-in ones, and those registered at {@code org.knime.core.DataType}. */
public final class DataTypeRegistry {

    private static final DataTypeRegistry INSTANCE = new DataTypeRegistry();

    private final Map<Class<? extends DataCell>, DataCellSerializer<?>> builtIn = new LinkedHashMap<>();

    private DataTypeRegistry() {
        builtIn.put(StringCell.class, StringCell.getCellSerializer());
        builtIn.put(IntCell.class, IntCell.getCellSerializer());
        builtIn.put(LongCell.class, LongCell.getCellSerializer());
        builtIn.put(DoubleCell.class, DoubleCell.getCellSerializer());
        builtIn.put(BooleanCell.class, BooleanCell.getCellSerializer());
        builtIn.put(MissingCell.class, MissingCell.getCellSerializer());
        builtIn.put(ListCell.class, ListCell.getCellSerializer());
        builtIn.put(PNGImageCell.class, PNGImageCell.getCellSerializer());
    }

    /** The one registry. */
    public static DataTypeRegistry getInstance() {
        return INSTANCE;
    }

    /** The types of all known cell classes but the missing cell; a collection's without type of its elements. */
    public Collection<DataType> availableDataTypes() {
        return cellClasses()
                .filter(cellClass -> cellClass != MissingCell.class)
                .map(DataType::getType)
                .toList();
    }

    /** The cell class of that name. */
    public Optional<Class<? extends DataCell>> getCellClass(String className) {
        Optional<Class<? extends DataCell>> known = builtIn.keySet().stream()
                .filter(cellClass -> cellClass.getName().equals(className))
                .findFirst();
        return known.or(() -> CellTypeAccess.source().cellClass(className))
                .or(() -> visibleClass(className, DataCell.class));
    }

    /** The value interface of that name. */
    public Optional<Class<? extends DataValue>> getValueClass(String className) {
        Optional<Class<? extends DataValue>> known = cellClasses()
                .flatMap(cellClass -> ValueClasses.of(cellClass).stream())
                .filter(valueClass -> valueClass.getName().equals(className))
                .findFirst();
        return known.or(() -> visibleClass(className, DataValue.class));
    }

    /** The serializer of a cell class: registered, or else from its static method {@code getCellSerializer}. */
    public <T extends DataCell> Optional<DataCellSerializer<T>> getSerializer(Class<T> cellClass) {
        Optional<DataCellSerializer<?>> found = CellTypeAccess.source()
                .serializer(cellClass)
                .or(() -> Optional.ofNullable(builtIn.get(cellClass)))
                .or(() -> fromStaticMethod(cellClass));
        @SuppressWarnings("unchecked")
        Optional<DataCellSerializer<T>> typed = found.map(serializer -> (DataCellSerializer<T>) serializer);
        return typed;
    }

    private Stream<Class<? extends DataCell>> cellClasses() {
        Set<Class<? extends DataCell>> all = new LinkedHashSet<>(builtIn.keySet());
        all.addAll(CellTypeAccess.source().cellClasses());
        return all.stream();
    }

    private static Optional<DataCellSerializer<?>> fromStaticMethod(Class<? extends DataCell> cellClass) {
        try {
            Method method = cellClass.getMethod("getCellSerializer");
            NodeLogger.getLogger(cellClass)
                    .coding("The serializer of " + cellClass.getName()
                            + " is not registered at the extension point org.knime.core.DataType.");
            return Optional.ofNullable((DataCellSerializer<?>) method.invoke(null));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(
                    "The method getCellSerializer of " + cellClass.getName() + " gives no serializer.", e);
        }
    }

    /** On a plain class path, without bundles, what the class loaders at hand see. */
    private static <T> Optional<Class<? extends T>> visibleClass(String className, Class<T> kind) {
        List<ClassLoader> loaders = new ArrayList<>();
        loaders.add(DataTypeRegistry.class.getClassLoader());
        loaders.add(Thread.currentThread().getContextClassLoader());
        return loaders.stream()
                .filter(Objects::nonNull)
                .flatMap(loader -> loaded(className, loader).stream())
                .filter(kind::isAssignableFrom)
                .<Class<? extends T>>map(found -> found.asSubclass(kind))
                .findFirst();
    }

    private static Optional<Class<?>> loaded(String className, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(className, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
