// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** The title of a note. */
public final class NoteSpec extends AbstractSimplePortObjectSpec {

    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<NoteSpec> {}

    private String title;

    public NoteSpec() {}

    NoteSpec(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    @Override
    protected void save(ModelContentWO model) {
        model.addString("title", title);
    }

    @Override
    protected void load(ModelContentRO model) throws InvalidSettingsException {
        title = model.getString("title");
    }
}
