// SPDX-License-Identifier: Apache-2.0
/**
 * Files of weights, from this program or any other, read as numbers and nothing else: safetensors, and what PyTorch
 * saves.
 *
 * <p>A file may come from anybody. Whatever it says of itself is checked before memory is asked for, no code in it is
 * run, and the tensors are read one by one, so that files larger than the memory can be used. Nothing here needs PyTorch.
 */
package org.slicewise.djl.weights;
