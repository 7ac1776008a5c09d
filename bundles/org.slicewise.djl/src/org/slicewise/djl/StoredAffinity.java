// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;
import org.slicewise.interpolation.AffinitySpec;

/**
 * All of a slice affinity, on the heap.
 *
 * @param spec the specification it was trained by
 * @param values the values of the feature network's tensors, in the order of {@link NetworkPlan#tensors}
 */
record StoredAffinity(AffinitySpec spec, List<float[]> values) {}
