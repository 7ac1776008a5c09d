// SPDX-License-Identifier: Apache-2.0
/**
 * Numbers as they lie in files: raw or compressed, in both byte orders, of ten real types.
 *
 * <p>What image formats have in common below their headers. A {@link org.slicewise.nifti.stored.StoredBytes} says in which
 * files the numbers are, {@link org.slicewise.nifti.stored.StoredValues} reads them, {@link
 * org.slicewise.nifti.stored.ValueWriter} and {@link org.slicewise.nifti.stored.NewFile} write them. A damaged file ends in
 * the {@link org.slicewise.nifti.stored.StoredFormatException} of its format, and no more memory is taken than a file
 * really fills.
 */
package org.slicewise.nifti.stored;
