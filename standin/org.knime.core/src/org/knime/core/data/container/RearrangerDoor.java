// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knime.core.data.filestore.FileStoreFactory;
import org.slicewise.standin.access.RearrangerAccess;

/** Tells the engine what a rearranger asks for. */
final class RearrangerDoor implements RearrangerAccess {

    @Override
    public List<CellFactory> factories(ColumnRearranger rearranger) {
        Set<CellFactory> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<CellFactory> ordered = new ArrayList<>();
        for (RearrangedColumn column : rearranger.columns()) {
            if (column.isNew() && seen.add(column.factory())) {
                ordered.add(column.factory());
            }
        }
        return ordered;
    }

    @Override
    public int[] columns(ColumnRearranger rearranger) {
        Map<CellFactory, Integer> offsets = new IdentityHashMap<>();
        int offset = 0;
        for (CellFactory factory : factories(rearranger)) {
            offsets.put(factory, offset);
            offset += factory.getColumnSpecs().length;
        }
        return rearranger.columns().stream()
                .mapToInt(c -> c.isNew() ? ~(offsets.get(c.factory()) + c.index()) : c.index())
                .toArray();
    }

    @Override
    public void setFileStores(CellFactory factory, FileStoreFactory stores) {
        if (factory instanceof AbstractCellFactory known) {
            known.setFileStoreFactory(stores);
        }
    }
}
