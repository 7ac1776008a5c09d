// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a network down, layer by layer: as the text of a TorchScript method, and as the list of the tensors it needs.
 *
 * <p>Every method takes the names of variables of the text, adds one line, and returns the name of the new variable.
 * The first variable is {@link #INPUT}, an image {@code [n, channel, (z,) y, x]}. Parameters are {@code p[i]} in the
 * text, the statistics of batch norm are {@code s[i]}. In a text whole networks run as one native call, intermediates
 * are freed as soon as they are used, and operations that DJL lacks are at hand.
 */
final class NetworkText {

    /** The variable that holds the image. */
    static final String INPUT = "x";

    /** Share of the new batch in the running statistics, as usual in PyTorch. */
    private static final double MOMENTUM = 0.1;

    private static final double EPSILON = 1e-5;

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

    /** A convolution with bias and an odd kernel of {@code side} voxels on all axes, that keeps the extent. */
    String convolution(String name, String input, int in, int out, int side) {
        Start start = Start.uniform(in * taps(side));
        return convolution(name, input, kernel(out, in, side), start, start);
    }

    /** The same with start values of one's own for the kernel and the bias. */
    String convolution(String name, String input, int in, int out, int side, Start kernel, Start offset) {
        return convolution(name, input, kernel(out, in, side), kernel, offset);
    }

    private String convolution(String name, String input, List<Integer> shape, Start kernel, Start offset) {
        String weight = parameter(name + ".weight", shape, kernel);
        String bias = parameter(name + ".bias", List.of(shape.get(0)), offset);
        return convolved(input, weight, bias, shape);
    }

    /** A convolution without bias and with an odd kernel, that keeps the extent. */
    String convolutionWithoutBias(String name, String input, int in, int out, int side, Start kernel) {
        List<Integer> shape = kernel(out, in, side);
        return convolved(input, parameter(name + ".weight", shape, kernel), "None", shape);
    }

    private String convolved(String input, String weight, String bias, List<Integer> shape) {
        int margin = shape.get(shape.size() - 1) / 2;
        return let(
                "torch.conv%sd(%s, %s, %s, %s, %s)".formatted(dimensions, input, weight, bias, each(1), each(margin)));
    }

    /** A transposed convolution with kernel and stride 2 on all axes and a bias, that doubles the extent. */
    String upConvolution(String name, String input, int in, int out) {
        int fanIn = out * (1 << dimensions);
        String weight = parameter(name + ".weight", kernel(in, out, 2), Start.uniform(fanIn));
        String bias = parameter(name + ".bias", List.of(out), Start.uniform(fanIn));
        return let("torch.conv_transpose%sd(%s, %s, %s, %s)".formatted(dimensions, input, weight, bias, each(2)));
    }

    /** Batch norm with scale and offset (Ioffe and Szegedy 2015). */
    String batchNorm(String name, String input, int channels) {
        return batchNorm(name, input, channels, Start.constant(1));
    }

    /** The same with start values of one's own for the scale. */
    String batchNorm(String name, String input, int channels, Start start) {
        String scale = parameter(name + ".weight", List.of(channels), start);
        String offset = parameter(name + ".bias", List.of(channels), Start.constant(0));
        String mean = statistic(name + ".running_mean", channels, 0);
        String variance = statistic(name + ".running_var", channels, 1);
        return let("torch.batch_norm(%s, %s, %s, %s, %s, training, %s, %s, True)"
                .formatted(input, scale, offset, mean, variance, MOMENTUM, EPSILON));
    }

    /** Rectifies the variable in place; it must not be used again. */
    String relu(String input) {
        return let("torch.relu_(%s)".formatted(input));
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

    /** The channels of both, those of the first one first. */
    String concatenated(String first, String second) {
        return let("torch.cat([%s, %s], 1)".formatted(first, second));
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
