// SPDX-License-Identifier: Apache-2.0
/** How the files of a cohort lie in folders: a layout makes cases of a folder, by names and small text files alone. */
package org.slicewise.volume.layout;
