// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.io.File;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JTextField;
import javax.swing.event.ChangeListener;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A field for the path of a file or a folder, with the paths used before and a button to look for one. */
public class DialogComponentFileChooser extends DialogComponent {

    private static final int WIDTH = 40;

    private final SettingsModelString setting;
    private final String historyId;
    private final int dialogType;
    private final boolean directoryOnly;
    private final List<String> extensions;
    private final JComboBox<String> box = new JComboBox<>();
    private final JButton browse = new JButton("Browse...");
    private final TypedText text;

    /** For a file to be opened. */
    public DialogComponentFileChooser(SettingsModelString setting, String historyId, String... extensions) {
        this(setting, historyId, JFileChooser.OPEN_DIALOG, extensions);
    }

    /** For a file; whether to be opened or saved, a constant of {@link JFileChooser} says. */
    public DialogComponentFileChooser(
            SettingsModelString setting, String historyId, int dialogType, String... extensions) {
        this(setting, historyId, dialogType, false, extensions);
    }

    /** For a file or a folder; whether to be opened or saved, a constant of {@link JFileChooser} says. */
    public DialogComponentFileChooser(
            SettingsModelString setting, String historyId, int dialogType, boolean directoryOnly) {
        this(setting, historyId, dialogType, directoryOnly, new String[0]);
    }

    /**
     * For a file or a folder.
     *
     * @param historyId components with the same id offer the same paths used before
     * @param dialogType whether to be opened or saved: a constant of {@link JFileChooser}
     * @param extensions what the names of the files shown end with, with their dot or without; none for all files
     */
    public DialogComponentFileChooser(
            SettingsModelString setting,
            String historyId,
            int dialogType,
            boolean directoryOnly,
            String... extensions) {
        super(setting);
        this.setting = setting;
        this.historyId = historyId;
        this.dialogType = dialogType;
        this.directoryOnly = directoryOnly;
        this.extensions = List.of(extensions);
        box.setEditable(true);
        PathHistory.of(historyId).forEach(box::addItem);
        field().setColumns(WIDTH);
        text = new TypedText(field(), setting::setStringValue);
        browse.addActionListener(event -> browse());
        getComponentPanel().add(box);
        getComponentPanel().add(browse);
        setBorderTitle(directoryOnly ? "Selected Directory:" : "Selected File:");
        follow();
    }

    private JTextField field() {
        return (JTextField) box.getEditor().getEditorComponent();
    }

    private void browse() {
        JFileChooser chooser = new JFileChooser(setting.getStringValue());
        chooser.setDialogType(dialogType);
        chooser.setFileSelectionMode(directoryOnly ? JFileChooser.DIRECTORIES_ONLY : JFileChooser.FILES_ONLY);
        for (String extension : extensions) {
            String plain = extension.startsWith(".") ? extension.substring(1) : extension;
            chooser.addChoosableFileFilter(new FileNameExtensionFilter("*." + plain, plain));
        }
        if (chooser.showDialog(getComponentPanel(), null) == JFileChooser.APPROVE_OPTION) {
            File file = chooser.getSelectedFile();
            setting.setStringValue(file.getAbsolutePath());
        }
    }

    /** Sets the title of the frame; null for no frame. */
    public void setBorderTitle(String title) {
        getComponentPanel().setBorder(title == null ? null : BorderFactory.createTitledBorder(title));
    }

    /** Tells a listener when the path changes. */
    public void addChangeListener(ChangeListener listener) {
        setting.addChangeListener(listener);
    }

    /** Takes the mark off a field. */
    protected void clearError(@SuppressWarnings("rawtypes") JComboBox field) {
        mark(field, DEFAULT_FG, DEFAULT_BG);
    }

    @Override
    protected void updateComponent() {
        clearError(box);
        text.show(setting.getStringValue());
    }

    /** Takes the path and remembers it for other dialogs; throws when there is none. */
    @Override
    protected void validateSettingsBeforeSave() throws InvalidSettingsException {
        String path = text.text();
        if (path.isBlank()) {
            showError(field());
            throw new InvalidSettingsException("Please choose a " + (directoryOnly ? "folder." : "file."));
        }
        setting.setStringValue(path);
        PathHistory.add(historyId, path);
    }

    @Override
    protected void checkConfigurabilityBeforeLoad(PortObjectSpec[] specs) throws NotConfigurableException {}

    @Override
    protected void setEnabledComponents(boolean enabled) {
        box.setEnabled(enabled);
        browse.setEnabled(enabled);
    }

    @Override
    public void setToolTipText(String newText) {
        box.setToolTipText(newText);
        browse.setToolTipText(newText);
    }
}
