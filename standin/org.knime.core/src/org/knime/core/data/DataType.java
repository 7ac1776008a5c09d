// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.swing.Icon;
import org.knime.core.data.DataValue.UtilityFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/**
 * The type of a column: the value interfaces that its cells have, the cell class where they are all of one, and the
 * type of their elements where they are collections. A type without cell class is what two types have in common.
 */
public final class DataType {

    private static final Map<Class<? extends DataCell>, DataType> NATIVE = new ConcurrentHashMap<>();

    private final Class<? extends DataCell> cellClass;
    private final List<Class<? extends DataValue>> valueClasses;
    private final DataType elementType;

    DataType(Class<? extends DataCell> cellClass, List<Class<? extends DataValue>> valueClasses, DataType elementType) {
        this.cellClass = cellClass;
        this.valueClasses = List.copyOf(valueClasses);
        this.elementType = elementType;
    }

    /** The type of all cells of a class. */
    public static DataType getType(Class<? extends DataCell> cellClass) {
        return NATIVE.computeIfAbsent(cellClass, c -> new DataType(c, ValueClasses.of(c), null));
    }

    /** The type of all cells of a collection class with elements of a type; null for a class of no collection. */
    public static DataType getType(Class<? extends DataCell> cellClass, DataType collectionElementType) {
        return collectionElementType == null
                ? getType(cellClass)
                : new DataType(cellClass, ValueClasses.of(cellClass), collectionElementType);
    }

    /** The missing cell without a reason. */
    public static DataCell getMissingCell() {
        return Missing.CELL;
    }

    /** The most special type of which both are kinds; it may know no more than {@link DataValue}. */
    public static DataType getCommonSuperType(DataType type1, DataType type2) {
        if (type1.isASuperTypeOf(type2)) {
            return type1;
        }
        if (type2.isASuperTypeOf(type1)) {
            return type2;
        }
        List<Class<? extends DataValue>> common = new ArrayList<>(type1.valueClasses);
        common.retainAll(type2.valueClasses);
        boolean collections = type1.isCollectionType() && type2.isCollectionType();
        DataType element = collections ? getCommonSuperType(type1.elementType, type2.elementType) : null;
        boolean sameClass = collections && type1.cellClass != null && type1.cellClass == type2.cellClass;
        return new DataType(sameClass ? type1.cellClass : null, common, element);
    }

    /** What is known of a value interface beside its methods. */
    public static UtilityFactory getUtilityFor(Class<? extends DataValue> valueClass) {
        return ValueClasses.utility(valueClass);
    }

    /** The serializer of a cell class, or null where it has none. */
    public static <T extends DataCell> DataCellSerializer<T> getCellSerializer(Class<T> cellClass) {
        return DataTypeRegistry.getInstance().getSerializer(cellClass).orElse(null);
    }

    /** The class of all cells of this type, or null where they may be of different ones. */
    public Class<? extends DataCell> getCellClass() {
        return cellClass;
    }

    /** The value interfaces; the preferred one first, {@link DataValue} last. */
    public List<Class<? extends DataValue>> getValueClasses() {
        return valueClasses;
    }

    /** The value interface through which such cells are mostly read: the first that their class declares. */
    public Class<? extends DataValue> getPreferredValueClass() {
        return valueClasses.get(0);
    }

    /** The type of the elements, or null where this is no collection. */
    public DataType getCollectionElementType() {
        return elementType;
    }

    /** Whether such cells are collections of cells. */
    public boolean isCollectionType() {
        return elementType != null;
    }

    /** Whether this is the type of missing cells, which every type is a super type of. */
    public boolean isMissingValueType() {
        return cellClass == MissingCell.class;
    }

    /** Whether such cells can be read through a value interface. */
    public boolean isCompatible(Class<? extends DataValue> valueClass) {
        return valueClasses.contains(valueClass);
    }

    /** Whether a column of this type may hold all cells of the other one. */
    public boolean isASuperTypeOf(DataType type) {
        if (equals(type) || type.isMissingValueType()) {
            return true;
        }
        return !isMissingValueType()
                && type.valueClasses.containsAll(valueClasses)
                && (elementType == null || type.elementType != null && elementType.isASuperTypeOf(type.elementType));
    }

    /** The icon of the preferred value interface. */
    public Icon getIcon() {
        return getUtilityFor(getPreferredValueClass()).getIcon();
    }

    /** What users call this type. */
    public String getName() {
        UtilityFactory utility = getUtilityFor(getPreferredValueClass());
        String name = utility instanceof ExtensibleUtilityFactory named ? named.getName() : nameOfClass();
        return elementType == null ? name : name + " (Collection of: " + elementType.getName() + ")";
    }

    private String nameOfClass() {
        return cellClass == null ? "Unknown data type" : cellClass.getSimpleName();
    }

    /** Writes this type for {@link #load}. */
    public void save(ConfigWO config) {
        DataTypeConfig.save(this, config);
    }

    /** The type that {@link #save} wrote; its cell class must be known here. */
    public static DataType load(ConfigRO config) throws InvalidSettingsException {
        return DataTypeConfig.load(config);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof DataType type
                        && cellClass == type.cellClass
                        && new HashSet<>(valueClasses).equals(new HashSet<>(type.valueClasses))
                        && Objects.equals(elementType, type.elementType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cellClass, new HashSet<>(valueClasses), elementType);
    }

    @Override
    public String toString() {
        return getName();
    }

    /** Loaded on first use, so that types do not need the missing cell to begin with. */
    private static final class Missing {
        static final DataCell CELL = new MissingCell(null);
    }
}
