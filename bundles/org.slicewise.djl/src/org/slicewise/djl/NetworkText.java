// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a network down, line by line: as the text of a TorchScript method, and as the list of the tensors it needs.
 *
 * <p>A method that takes names of variables adds one line, and returns the name of the new variable; {@link Layers} write
 * their lines with them. The first variable is {@link #INPUT}, an image {@code [n, channel, (z,) y, x]}. Parameters are
 * {@code p[i]} in the text, the statistics of batch norm are {@code s[i]}. In a text whole networks run as one native
 * call, intermediates are freed as soon as they are used, and operations that DJL lacks are at hand.
 */
final class NetworkText {

    /** The variable that holds the image. */
    static final String INPUT = "x";

    private final int dimensions;
    private final List<TensorFact> parameters = new ArrayList<>();
    private final List<TensorFact> statistics = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> marks = new TreeMap<>();
    private int variables;

    /** One line of the text: a variable and what it becomes. */
    record Line(String variable, String expression) {

        @Override
        public String toString() {
            return "    " + variable + " = " + expression + "\n";
        }
    }

    /** An empty network on images with 2 or 3 axes. */
    NetworkText(int dimensions) {
        this.dimensions = dimensions;
    }

    /** 2 or 3. */
    int dimensions() {
        return dimensions;
    }

    /** What is trained. */
    List<TensorFact> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    /** What batch norm keeps of the batches it saw. */
    List<TensorFact> statistics() {
        return Collections.unmodifiableList(statistics);
    }

    /**
     * The method {@code forward(image, parameters, statistics, training)} that gives the variable.
     *
     * @param output the variable with the result
     */
    String method(String output) {
        return "  def forward(self, x: Tensor, p: List[Tensor], s: List[Tensor], training: bool) -> Tensor:\n"
                + lines.stream().map(Line::toString).collect(Collectors.joining()) + "    return " + output + "\n";
    }

    /** The lines so far. */
    List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** Gives a variable a name by which its values can be asked for, and returns the variable. */
    String mark(String name, String variable) {
        if (marks.put(name, variable) != null) {
            throw new IllegalStateException("Two variables of a network are marked \"%s\".".formatted(name));
        }
        return variable;
    }

    /** The marked variables by their names. */
    Map<String, String> marks() {
        return Collections.unmodifiableMap(marks);
    }

    /** The largest of every 2 x 2 (x 2) voxels, which halves the extent. */
    String maxPool(String input) {
        return let("torch.max_pool%sd(%s, %s, %s)".formatted(dimensions, input, each(2), each(2)));
    }

    /** Makes the image smaller by the mean of every {@code factor} voxels along each axis. */
    void shrinkInput(int factor) {
        if (factor > 1) {
            lines.add(
                    new Line(INPUT, "torch.avg_pool%sd(x, %s, %s)".formatted(dimensions, each(factor), each(factor))));
        }
    }

    /** The variable, linearly interpolated to {@code factor} as many voxels along each axis. */
    String enlarged(String input, int factor) {
        return factor == 1 ? input : new Layers(this).upsampled(factor, false).on(input);
    }

    /** The channels of all, those of the first one first. */
    String concatenated(String... variables) {
        return let("torch.cat([%s], 1)".formatted(String.join(", ", variables)));
    }

    /** The sum of both. */
    String sum(String first, String second) {
        return let("torch.add(%s, %s)".formatted(first, second));
    }

    /** Adds the line {@code v = expression} and returns the new variable. */
    String let(String expression) {
        String variable = "v" + variables++;
        lines.add(new Line(variable, expression));
        return variable;
    }

    /** Declares a tensor that is trained, and returns it as an expression. */
    String parameter(String name, List<Integer> shape, Start start) {
        parameters.add(new TensorFact(name, shape, start));
        return "p[" + (parameters.size() - 1) + "]";
    }

    /** Declares one value per channel that is collected while training, and returns it as an expression. */
    String statistic(String name, int channels, float start) {
        statistics.add(new TensorFact(name, List.of(channels), Start.constant(start)));
        return "s[" + (statistics.size() - 1) + "]";
    }

    /** Voxels of a kernel. */
    int taps(int side) {
        return (int) Math.pow(side, dimensions);
    }

    /** The shape of a kernel of {@code side} voxels on all axes. */
    List<Integer> kernel(int first, int second, int side) {
        List<Integer> shape = new ArrayList<>(List.of(first, second));
        shape.addAll(Collections.nCopies(dimensions, side));
        return shape;
    }

    /** The same number for every axis, as a list of the text. */
    String each(int number) {
        return Collections.nCopies(dimensions, number).toString();
    }
}
