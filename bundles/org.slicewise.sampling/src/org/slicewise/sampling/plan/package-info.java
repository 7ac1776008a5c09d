// SPDX-License-Identifier: Apache-2.0
/** Which slices an expert is asked to annotate, in which order and at what cost; and whether that was done. */
package org.slicewise.sampling.plan;
