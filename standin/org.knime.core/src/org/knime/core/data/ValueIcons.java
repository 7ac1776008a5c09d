// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.net.URL;
import javax.swing.Icon;
import javax.swing.ImageIcon;
import org.knime.core.node.NodeLogger;

/** Icons of value interfaces. */
final class ValueIcons {

    /** A grey square with a dot. */
    static final Icon DEFAULT = new ImageIcon(square());

    private ValueIcons() {}

    static Icon load(Class<?> owner, String path) {
        URL image = owner.getResource(path);
        if (image == null) {
            NodeLogger.getLogger(owner).coding("There is no icon \"" + path + "\" beside " + owner.getName() + ".");
            return DEFAULT;
        }
        return new ImageIcon(image);
    }

    private static BufferedImage square() {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(1, 1, 14, 14);
        graphics.setColor(Color.DARK_GRAY);
        graphics.drawRect(1, 1, 13, 13);
        graphics.fillRect(7, 10, 2, 2);
        graphics.dispose();
        return image;
    }
}
