// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a few lines of Java, so that a test can show by eye which classes a check looks at. */
public final class CompiledText {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    private CompiledText() {}

    /** Compiles source texts, each with a package and a top-level class, into a folder. */
    public static void into(Path folder, List<Path> classPath, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<JavaFileObject> files =
                Arrays.stream(sources).map(CompiledText::file).toList();
        String path = String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList());
        List<String> options = List.of("--release", "17", "-d", folder.toString(), "-classpath", path);
        boolean compiled =
                compiler.getTask(messages, null, null, options, null, files).call();
        assertTrue(compiled, messages::toString);
    }

    private static JavaFileObject file(String source) {
        String name = first(PACKAGE, source).replace('.', '/') + "/" + first(TYPE, source);
        return new SimpleJavaFileObject(URI.create("text:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static String first(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        assertTrue(matcher.find(), () -> "There is no " + pattern + " in " + source);
        return matcher.group(1);
    }
}
