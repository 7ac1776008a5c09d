// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.node.InvalidSettingsException;
import org.slicewise.sampling.cost.ContentForecast;
import org.slicewise.sampling.cost.SliceContent;
import org.slicewise.sampling.cost.SliceContents;
import org.slicewise.sampling.plan.AnnotationPlan;
import org.slicewise.sampling.plan.CaseChoice;
import org.slicewise.volume.Grid;
import org.slicewise.volume.SparseMask;

/** Collects the chosen slices of cases from their rows, and what is known of what is on them. */
final class PlannedCases {

    private final AnnotationPlannerSettings.Values values;
    private final int images;
    private final int slices;
    private final OptionalInt scores;
    private final OptionalInt masks;
    private final List<CaseChoice> choices = new ArrayList<>();
    private final List<List<SliceContent>> known = new ArrayList<>();
    private final Map<String, Grid> grids = new LinkedHashMap<>();

    PlannedCases(DataTableSpec cases, AnnotationPlannerSettings.Values values) throws InvalidSettingsException {
        this.values = values;
        images = Columns.index(cases, values.imageColumn(), "volumes", VolumeValue.class);
        slices = Columns.index(cases, values.slicesColumn(), "lists", ListDataValue.class);
        scores = Columns.index(cases, values.scoresColumn(), "lists", ListDataValue.class);
        masks = Columns.index(cases, values.maskColumn(), "masks", MaskValue.class, SparseMaskValue.class);
    }

    /** The grids of all cases that were added. */
    Map<String, Grid> grids() {
        return grids;
    }

    /** Adds the case of a row; one without chosen slices has no part in the plan. */
    void add(CaseRow one) throws IOException {
        Grid grid = one.value(images, VolumeValue.class).grid();
        grids.put(one.id(), grid);
        Optional<SparseMask> mask = mask(one, grid);
        mask.filter(PlannedCases::isDrawnThroughout).ifPresent(whole -> known.add(fromFoot(whole)));
        List<CaseChoice.Chosen> chosen = chosen(one);
        if (!chosen.isEmpty()) {
            boolean drawn = mask.isPresent()
                    && chosen.stream().allMatch(each -> mask.get().isAnnotated(each.slice()));
            choices.add(new CaseChoice(one.id(), grid, chosen, drawn ? mask.map(SliceContents::of) : Optional.empty()));
        }
    }

    /** The plan of all cases that were added. */
    AnnotationPlan plan() throws IOException {
        return AnnotationPlan.of(choices, values.costs(), forecast());
    }

    private ContentForecast forecast() throws IOException {
        if (values.forecast().isPresent()) {
            return ContentForecast.constant(values.forecast().get());
        }
        if (!known.isEmpty()) {
            return ContentForecast.of(known);
        }
        Optional<CaseChoice> unknown =
                choices.stream().filter(one -> one.contents().isEmpty()).findFirst();
        if (values.countsContent() && unknown.isPresent()) {
            throw new CaseException(
                    unknown.get().caseId(),
                    "The cost model counts what is on slices, but nothing is known of these; set \"Forecast\" or a column of masks.");
        }
        return ContentForecast.constant(SliceContent.EMPTY);
    }

    private Optional<SparseMask> mask(CaseRow one, Grid grid) throws IOException {
        if (!values.countsContent() || one.valueIfAny(masks, DataValue.class).isEmpty()) {
            return Optional.empty();
        }
        SparseMask mask = Annotations.read(one, masks.getAsInt());
        one.requireSameGrid(grid, mask.grid());
        return Optional.of(mask);
    }

    private List<CaseChoice.Chosen> chosen(CaseRow one) throws CaseException {
        List<Integer> indices = new ArrayList<>();
        for (DataCell cell : cells(one, OptionalInt.of(slices))) {
            if (!(cell instanceof IntValue index)) {
                throw new CaseException(
                        one.id(), "\"%s\" in column \"%s\" is no slice.".formatted(cell, values.slicesColumn()));
            }
            indices.add(index.getIntValue());
        }
        List<DataCell> each = cells(one, scores);
        if (!each.isEmpty() && each.size() != indices.size()) {
            throw new CaseException(
                    one.id(), "There are %d slices, but %d scores.".formatted(indices.size(), each.size()));
        }
        List<CaseChoice.Chosen> chosen = new ArrayList<>();
        for (int i = 0; i < indices.size(); i++) {
            boolean scored = !each.isEmpty() && each.get(i) instanceof DoubleValue;
            chosen.add(new CaseChoice.Chosen(
                    indices.get(i), scored ? ((DoubleValue) each.get(i)).getDoubleValue() : Double.NaN));
        }
        return chosen;
    }

    private static List<DataCell> cells(CaseRow one, OptionalInt column) {
        List<DataCell> cells = new ArrayList<>();
        one.valueIfAny(column, ListDataValue.class).ifPresent(list -> {
            for (int i = 0; i < list.size(); i++) {
                cells.add(list.get(i));
            }
        });
        return cells;
    }

    private static boolean isDrawnThroughout(SparseMask mask) {
        SortedSet<Integer> drawn = new TreeSet<>(mask.annotated().indices());
        drawn.removeAll(mask.filledSlices().keySet());
        return drawn.size() == mask.grid().axialSlices();
    }

    private static List<SliceContent> fromFoot(SparseMask mask) {
        List<SliceContent> stored = SliceContents.of(mask);
        SliceContent[] ordered = new SliceContent[stored.size()];
        for (int slice = 0; slice < ordered.length; slice++) {
            ordered[mask.grid().axialFromFoot(slice)] = stored.get(slice);
        }
        return Arrays.asList(ordered);
    }
}
