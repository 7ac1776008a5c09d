// SPDX-License-Identifier: Apache-2.0
/** Where the files are that cells and port objects refer to, and temporary files. */
package org.slicewise.standin.filestore;
