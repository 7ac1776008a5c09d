// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

/** The doors there are; each is named after the API class that fits it. */
public final class Doors {

    /** To node models. */
    public static final Door<NodeModelAccess> NODE_MODEL = new Door<>("org.knime.core.node.NodeModel");

    /** To tables and execution contexts. */
    public static final Door<TableAccess> TABLE = new Door<>("org.knime.core.node.BufferedDataTable");

    /** To file stores, and the cells and port objects that refer to them. */
    public static final Door<FileStoreAccess> FILE_STORE = new Door<>("org.knime.core.data.filestore.FileStore");

    /** To the zip streams port objects are written to. */
    public static final Door<PortAccess> PORT = new Door<>("org.knime.core.node.port.PortZipDoor");

    /** To data containers. */
    public static final Door<ContainerAccess> CONTAINER = new Door<>("org.knime.core.data.container.DataContainer");

    /** To column rearrangers. */
    public static final Door<RearrangerAccess> REARRANGER =
            new Door<>("org.knime.core.data.container.ColumnRearranger");

    private Doors() {}
}
