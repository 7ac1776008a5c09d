// SPDX-License-Identifier: Apache-2.0
/** JSON and CSV as strangers write them: the small text files that lie beside volumes. */
package org.slicewise.volume.text;
