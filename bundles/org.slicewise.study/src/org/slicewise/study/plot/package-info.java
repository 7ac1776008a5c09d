// SPDX-License-Identifier: Apache-2.0
/** Charts of points and lines as pictures. */
package org.slicewise.study.plot;
