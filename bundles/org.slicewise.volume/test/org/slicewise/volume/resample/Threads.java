// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.util.function.Supplier;

/** Runs something with another number of threads. */
final class Threads {

    private Threads() {}

    static <T> T with(int threads, Supplier<T> call) {
        String before = System.getProperty("slicewise.threads");
        System.setProperty("slicewise.threads", Integer.toString(threads));
        try {
            return call.get();
        } finally {
            if (before == null) {
                System.clearProperty("slicewise.threads");
            } else {
                System.setProperty("slicewise.threads", before);
            }
        }
    }
}
