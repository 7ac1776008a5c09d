// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

/**
 * A run of numbers in a file of PyTorch, which one or more tensors look at.
 *
 * @param key its name within the file
 * @param type how its numbers are stored
 * @param count how many it has, as the pickle says
 */
record TorchStorage(String key, ElementType type, long count) {}
