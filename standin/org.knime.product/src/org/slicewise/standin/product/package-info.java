// SPDX-License-Identifier: Apache-2.0
/** The application the stand-in registers. */
package org.slicewise.standin.product;
