// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The way from the engine to what an API class keeps package-private: the class hands the door its access object when
 * it is initialised, so nothing public needs to be added to the API.
 *
 * @param <T> the access interface
 */
public final class Door<T> {

    private final String ownerClass;
    private final AtomicReference<T> access = new AtomicReference<>();

    Door(String ownerClass) {
        this.ownerClass = ownerClass;
    }

    /** Called once by the API class's static initialiser. */
    public void fit(T newAccess) {
        access.set(newAccess);
    }

    /** The access object; initialises the API class first where needed. */
    public T open() {
        if (access.get() == null) {
            initialiseOwner();
        }
        return access.get();
    }

    private void initialiseOwner() {
        try {
            Class.forName(ownerClass, true, Door.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The class " + ownerClass + " is missing from its own bundle.", e);
        }
    }
}
