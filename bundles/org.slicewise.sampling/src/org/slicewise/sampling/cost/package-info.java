// SPDX-License-Identifier: Apache-2.0
/** What it costs an expert to annotate a slice, and how that is learnt from measured times. */
package org.slicewise.sampling.cost;
