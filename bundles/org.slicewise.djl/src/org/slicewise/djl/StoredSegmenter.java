// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.TrainingSpec;

/**
 * All of a segmenter, on the heap.
 *
 * @param spec the specification it was trained by, with the patch that was used
 * @param labels the labels of its classes
 * @param plan its network
 * @param values the values of the network's tensors, in the order of {@link NetworkPlan#tensors}
 */
record StoredSegmenter(TrainingSpec spec, LabelNames labels, NetworkPlan plan, List<float[]> values) {}
