// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.registry;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.slicewise.standin.access.CellTypeAccess;

/** Makes the cell types of other bundles known as soon as a class of this bundle is used. */
public final class CoreActivator implements BundleActivator {

    /** Called by the framework. */
    public CoreActivator() {}

    @Override
    public void start(BundleContext context) {
        CellTypeAccess.setSource(new RegisteredCellTypes());
    }

    @Override
    public void stop(BundleContext context) {
        // nothing is held
    }
}
