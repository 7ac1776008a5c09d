// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.slicewise.volume.Case;
import org.slicewise.volume.CaseHeaders;

/** What the headers of the files of a case tell, as a row of a table. */
record CaseFacts(CaseHeaders headers) {

    /** Reads the headers, and checks that all files lie on one grid. */
    static CaseFacts read(Case files) throws IOException {
        return new CaseFacts(CaseHeaders.read(files));
    }

    /** The row of the case. */
    DataRow row() {
        Case files = headers.files();
        DataCell mask = files.mask()
                .<DataCell>map(source -> new MaskFileCell(source, headers.grid()))
                .orElseGet(DataType::getMissingCell);
        VolumeFileCell image = new VolumeFileCell(files.images(), headers.grid(), headers.channels());
        return CaseTable.row(files.id(), files.patient(), image, mask);
    }

    /** What is doubtful about the case. */
    Optional<String> warning() {
        return headers.warning();
    }
}
