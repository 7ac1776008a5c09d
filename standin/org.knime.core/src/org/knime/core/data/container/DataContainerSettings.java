// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.OptionalInt;
import org.slicewise.standin.table.TableBuilder;
import org.slicewise.standin.table.TableSpace;

/** How a {@link DataContainer} works. */
public final class DataContainerSettings {

    /** The number of cells of a table that stay on the heap. */
    public static final int MAX_CELLS_IN_MEMORY = TableSpace.defaultCellsInMemory();

    /** The number of values up to which a column of text has a domain of values. */
    public static final int MAX_POSSIBLE_VALUES = Integer.getInteger("knime.domain.valuecount", 60);

    private static final DataContainerSettings DEFAULT = new DataContainerSettings(false, -1, null);

    private final boolean initializeDomain;
    private final int maxCells;
    private final TableSpace space;

    DataContainerSettings(boolean initializeDomain, int maxCells, TableSpace space) {
        this.initializeDomain = initializeDomain;
        this.maxCells = maxCells;
        this.space = space;
    }

    /** Domains from the rows alone, row keys checked, the platform's bounds. */
    public static DataContainerSettings getDefault() {
        return DEFAULT;
    }

    /** The bound on cells on the heap, where it is not the platform's. */
    public OptionalInt getMaxCellsInMemory() {
        return maxCells < 0 ? OptionalInt.empty() : OptionalInt.of(maxCells);
    }

    /** The number of values up to which a column of text has a domain of values. */
    public int getMaxDomainValues() {
        return MAX_POSSIBLE_VALUES;
    }

    /** Whether two rows of the same key are refused. */
    public boolean isCheckDuplicateRowKeys() {
        return true;
    }

    /** Whether the domains are learned from the rows. */
    public boolean isEnableDomainUpdate() {
        return true;
    }

    /** Whether rows have keys. */
    public boolean isEnableRowKeys() {
        return true;
    }

    /** Whether the domains begin with those of the spec. */
    public boolean isInitializeDomain() {
        return initializeDomain;
    }

    DataContainerSettings in(TableSpace newSpace) {
        return new DataContainerSettings(initializeDomain, maxCells, newSpace);
    }

    TableSpace space() {
        TableSpace base = space == null ? TableSpace.ofProcess() : space;
        return maxCells < 0 ? base : base.withCellsInMemory(maxCells);
    }

    TableBuilder.Rules rules() {
        return new TableBuilder.Rules(initializeDomain, getMaxDomainValues(), isCheckDuplicateRowKeys());
    }
}
