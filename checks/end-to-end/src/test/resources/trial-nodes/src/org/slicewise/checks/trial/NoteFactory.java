// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;

/** Gives a note and a picture; its internals must be there when it is loaded as executed. */
public final class NoteFactory extends TrialFactory {

    @Override
    public TrialModel createNodeModel() {
        return new Model();
    }

    private static final class Model extends TrialModel {

        Model() {
            super(new PortType[0], new PortType[] {NoteObject.TYPE, ImagePortObject.TYPE});
        }

        @Override
        protected PortObjectSpec[] configure(PortObjectSpec[] specs) {
            return new PortObjectSpec[] {new NoteSpec("Title"), new ImagePortObjectSpec(PNGImageContent.TYPE)};
        }

        @Override
        protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
            NoteObject note = new NoteObject(new NoteSpec("Title"), "me", "text", exec.createFileStore("note"));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", png);
            PNGImageContent picture = new PNGImageContent(png.toByteArray());
            return new PortObject[] {note, new ImagePortObject(picture, new ImagePortObjectSpec(PNGImageContent.TYPE))};
        }

        @Override
        protected void saveInternals(File folder, ExecutionMonitor exec) throws IOException {
            Files.writeString(folder.toPath().resolve("view.txt"), "seen");
        }

        @Override
        protected void loadInternals(File folder, ExecutionMonitor exec) throws IOException {
            Files.readString(folder.toPath().resolve("view.txt"));
        }

        @Override
        void save(NodeSettingsWO settings) {}

        @Override
        void check(NodeSettingsRO settings) {}

        @Override
        void load(NodeSettingsRO settings) {}
    }
}
