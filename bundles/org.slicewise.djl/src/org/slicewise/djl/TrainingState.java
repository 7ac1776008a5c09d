// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;

/**
 * All that decides how a training goes on, besides its data and its specification.
 *
 * @param tensors what is known of each tensor: weights, statistics, and what the optimiser keeps
 * @param values their values; of a training that runs, they are fetched when they are asked for
 * @param updates how often the weights were updated
 */
record TrainingState(List<TensorFact> tensors, List<float[]> values, int updates) {}
