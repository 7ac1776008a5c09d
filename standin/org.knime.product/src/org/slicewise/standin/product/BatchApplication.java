// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.product;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.slicewise.standin.batch.Batch;

/** The application {@code org.knime.product.KNIME_BATCH_APPLICATION} of the stand-in. */
public final class BatchApplication implements IApplication {

    private final Batch batch = new Batch(System.out, System.err);

    /** Called by the framework. */
    public BatchApplication() {}

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        return batch.run((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
    }

    @Override
    public void stop() {
        batch.cancel();
    }
}
