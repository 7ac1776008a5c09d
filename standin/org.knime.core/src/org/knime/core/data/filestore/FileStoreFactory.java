// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.io.IOException;
import org.knime.core.node.ExecutionContext;
import org.slicewise.standin.filestore.FileStoreFolder;

/** Makes file stores, within a node execution or outside any workflow. */
public abstract class FileStoreFactory {

    FileStoreFactory() {}

    /** A new, empty file store; the name must be unique within the node execution. */
    public abstract FileStore createFileStore(String name) throws IOException;

    /** Ends the use of the factory. */
    public abstract void close();

    /** The factory of a running node. */
    public static final FileStoreFactory createFileStoreFactory(ExecutionContext exec) {
        return new OfNode(exec);
    }

    /** The factory of a running node; its stores go to the workflow. */
    public static final FileStoreFactory createWorkflowFileStoreFactory(ExecutionContext exec) {
        return new OfNode(exec);
    }

    /** A factory whose stores live until the process ends. */
    public static final FileStoreFactory createNotInWorkflowFileStoreFactory() {
        return new OfFolder(FileStoreFolder.outsideWorkflow());
    }

    private static final class OfNode extends FileStoreFactory {

        private final ExecutionContext exec;

        OfNode(ExecutionContext exec) {
            this.exec = exec;
        }

        @Override
        public FileStore createFileStore(String name) throws IOException {
            return exec.createFileStore(name);
        }

        @Override
        public void close() {
            // the node's file stores outlive the factory
        }
    }

    private static final class OfFolder extends FileStoreFactory {

        private final FileStoreFolder folder;

        OfFolder(FileStoreFolder folder) {
            this.folder = folder;
        }

        @Override
        public FileStore createFileStore(String name) throws IOException {
            return folder.create(name);
        }

        @Override
        public void close() {
            // the stores live until the process ends
        }
    }
}
