// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Gathers the facts of one class file. */
final class CompiledTypeVisitor extends ClassVisitor {

    static final int API = Opcodes.ASM9;

    private final SortedSet<Reference> references = new TreeSet<>();
    private final SortedSet<String> named = new TreeSet<>();
    private final SortedSet<String> bridges = new TreeSet<>();
    private TypeFacts facts;

    CompiledTypeVisitor() {
        super(API);
    }

    CompiledType result() {
        return new CompiledType(facts, references, named, bridges);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        SortedSet<String> modifiers = words(access & (Modifier.ABSTRACT | Modifier.FINAL));
        if (Modifier.isPublic(access)) {
            modifiers.add("public");
        }
        if (Modifier.isInterface(access)) {
            modifiers.add("interface");
        }
        modifiers.remove("package");
        List<String> superinterfaces =
                Arrays.stream(interfaces).map(CompiledTypeVisitor::dotted).toList();
        facts = new TypeFacts(
                dotted(name),
                modifiers,
                superName == null ? null : dotted(superName),
                superinterfaces,
                new LinkedHashMap<>());
        nameTypes(signature);
        facts.supertypes().forEach(this::name);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        facts.add(new Member(name, descriptor, words(access), new TreeSet<>()));
        name(Type.getType(descriptor));
        nameTypes(signature);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        facts.add(new Member(name, descriptor, words(access), exceptions(signature, thrown)));
        if ((access & Opcodes.ACC_BRIDGE) != 0) {
            bridges.add(name + " " + descriptor);
        }
        name(Type.getMethodType(descriptor));
        nameTypes(signature);
        return new CompiledMethodVisitor(this);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        name(Type.getType(descriptor));
        return null;
    }

    /** Returns the simple names after {@code throws}; a type variable stands as itself, not as its bound. */
    private static SortedSet<String> exceptions(String signature, String[] thrown) {
        SortedSet<String> names = new TreeSet<>();
        for (String type : thrown == null ? new String[0] : thrown) {
            names.add(type.substring(type.lastIndexOf('/') + 1));
        }
        if (signature == null || !signature.contains("^T")) {
            return names;
        }
        String variables = signature.substring(signature.indexOf("^T"));
        return new TreeSet<>(Arrays.asList(variables.replace("^T", "").split(";")));
    }

    private static SortedSet<String> words(int access) {
        SortedSet<String> words = new TreeSet<>();
        addIf(Modifier.isAbstract(access), "abstract", words);
        addIf(Modifier.isStatic(access), "static", words);
        addIf(Modifier.isFinal(access), "final", words);
        addIf(Modifier.isProtected(access), "protected", words);
        addIf(Modifier.isPrivate(access), "private", words);
        addIf((access & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE)) == 0, "package", words);
        return words;
    }

    private static void addIf(boolean applies, String word, SortedSet<String> words) {
        if (applies) {
            words.add(word);
        }
    }

    void refer(String owner, String name, String descriptor, boolean isStatic) {
        Type type = Type.getObjectType(owner);
        if (type.getSort() == Type.OBJECT) {
            references.add(new Reference(type.getClassName(), name + " " + descriptor, isStatic));
        }
        name(type);
        name(Type.getType(descriptor));
    }

    void name(Type type) {
        switch (type.getSort()) {
            case Type.METHOD -> {
                name(type.getReturnType());
                Arrays.stream(type.getArgumentTypes()).forEach(this::name);
            }
            case Type.ARRAY -> name(type.getElementType());
            case Type.OBJECT -> name(type.getClassName());
            default -> {}
        }
    }

    private void name(String type) {
        if (type != null) {
            named.add(type);
        }
    }

    private void nameTypes(String signature) {
        if (signature != null) {
            new SignatureReader(signature).accept(new SignatureVisitor(API) {
                @Override
                public void visitClassType(String name) {
                    CompiledTypeVisitor.this.name(dotted(name));
                }
            });
        }
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
