// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import javax.swing.tree.TreeNode;

/** A node of the settings tree: a value under its key, or a {@link ConfigBase} that holds further nodes. */
public abstract class AbstractConfigEntry implements Serializable, TreeNode {

    private static final long serialVersionUID = 1L;

    private String key;
    private AbstractConfigEntry parent;

    AbstractConfigEntry(String key) {
        this.key = checked(key);
    }

    private static String checked(String key) {
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException(
                    "A settings key must have at least one character, but is " + (key == null ? "null." : "empty."));
        }
        return key;
    }

    /** The name under which the parent knows this entry. */
    public final String getKey() {
        return key;
    }

    /** For the root of a tree that is read from a file, which says its key; an entry inside a tree keeps its own. */
    final void renameRoot(String newKey) {
        key = parent == null ? checked(newKey) : key;
    }

    /** The keys from the root down to this entry, separated by slashes. */
    final String path() {
        return parent == null ? key : parent.path() + "/" + key;
    }

    /** The value as text. */
    public abstract String toStringValue();

    abstract boolean hasIdenticalValue(AbstractConfigEntry other);

    /** A copy without parent under another key. */
    abstract AbstractConfigEntry copy(String newKey);

    /** Whether the other entry has the same key, the same type and the same content. */
    public final boolean isIdentical(AbstractConfigEntry other) {
        return this == other
                || other != null && getClass() == other.getClass() && key.equals(other.key) && hasIdenticalValue(other);
    }

    /** Equal when {@link #isIdentical identical}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AbstractConfigEntry entry && isIdentical(entry);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getClass(), key);
    }

    @Override
    public String toString() {
        return key + "=" + toStringValue();
    }

    @Override
    public final TreeNode getParent() {
        return parent;
    }

    /** Makes this entry a child of another one. */
    public final void setParent(AbstractConfigEntry newParent) {
        parent = newParent;
    }

    /** The entries of a tree; of a value none. */
    Collection<AbstractConfigEntry> childEntries() {
        return List.of();
    }

    @Override
    public Enumeration<? extends TreeNode> children() {
        return Collections.enumeration(childEntries());
    }

    @Override
    public final boolean getAllowsChildren() {
        return !isLeaf();
    }

    @Override
    public TreeNode getChildAt(int index) {
        return List.copyOf(childEntries()).get(index);
    }

    @Override
    public int getChildCount() {
        return childEntries().size();
    }

    @Override
    public int getIndex(TreeNode node) {
        return List.copyOf(childEntries()).indexOf(node);
    }

    @Override
    public boolean isLeaf() {
        return !(this instanceof ConfigBase);
    }
}
