// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page that shows the pictures of a cohort: plain HTML without scripts, with links relative to its folder.
 *
 * @param entries in the order in which they are shown
 * @param failures the cases without a picture, above the others
 */
record PreviewPage(List<Entry> entries, List<Failure> failures) {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%1$d cases</title>
            <style>
            body { background: #15181d; color: #f2f4f7; font-family: sans-serif; margin: 24px; }
            main { display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 24px; }
            figure { margin: 0; }
            img { width: 100%%; }
            figcaption { padding: 4px 0; color: #a9b1bd; }
            </style>
            </head>
            <body>
            <h1>%1$d cases</h1>
            %2$s<main>
            %3$s</main>
            </body>
            </html>
            """;

    /**
     * The picture of a case.
     *
     * @param file name of the picture beside the page
     */
    record Entry(String caseId, String file, boolean mask, boolean prediction) {

        private String html() {
            String title = escaped(caseId);
            String over =
                    mask ? prediction ? "mask and prediction" : "mask" : prediction ? "prediction, no mask" : "no mask";
            return "<figure><a href=\"%1$s\"><img src=\"%1$s\" alt=\"%2$s\" loading=\"lazy\"></a><figcaption>%2$s (%3$s)</figcaption></figure>\n"
                    .formatted(link(file), title, over);
        }
    }

    /** A case that could not be drawn, and why. */
    record Failure(String caseId, String reason) {

        private String html() {
            return "<li>%s: %s</li>\n".formatted(escaped(caseId), escaped(reason));
        }
    }

    /** The text of the page. */
    String html() {
        return PAGE.formatted(
                entries.size() + failures.size(),
                notDrawn(),
                entries.stream().map(Entry::html).collect(Collectors.joining()));
    }

    private String notDrawn() {
        return failures.isEmpty()
                ? ""
                : "<h2>%d could not be drawn</h2>\n<ul>\n%s</ul>\n"
                        .formatted(
                                failures.size(),
                                failures.stream().map(Failure::html).collect(Collectors.joining()));
    }

    private static String link(String file) {
        try {
            return escaped(new URI(null, null, "./" + file, null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A file name is always a path, but not \"%s\".".formatted(file), e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
