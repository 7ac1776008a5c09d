// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Gathers what the body of a method names. */
final class CompiledMethodVisitor extends MethodVisitor {

    private final CompiledTypeVisitor found;

    CompiledMethodVisitor(CompiledTypeVisitor found) {
        super(CompiledTypeVisitor.API);
        this.found = found;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        found.refer(owner, name, descriptor, opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        found.refer(owner, name, descriptor, opcode == Opcodes.INVOKESTATIC);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        found.name(Type.getMethodType(descriptor));
        visitConstant(bootstrap);
        for (Object argument : arguments) {
            visitConstant(argument);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        visitConstant(value);
    }

    private void visitConstant(Object constant) {
        if (constant instanceof Type type) {
            found.name(type);
        } else if (constant instanceof Handle handle) {
            visitHandle(handle);
        } else if (constant instanceof ConstantDynamic dynamic) {
            visitConstant(dynamic.getBootstrapMethod());
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                visitConstant(dynamic.getBootstrapMethodArgument(i));
            }
        }
    }

    private void visitHandle(Handle handle) {
        boolean isStatic =
                switch (handle.getTag()) {
                    case Opcodes.H_INVOKESTATIC, Opcodes.H_GETSTATIC, Opcodes.H_PUTSTATIC -> true;
                    default -> false;
                };
        found.refer(handle.getOwner(), handle.getName(), handle.getDesc(), isStatic);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        found.name(Type.getObjectType(type));
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        found.name(Type.getType(descriptor));
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        if (type != null) {
            found.name(Type.getObjectType(type));
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        found.name(Type.getType(descriptor));
        return null;
    }
}
