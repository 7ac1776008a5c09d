// SPDX-License-Identifier: Apache-2.0
/**
 * Segmenters trained and used with PyTorch through DJL.
 *
 * <p>Networks, losses and optimisers are TorchScript texts made by Java, so that a step is one native call; their
 * weights are plain arrays of DJL that are passed in. {@link org.slicewise.djl.DjlRuntime} is the one door to the
 * engine, and no type of DJL is public.
 */
package org.slicewise.djl;
