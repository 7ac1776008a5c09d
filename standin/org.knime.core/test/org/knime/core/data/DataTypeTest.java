// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.swing.Icon;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageCellFactory;

class DataTypeTest {

    /** A value with a factory of its own. */
    public interface ColourValue extends DataValue {
        /** Name. */
        UtilityFactory UTILITY = new ExtensibleUtilityFactory(ColourValue.class) {
            @Override
            public String getName() {
                return "Colour";
            }

            @Override
            public Icon getIcon() {
                return loadIcon(ColourValue.class, "there-is-no-such.png");
            }
        };
    }

    /** A parent whose interface comes after that of its child. */
    private abstract static class ParentCell extends DataCell implements StringValue {
        private static final long serialVersionUID = 1L;
    }

    private static final class ColourCell extends ParentCell implements ColourValue {
        private static final long serialVersionUID = 1L;

        @Override
        public String getStringValue() {
            return "red";
        }

        @Override
        protected boolean equalsDataCell(DataCell other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public String toString() {
            return "red";
        }
    }

    @Provide
    Arbitrary<DataType> types() {
        List<DataType> plain = List.of(
                IntCell.TYPE,
                LongCell.TYPE,
                DoubleCell.TYPE,
                StringCell.TYPE,
                BooleanCell.TYPE,
                PNGImageCellFactory.TYPE,
                DataType.getType(DataCell.class),
                DataType.getType(MissingCell.class),
                DataType.getType(ColourCell.class));
        return Arbitraries.of(plain).flatMap(type -> Arbitraries.of(type, ListCell.getCollectionType(type)));
    }

    @Property
    void theCommonSuperTypeIsASuperTypeOfBothWhateverTheOrder(
            @ForAll("types") DataType a, @ForAll("types") DataType b) {
        DataType common = DataType.getCommonSuperType(a, b);
        assertTrue(common.isASuperTypeOf(a) && common.isASuperTypeOf(b), common + " of " + a + " and " + b);
        assertEquals(common, DataType.getCommonSuperType(b, a));
        assertEquals(a.isASuperTypeOf(b) && !b.isMissingValueType() ? a : common, common);
    }

    @Property
    void aTypeIsItsOwnSuperTypeAndEqual(@ForAll("types") DataType type) {
        assertTrue(type.isASuperTypeOf(type));
        assertSame(type, DataType.getCommonSuperType(type, type));
        assertFalse(type.getName().isEmpty());
        assertNotNull(type.getIcon());
        assertTrue(type.isCompatible(DataValue.class));
    }

    @Example
    void numbersWiden() {
        assertTrue(DoubleCell.TYPE.isASuperTypeOf(IntCell.TYPE));
        assertTrue(LongCell.TYPE.isASuperTypeOf(IntCell.TYPE));
        assertTrue(IntCell.TYPE.isASuperTypeOf(BooleanCell.TYPE));
        assertFalse(IntCell.TYPE.isASuperTypeOf(DoubleCell.TYPE));
        assertEquals(DoubleCell.TYPE, DataType.getCommonSuperType(IntCell.TYPE, DoubleCell.TYPE));
        assertTrue(IntCell.TYPE.isCompatible(DoubleValue.class));
        assertFalse(DoubleCell.TYPE.isCompatible(IntValue.class));
    }

    @Example
    void nothingButTheRootIsCommonToTextAndNumber() {
        DataType common = DataType.getCommonSuperType(StringCell.TYPE, DoubleCell.TYPE);
        assertNull(common.getCellClass());
        assertEquals(List.of(DataValue.class), common.getValueClasses());
    }

    @Example
    void theMissingCellFitsEveryColumn() {
        DataType missing = DataType.getMissingCell().getType();
        assertTrue(missing.isMissingValueType());
        assertTrue(IntCell.TYPE.isASuperTypeOf(missing));
        assertFalse(missing.isASuperTypeOf(IntCell.TYPE));
        assertEquals(IntCell.TYPE, DataType.getCommonSuperType(missing, IntCell.TYPE));
    }

    @Example
    void thePreferredValueIsTheFirstThatTheClassDeclares() {
        assertEquals(IntValue.class, IntCell.TYPE.getPreferredValueClass());
        DataType colour = DataType.getType(ColourCell.class);
        assertEquals(ColourValue.class, colour.getPreferredValueClass());
        assertEquals(List.of(ColourValue.class, StringValue.class, DataValue.class), colour.getValueClasses());
        assertEquals("Colour", colour.getName());
        assertSame(ColourValue.UTILITY, DataType.getUtilityFor(ColourValue.class));
        assertSame(DataValue.UTILITY, DataType.getUtilityFor(NominalValue.class));
    }

    @Example
    void anAbsentIconIsTheDefaultOne() {
        assertSame(DataValue.UTILITY.getIcon(), ColourValue.UTILITY.getIcon());
        assertEquals(16, DataValue.UTILITY.getIcon().getIconWidth());
    }

    @Example
    void collectionsKnowTheirElements() {
        DataType ints = ListCell.getCollectionType(IntCell.TYPE);
        DataType doubles = ListCell.getCollectionType(DoubleCell.TYPE);
        assertTrue(ints.isCollectionType());
        assertTrue(doubles.isASuperTypeOf(ints));
        assertFalse(ints.isASuperTypeOf(doubles));
        assertEquals(doubles, DataType.getCommonSuperType(ints, doubles));
        DataType mixed = DataType.getCommonSuperType(ints, ListCell.getCollectionType(StringCell.TYPE));
        assertEquals(ListDataValue.class, mixed.getPreferredValueClass());
        assertEquals(ListCell.class, mixed.getCellClass());
        assertFalse(IntCell.TYPE.isCollectionType());
    }

    @Example
    void theRegistryKnowsTheBuiltInCells() {
        DataTypeRegistry registry = DataTypeRegistry.getInstance();
        assertTrue(registry.availableDataTypes().contains(StringCell.TYPE));
        assertEquals(
                IntCell.class, registry.getCellClass(IntCell.class.getName()).orElseThrow());
        assertEquals(
                IntValue.class, registry.getValueClass(IntValue.class.getName()).orElseThrow());
        assertTrue(registry.getCellClass("org.example.None").isEmpty());
        assertTrue(registry.getCellClass("java.lang.String").isEmpty());
        assertTrue(registry.getSerializer(ColourCell.class).isEmpty());
        assertEquals(
                IntCell.class,
                registry.getSerializer(IntCell.class).orElseThrow().getCellClass());
        assertNull(DataType.getCellSerializer(ColourCell.class));
    }
}
