// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.knime.core.data.DataValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.defaultnodesettings.DefaultNodeSettingsPane;
import org.knime.core.node.defaultnodesettings.DialogComponent;
import org.knime.core.node.defaultnodesettings.DialogComponentBoolean;
import org.knime.core.node.defaultnodesettings.DialogComponentColumnNameSelection;
import org.knime.core.node.defaultnodesettings.DialogComponentNumber;
import org.knime.core.node.defaultnodesettings.DialogComponentString;
import org.knime.core.node.defaultnodesettings.DialogComponentStringSelection;
import org.knime.core.node.defaultnodesettings.SettingsModel;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;

/**
 * The settings of one node, in the order of its dialog, and the record they make.
 *
 * <p>Each setting is a {@link SettingsModel}, so that a flow variable can control it. Bounds are checked by the record,
 * whose errors name the value and the cure, not by the models.
 *
 * @param <R> the record of all values
 */
abstract class NodeSettingsGroup<R> {

    /** What labels say of a number that may be left to the network. */
    static final String SUITED = "0: as suits the network";

    private static final int FIELD_COLUMNS = 30;

    private final List<SettingsModel> models = new ArrayList<>();
    private final Map<SettingsModel, NodeSettings> later = new IdentityHashMap<>();
    private final List<Consumer<DefaultNodeSettingsPane>> dialog = new ArrayList<>();

    /** The values as a record; an {@link IllegalArgumentException} names a value that cannot be. */
    abstract R read();

    /**
     * Checks what can be said of each setting alone, as {@link #read()} does, if there are settings that must fit
     * together: these may be given one by one, for instance to the batch executor.
     */
    void checkEach() {
        read();
    }

    /** The values, checked together. */
    final R values() throws InvalidSettingsException {
        try {
            return read();
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** Loads settings and checks each of them. */
    final void validate(NodeSettingsRO settings) throws InvalidSettingsException {
        loadFrom(settings);
        try {
            checkEach();
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    final void saveTo(NodeSettingsWO settings) {
        models.forEach(model -> model.saveSettingsTo(settings));
    }

    final void loadFrom(NodeSettingsRO settings) throws InvalidSettingsException {
        for (SettingsModel model : models) {
            model.loadSettingsFrom(isAbsent(model, settings) ? later.get(model) : settings);
        }
    }

    /** Adds one component for each setting. */
    final void fill(DefaultNodeSettingsPane pane) {
        dialog.forEach(entry -> entry.accept(pane));
    }

    /** Lets a setting be absent from what older versions stored; it then has its default. */
    final <M extends SettingsModel> M addedLater(M model) {
        NodeSettings byDefault = new NodeSettings("defaults");
        model.saveSettingsTo(byDefault);
        later.put(model, byDefault);
        return model;
    }

    /** Lets the settings that follow stand on the first tab of the dialog, under this title. */
    final void firstTab(String title) {
        dialog.add(pane -> pane.setDefaultTabTitle(title));
    }

    /** Lets the settings that follow stand on another tab of the dialog. */
    final void nextTab(String title) {
        dialog.add(pane -> pane.createNewTab(title));
    }

    /** A text, which may be empty. */
    final SettingsModelString text(String key, String label, String byDefault) {
        SettingsModelString model = new SettingsModelString(key, byDefault);
        return add(model, () -> new DialogComponentString(model, label, false, FIELD_COLUMNS));
    }

    /** One of the given names. */
    final SettingsModelString choice(String key, String label, String byDefault, List<String> names) {
        SettingsModelString model = new SettingsModelString(key, byDefault);
        return add(model, () -> new DialogComponentStringSelection(model, label, names));
    }

    /** One of the given names, or another text that has one of their forms. */
    final SettingsModelString openChoice(String key, String label, String byDefault, List<String> names) {
        SettingsModelString model = new SettingsModelString(key, byDefault);
        return add(model, () -> new DialogComponentStringSelection(model, label, names, true));
    }

    /** The name of a column that holds values of one of these kinds, in the table at an in-port counted from 0. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final SettingsModelString column(
            String key, String label, String byDefault, int port, Class<? extends DataValue>... values) {
        SettingsModelString model = new SettingsModelString(key, byDefault);
        return add(model, () -> new DialogComponentColumnNameSelection(model, label, port, values));
    }

    /** The same as {@link #column}, or no column; {@link #chosenColumn} says which. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final SettingsModelString optionalColumn(
            String key, String label, String byDefault, int port, Class<? extends DataValue>... values) {
        SettingsModelString model = new SettingsModelString(key, byDefault);
        return add(model, () -> new DialogComponentColumnNameSelection(model, label, port, false, true, values));
    }

    /** A whole number. */
    final SettingsModelInteger whole(String key, String label, int byDefault, int step) {
        SettingsModelInteger model = new SettingsModelInteger(key, byDefault);
        return add(model, () -> new DialogComponentNumber(model, label, step));
    }

    /** A number, of which the dialog shows all digits. */
    final SettingsModelDouble number(String key, String label, double byDefault, double step) {
        SettingsModelDouble model = new SettingsModelDouble(key, byDefault);
        return add(model, () -> NumberField.of(model, label, step));
    }

    /** A yes or no. */
    final SettingsModelBoolean flag(String key, String label, boolean byDefault) {
        SettingsModelBoolean model = new SettingsModelBoolean(key, byDefault);
        return add(model, () -> new DialogComponentBoolean(model, label));
    }

    /** The column that an {@link #optionalColumn} names; empty for none. */
    static Optional<String> chosenColumn(SettingsModelString setting) {
        return Optional.ofNullable(setting.getStringValue()).filter(name -> !name.isBlank());
    }

    /** The file or folder of a text as an absolute path; empty for none. */
    static Optional<Path> path(SettingsModelString setting) {
        String text = setting.getStringValue().strip();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Path.of(text).toAbsolutePath().normalize());
    }

    /** The texts between the commas of a text; none of an empty one. */
    static List<String> list(SettingsModelString setting) {
        String text = setting.getStringValue();
        return text.isBlank()
                ? List.of()
                : Stream.of(text.split(",")).map(String::strip).toList();
    }

    private <M extends SettingsModel> M add(M model, Supplier<DialogComponent> component) {
        models.add(model);
        dialog.add(pane -> pane.addDialogComponent(component.get()));
        return model;
    }

    private boolean isAbsent(SettingsModel model, NodeSettingsRO settings) {
        return later.containsKey(model) && later.get(model).keySet().stream().noneMatch(settings::containsKey);
    }
}
