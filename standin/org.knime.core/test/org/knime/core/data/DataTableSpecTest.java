// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

class DataTableSpecTest {

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    private static final DataTableSpec SPEC = new DataTableSpec(
            column("id", IntCell.TYPE), column("name", StringCell.TYPE), column("x", DoubleCell.TYPE));

    @Provide
    Arbitrary<DataTableSpec> specs() {
        Arbitrary<DataType> types = Arbitraries.of(
                IntCell.TYPE, DoubleCell.TYPE, StringCell.TYPE, ListCell.getCollectionType(IntCell.TYPE));
        Arbitrary<DataColumnDomain> domains = Arbitraries.of(
                new DataColumnDomainCreator().createDomain(),
                new DataColumnDomainCreator(new IntCell(1), new DoubleCell(2)).createDomain(),
                new DataColumnDomainCreator(Set.of(new StringCell("a"), new StringCell("b"))).createDomain());
        Arbitrary<Map<String, String>> texts = Arbitraries.maps(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(5),
                        Arbitraries.strings().ofMaxLength(5))
                .ofMaxSize(2);
        Arbitrary<DataColumnSpec> columns = Combinators.combine(
                        Arbitraries.strings().ofMaxLength(10), types, domains, texts)
                .as((name, type, domain, properties) -> {
                    DataColumnSpecCreator creator = new DataColumnSpecCreator(name, type);
                    creator.setDomain(domain);
                    creator.setProperties(new DataColumnProperties(properties));
                    return creator.createSpec();
                });
        return Combinators.combine(
                        columns.list().ofMaxSize(5).uniqueElements(DataColumnSpec::getName),
                        Arbitraries.strings().ofMaxLength(5),
                        texts)
                .as((list, name, properties) -> new DataTableSpecCreator()
                        .addColumns(list.toArray(DataColumnSpec[]::new))
                        .setName(name)
                        .putProperties(properties)
                        .createSpec());
    }

    @Property(tries = 200)
    void aSpecComesBackFromSettings(@ForAll("specs") DataTableSpec spec) throws InvalidSettingsException {
        NodeSettings settings = new NodeSettings("spec.xml");
        spec.save(settings);
        DataTableSpec loaded = DataTableSpec.load(settings);
        assertEquals(spec, loaded);
        assertTrue(spec.equalStructure(loaded));
        assertEquals(spec.hashCode(), loaded.hashCode());
    }

    @Property(tries = 100)
    void columnsAreFoundByName(@ForAll("specs") DataTableSpec spec) {
        for (int i = 0; i < spec.getNumColumns(); i++) {
            DataColumnSpec column = spec.getColumnSpec(i);
            assertEquals(i, spec.findColumnIndex(column.getName()));
            assertEquals(column, spec.getColumnSpec(column.getName()));
            assertNotEquals(column.getName(), DataTableSpec.getUniqueColumnName(spec, column.getName()));
        }
    }

    @Example
    void theFormInSettingsIsThatOfSpecFiles() throws InvalidSettingsException {
        NodeSettings settings = new NodeSettings("spec.xml");
        SPEC.save(settings);
        assertEquals(3, settings.getInt("number_columns"));
        assertEquals("default", settings.getString("spec_name"));
        assertEquals("id", settings.getConfig("column_spec_0").getString("column_name"));
        assertEquals(
                IntCell.class.getName(),
                settings.getConfig("column_spec_0").getConfig("column_type").getString("cell_class"));
    }

    @Example
    void columnNamesMustDiffer() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new DataTableSpec(column("a", IntCell.TYPE), column("a", StringCell.TYPE)))
                .getMessage();
        assertTrue(message.contains("\"a\""), message);
        assertThrows(IllegalArgumentException.class, () -> new DataTableSpec(SPEC, SPEC));
        assertThrows(IllegalArgumentException.class, () -> new DataTableSpecCreator(SPEC)
                .addColumns(column("x", IntCell.TYPE))
                .createSpec());
    }

    @Example
    void whatIsNotThereIsSaid() {
        assertEquals(-1, SPEC.findColumnIndex("none"));
        assertEquals(-1, SPEC.findColumnIndex(null));
        assertNull(SPEC.getColumnSpec("none"));
        assertFalse(SPEC.containsName("none"));
        assertThrows(IndexOutOfBoundsException.class, () -> SPEC.getColumnSpec(3));
    }

    @Example
    void compatibleTypesAreFound() {
        assertTrue(SPEC.containsCompatibleType(DoubleValue.class));
        assertTrue(SPEC.containsCompatibleType(StringValue.class));
        assertFalse(SPEC.containsCompatibleType(BooleanValue.class));
    }

    @Example
    void structureIsNamesAndTypesInOrder() {
        DataTableSpec renamed = new DataTableSpecCreator(SPEC).setName("other").createSpec();
        assertTrue(SPEC.equalStructure(renamed));
        assertNotEquals(SPEC, renamed);
        assertFalse(SPEC.equalStructure(new DataTableSpec(column("id", IntCell.TYPE))));
        assertFalse(SPEC.equalStructure(null));
    }

    @Example
    void creatorsChangeSpecs() {
        DataTableSpec changed = new DataTableSpecCreator(SPEC)
                .replaceColumn(0, column("key", StringCell.TYPE))
                .putProperty("p", "v")
                .createSpec();
        assertArrayEquals(new String[] {"key", "name", "x"}, changed.getColumnNames());
        assertEquals(Map.of("p", "v"), changed.getProperties());
        assertEquals(
                0, new DataTableSpecCreator(SPEC).dropAllColumns().createSpec().getNumColumns());
        assertEquals("x (#1)", DataTableSpec.getUniqueColumnName(SPEC, "x"));
        assertEquals("y", DataTableSpec.getUniqueColumnName(SPEC, "y"));
        assertEquals(
                List.of("id", "name", "x"),
                SPEC.stream().map(DataColumnSpec::getName).toList());
        assertEquals(
                SPEC.getColumnSpec(1),
                new DataTableSpec(new String[] {"name"}, new DataType[] {StringCell.TYPE}).getColumnSpec(0));
    }

    @Example
    void domainsAreDropped() {
        DataColumnSpecCreator creator = new DataColumnSpecCreator("a", IntCell.TYPE);
        creator.setDomain(new DataColumnDomainCreator(new IntCell(1), DataType.getMissingCell()).createDomain());
        DataTableSpec spec = new DataTableSpec(creator.createSpec());
        assertTrue(spec.getColumnSpec(0).getDomain().hasLowerBound());
        assertFalse(spec.getColumnSpec(0).getDomain().hasUpperBound());
        DataTableSpec dropped = new DataTableSpecCreator(spec).dropAllDomains().createSpec();
        assertFalse(dropped.getColumnSpec(0).getDomain().hasLowerBound());
    }

    @Example
    void mergingWidensTypeAndDomain() {
        DataColumnSpecCreator creator = new DataColumnSpecCreator("a", IntCell.TYPE);
        creator.setDomain(new DataColumnDomainCreator(new IntCell(3), new IntCell(5)).createDomain());
        creator.setProperties(new DataColumnProperties(new LinkedHashMap<>(Map.of("k", "v", "l", "w"))));
        DataColumnSpecCreator other = new DataColumnSpecCreator("a", DoubleCell.TYPE);
        other.setDomain(new DataColumnDomainCreator(new DoubleCell(-1), new DoubleCell(4)).createDomain());
        other.setProperties(new DataColumnProperties(Map.of("k", "v", "l", "x")));
        creator.merge(other.createSpec());
        DataColumnSpec merged = creator.createSpec();
        assertEquals(DoubleCell.TYPE, merged.getType());
        assertEquals(new DoubleCell(-1), merged.getDomain().getLowerBound());
        assertEquals(new IntCell(5), merged.getDomain().getUpperBound());
        assertEquals(new DataColumnProperties(Map.of("k", "v")), merged.getProperties());
        assertThrows(IllegalArgumentException.class, () -> creator.merge(column("b", IntCell.TYPE)));
    }

    @Example
    void theViewShowsTheColumns() {
        assertEquals(1, SPEC.getViews().length);
        assertNotNull(SPEC.getViews()[0].getName());
    }
}
