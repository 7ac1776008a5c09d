// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Container;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;

/** The dialogs offer the columns that the nodes accept, all of them and no others. */
class ColumnChoosersTest {

    private static final String KEY = "_column";

    /** The setting of a column of any type, which is a text. */
    private static final String ANY_TYPE = "group_column";

    /** Settings with which a node looks at every column it has a chooser for. */
    private static final Map<String, String> EVERYTHING_COUNTS =
            Map.of("strata_labels", "1", "sampler", "max-cover", "method", "learned", "plan_file", "plan.csv");

    /** Two columns of each type, so that there is always another one to choose. */
    private static final DataTableSpec TABLE = Columns.appended(
            new DataTableSpec(),
            Stream.of(
                            VolumeFileCell.TYPE,
                            VolumeStoreCell.TYPE,
                            MaskFileCell.TYPE,
                            MaskStoreCell.TYPE,
                            SparseMaskCell.TYPE,
                            StringCell.TYPE,
                            DoubleCell.TYPE,
                            ListCell.getCollectionType(IntCell.TYPE))
                    .flatMap(type -> Stream.of(type, type))
                    .map(type -> Columns.of(type.getName(), type))
                    .toArray(DataColumnSpec[]::new));

    private static final PortObjectSpec[] PORTS = {TABLE, TABLE};

    static List<SettingsNodeFactory<?>> factories() throws Exception {
        return BundleFiles.factories();
    }

    @BeforeAll
    static void withoutScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @ParameterizedTest
    @MethodSource("factories")
    void offerWhatTheNodeAccepts(SettingsNodeFactory<?> factory) throws Exception {
        SettingsDialog dialog = (SettingsDialog) factory.createNodeDialogPane();
        dialog.loadSettingsFrom(defaults(factory), PORTS);
        List<JComboBox<?>> choosers =
                boxes(dialog.getPanel()).filter(box -> !offered(box).isEmpty()).toList();
        choosers.forEach(chooser -> choose(chooser, offered(chooser).get(0)));
        List<String> keys = new ArrayList<>();
        for (JComboBox<?> chooser : choosers) {
            NodeSettings chosen = saved(dialog);
            String key = key(dialog, chooser, chosen);
            keys.add(key);
            assertEquals(accepted(factory, chosen, key), offered(chooser), key);
        }
        assertEquals(columnKeys(factory), keys);
    }

    private static NodeSettings defaults(SettingsNodeFactory<?> factory) {
        NodeSettings settings = new NodeSettings("model");
        factory.newSettings().saveTo(settings);
        EVERYTHING_COUNTS.forEach((key, value) -> {
            if (settings.containsKey(key)) {
                settings.addString(key, value);
            }
        });
        return settings;
    }

    private static List<String> columnKeys(SettingsNodeFactory<?> factory) {
        return defaults(factory).keySet().stream()
                .filter(key -> key.endsWith(KEY) && !key.equals(ANY_TYPE))
                .toList();
    }

    private static Stream<JComboBox<?>> boxes(Container part) {
        return Arrays.stream(part.getComponents()).flatMap(each -> {
            if (each instanceof JComboBox<?> box) {
                return Stream.of(box);
            }
            return each instanceof Container container ? boxes(container) : Stream.empty();
        });
    }

    /** The columns of the table that a list offers, in their order. */
    private static List<String> offered(JComboBox<?> box) {
        List<String> items = IntStream.range(0, box.getItemCount())
                .mapToObj(i -> String.valueOf(box.getItemAt(i)))
                .toList();
        return Stream.of(TABLE.getColumnNames()).filter(items::contains).toList();
    }

    private static void choose(JComboBox<?> box, String column) {
        for (int i = 0; i < box.getItemCount(); i++) {
            if (String.valueOf(box.getItemAt(i)).equals(column)) {
                box.setSelectedIndex(i);
            }
        }
    }

    private static NodeSettings saved(SettingsDialog dialog) throws InvalidSettingsException {
        NodeSettings settings = new NodeSettings("model");
        dialog.saveSettingsTo(settings);
        return settings;
    }

    /** The setting that changes when another column is chosen; the first one is chosen again afterwards. */
    private static String key(SettingsDialog dialog, JComboBox<?> chooser, NodeSettings before) throws Exception {
        choose(chooser, offered(chooser).get(1));
        NodeSettings after = saved(dialog);
        choose(chooser, offered(chooser).get(0));
        List<String> changed = new ArrayList<>();
        for (String key : before.keySet()) {
            if (key.endsWith(KEY) && !before.getString(key).equals(after.getString(key))) {
                changed.add(key);
            }
        }
        assertEquals(1, changed.size(), changed::toString);
        return changed.get(0);
    }

    private static List<String> accepted(SettingsNodeFactory<?> factory, NodeSettings chosen, String key)
            throws Exception {
        List<String> accepted = new ArrayList<>();
        for (String column : TABLE.getColumnNames()) {
            NodeSettings settings = new NodeSettings("model");
            chosen.copyTo(settings);
            settings.addString(key, column);
            if (isAccepted(factory, settings)) {
                accepted.add(column);
            }
        }
        assertTrue(!accepted.isEmpty(), key);
        return accepted;
    }

    private static boolean isAccepted(SettingsNodeFactory<?> factory, NodeSettings settings) throws Exception {
        SettingsNodeModel<?> model = (SettingsNodeModel<?>) factory.createNodeModel();
        model.loadValidatedSettingsFrom(settings);
        Method configure = NodeModel.class.getDeclaredMethod("configure", PortObjectSpec[].class);
        configure.setAccessible(true);
        try {
            configure.invoke(model, (Object) PORTS);
            return true;
        } catch (InvocationTargetException e) {
            assertTrue(e.getCause() instanceof InvalidSettingsException, () -> String.valueOf(e.getCause()));
            return false;
        }
    }
}
