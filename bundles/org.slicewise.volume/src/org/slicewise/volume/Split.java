// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/** What a case is for. */
public enum Split {
    /** Its annotated slices are trained on. */
    TRAIN,
    /** It is kept aside to measure on. */
    HELD_OUT,
    /** Not decided. */
    UNASSIGNED
}
