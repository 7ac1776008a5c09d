// SPDX-License-Identifier: Apache-2.0
/** Rows of tables: on the heap, in files, and made of other tables' rows. */
package org.slicewise.standin.table;
