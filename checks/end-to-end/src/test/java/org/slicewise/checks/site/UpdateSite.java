// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The p2 repository that the build makes. */
record UpdateSite(Path folder) {

    /** Returns the bundles in the plugins folder. */
    List<SiteBundle> bundles() throws IOException {
        return SiteBundle.in(folder.resolve("plugins"));
    }

    /** Returns the ids of what the site's metadata offers for installation. */
    Set<String> units() throws IOException {
        return attributes("content", "unit", "id");
    }

    /** Returns the ids of the files that the site's metadata says it has. */
    Set<String> artifacts() throws IOException {
        return attributes("artifacts", "artifact", "id");
    }

    private Set<String> attributes(String document, String element, String attribute) throws IOException {
        NodeList found = document(document).getElementsByTagName(element);
        Set<String> values = new TreeSet<>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(attribute));
        }
        return values;
    }

    private Document document(String name) throws IOException {
        Path plain = folder.resolve(name + ".xml");
        if (Files.isRegularFile(plain)) {
            try (InputStream in = Files.newInputStream(plain)) {
                return parse(in);
            }
        }
        return inJar(folder.resolve(name + ".jar"), name + ".xml");
    }

    private static Document inJar(Path jar, String entry) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IOException("There is no " + jar + ": build the update site first.");
        }
        try (JarFile file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(new ZipEntry(entry))) {
            return parse(in);
        }
    }

    private static Document parse(InputStream in) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** Returns the plugin ids that the feature of that id lists. */
    List<String> pluginsOf(String feature) throws IOException {
        try (var files = Files.list(folder.resolve("features"))) {
            Path jar = files.filter(file -> file.getFileName().toString().startsWith(feature + "_"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no feature " + feature + " in " + folder));
            NodeList plugins = inJar(jar, "feature.xml").getElementsByTagName("plugin");
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < plugins.getLength(); i++) {
                ids.add(((Element) plugins.item(i)).getAttribute("id"));
            }
            return ids;
        }
    }
}
