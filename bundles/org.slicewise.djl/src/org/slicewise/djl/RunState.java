// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import org.slicewise.segmentation.LearningCurve;

/**
 * A training between two iterations.
 *
 * @param iteration iterations done
 * @param best its best validation
 * @param training weights, statistics and what the optimiser keeps
 * @param curve all iterations and validations so far
 */
record RunState(int iteration, BestSoFar best, TrainingState training, LearningCurve curve) {}
